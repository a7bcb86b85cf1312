/**
 * Grades one submission again and again, on the machine as it is and then beside busy loops, and compares every
 * verdict. Exit code 1 if any case flips or does not pass.
 * Usage: node scripts/steadiness.js [runs=50] [busy=4] [checkpoint=checkpoint1] [submission=reference/python]
 */
const { spawn } = require('node:child_process');
const { gradeOnce, median } = require('./grade-runs');

const [runs = '50', busy = '4', checkpoint = 'checkpoint1', submission = 'reference/python'] =
  process.argv.slice(2);

/** Counts verdicts by case: id -> verdict -> how often. */
async function gradeMany(label) {
  const verdicts = new Map();
  const wall = [];
  for (let run = 0; run < Number(runs); run += 1) {
    const { report, wallMs } = await gradeOnce([checkpoint, submission]);
    wall.push(wallMs);
    for (const { id, verdict } of report.cases) {
      const counts = verdicts.get(id) ?? new Map();
      counts.set(verdict.kind, (counts.get(verdict.kind) ?? 0) + 1);
      verdicts.set(id, counts);
    }
  }
  return tell(label, verdicts, wall);
}

function tell(label, verdicts, wall) {
  const odd = [...verdicts].filter(([, counts]) => !(counts.size === 1 && counts.has('pass')));
  const cases = `${verdicts.size} cases, ${odd.length} that did not pass every time`;
  console.log(`${label}: ${runs} runs, ${cases}, median ${(median(wall) / 1000).toFixed(2)} s a run`);
  for (const [id, counts] of odd) {
    console.log(`  ${id}: ${[...counts].map(([kind, times]) => `${kind} ${times} times`).join(', ')}`);
  }
  return odd.length === 0;
}

/** Keeps one processor busy, and ends by itself once whoever started it has gone, however that went. */
const busyLoop = 'const parent = process.ppid; while (process.ppid === parent);';

async function main() {
  const steady = await gradeMany('as it is');
  const loops = Array.from({ length: Number(busy) }, () =>
    spawn(process.execPath, ['-e', busyLoop], { stdio: 'ignore' }),
  );
  try {
    const busyToo = await gradeMany(`beside ${busy} busy loops`);
    process.exitCode = steady && busyToo ? 0 : 1;
  } finally {
    loops.forEach((loop) => loop.kill('SIGKILL'));
  }
}

void main();

/**
 * How long a grade of the model solution takes, as a whole process, and where the time goes; how much memory the
 * grader needs; and how long it stays with a server that never answers, or answers two clients. Each figure stands
 * beside its limit.
 * Usage: npm run bench [-- runs]
 */
const { spawnSync } = require('node:child_process');
const { cpus, loadavg } = require('node:os');
const { onlyCount } = require('./arguments');
const { gradeOnce, main, median } = require('./grade-runs');

const python = 'reference/python';
const model = (name) => [
  '.',
  '--server',
  `node reference/bin/reference.js --model ${name} --port {port} --base {base}`,
];
/** Twenty processes start with every server of it, and a hundred clients wait for one of them: the dearest of the correct servers. */
const pool = model('process-pool');
const stuck = ['--server', 'python3 grader/test/fixtures/subjects/stuck.py --port {port} --base {base}'];
const silent = ['--server', 'python3 grader/test/fixtures/subjects/silent.py --port {port}'];

/** The most memory the grader may need for any of them. */
const limitMiB = 300;

/** What is graded, and the most seconds it may take. */
const grades = [
  { name: 'checkpoint1', args: ['checkpoint1', python], limitS: null, passes: true },
  { name: 'checkpoint2', args: ['checkpoint2', python], limitS: 15, passes: true },
  { name: 'final', args: ['final', python], limitS: 35, passes: true },
  { name: 'final, thread-pool', args: ['final', ...model('thread-pool')], limitS: 35, once: true },
  { name: 'checkpoint2, process-pool', args: ['checkpoint2', ...pool], limitS: 15, once: true },
  { name: 'final, process-pool', args: ['final', ...pool], limitS: 35, once: true },
  { name: 'checkpoint1, silent server', args: ['checkpoint1', ...silent], limitS: 120, once: true },
  { name: 'checkpoint2, silent server', args: ['checkpoint2', ...silent], limitS: 120, once: true },
  { name: 'final, silent server', args: ['final', ...silent], limitS: 120, once: true },
  { name: 'checkpoint1, stuck server', args: ['checkpoint1', ...stuck], limitS: 120, once: true },
  { name: 'checkpoint2, stuck server', args: ['checkpoint2', ...stuck], limitS: 120, once: true },
  { name: 'final, stuck server', args: ['final', ...stuck], limitS: 120, once: true },
];

/** What one run spent where, in ms. Subject starts overlap on several lanes, so they are a sum, not a share. */
function split({ wallMs, spawnedMs, report, log }) {
  const startUp = Date.parse(report.startedAt) - spawnedMs;
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const seen = lines.flatMap((line) => (line.seen === undefined ? [] : [line.seen]));
  const starts = seen.filter(({ kind, end }) => kind === 'launched' && end.kind === 'listening');
  return {
    'start-up': startUp,
    'files and cases': report.tookMs,
    'end and reports': wallMs - startUp - report.tookMs,
    'subject starts (sum)': starts.reduce((sum, { tookMs }) => sum + tookMs, 0),
    'one subject start': median(starts.map(({ tookMs }) => tookMs)),
  };
}

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

function row(name, values, unit = seconds) {
  const figures = [Math.min(...values), median(values), Math.max(...values)];
  return `${name.padEnd(30)}${figures.map((value) => unit(value).padStart(11)).join('')}`;
}

/** One line a figure, with what it may be; whether it is that. */
function tell({ name, limitS, passes }, runs) {
  const wall = runs.map(({ wallMs }) => wallMs);
  const peak = runs.map(({ peakMiB }) => peakMiB);
  const isQuick = limitS === null || median(wall) <= limitS * 1000;
  const isSmall = Math.max(...peak) <= limitMiB;
  const isClean = passes !== true || runs.every(({ exitCode }) => exitCode === 0);
  console.log(
    `${row(name, wall)}  ${limitS === null ? '' : `at most ${limitS} s${isQuick ? '' : ': MISSED'}`}`,
  );
  const memory = row("  the grader's memory", peak, (mib) => `${Math.round(mib)} MiB`);
  console.log(`${memory}  at most ${limitMiB} MiB${isSmall ? '' : ': MISSED'}`);
  if (!isClean) console.log('  not every run passed: these figures are not those of a clean grade');
  return isQuick && isSmall && isClean;
}

async function gradeMany({ args, once }, runs) {
  const results = [];
  if (once !== true) await gradeOnce(args); // warms the caches
  for (let run = 0; run < (once === true ? 1 : runs); run += 1) results.push(await gradeOnce(args));
  return results;
}

function helpMs() {
  const start = performance.now();
  spawnSync(process.execPath, [main, '--help'], { stdio: 'ignore' });
  return performance.now() - start;
}

async function bench(runs) {
  const load = loadavg()[0].toFixed(1);
  console.log(
    `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load ${load}, ${runs} runs\n`,
  );
  console.log(`${''.padEnd(30)}${['min', 'median', 'max'].map((word) => word.padStart(11)).join('')}`);
  const good = [];
  for (const grade of grades) {
    const results = await gradeMany(grade, runs);
    good.push(tell(grade, results));
    if (grade.once === true) continue;
    const parts = results.map(split);
    for (const name of Object.keys(parts[0]))
      console.log(
        row(
          `  ${name}`,
          parts.map((part) => part[name]),
        ),
      );
  }
  console.log(row('grade --help', Array.from({ length: runs }, helpMs)));
  process.exitCode = good.every(Boolean) ? 0 : 1;
}

void bench(onlyCount(5, 'runs', 'npm run bench [-- runs]'));

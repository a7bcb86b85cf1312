/**
 * Grades correct servers again and again, on the machine as it is and then beside busy loops, and compares every
 * verdict; what is measured has a script of its own. Exit code 1 if any case flips or does not pass; of what scores how
 * much a server can take (METRIC), only if it flips or earns nothing. With --short: few
 * runs of the model solution only. With --side-by-side: so many gradings at a time are the load, and nothing else is done.
 * With --figures: a row of a Markdown table for each, at the end of that file.
 * Usage: node scripts/steadiness.js [--short] [--runs 200] [--busy 4 | --side-by-side 8] [--checkpoint name]...
 *        [--subject name]... [--only ids] [--figures docs/steadiness.md]
 * A subject is `python` (the model solution) or a model of the reference server; --only is given to `grade`. One run
 * of everything is 30 gradings, ten minutes or so.
 */
const { appendFileSync } = require('node:fs');
const { cpus } = require('node:os');
const { countOf, readArguments } = require('./arguments');
const { besideBusyLoops, gradeOnce, median, unmeasured } = require('./grade-runs');

const usage =
  'node scripts/steadiness.js [--short] [--runs 200] [--busy 4 | --side-by-side 8] [--checkpoint name]... [--subject name]... [--only ids] [--figures file]';
const config = {
  options: {
    short: { type: 'boolean', default: false },
    runs: { type: 'string' },
    busy: { type: 'string', default: String(2 * cpus().length) },
    'side-by-side': { type: 'string' },
    figures: { type: 'string' },
    checkpoint: { type: 'string', multiple: true, default: ['checkpoint1', 'checkpoint2', 'final'] },
    subject: { type: 'string', multiple: true },
    only: { type: 'string' },
  },
};
const { values: options } = readArguments(config, usage);
const models = ['thread-pool', 'process-pool', 'select', 'event-driven'];
const runs = countOf(options.runs ?? (options.short ? 2 : 200), '--runs', usage);
const busy = countOf(options.busy, '--busy', usage);
const jobs = countOf(options['side-by-side'] ?? 1, '--side-by-side', usage);
const subjects = options.subject ?? (options.short ? ['python'] : ['python', ...models]);

function subjectArguments(subject) {
  if (subject === 'python') return ['reference/python'];
  const command = `node reference/bin/reference.js --model ${subject} --port {port} --base {base}`;
  return ['.', '--server', command];
}

/** Counts verdicts by case: id -> verdict -> how often. */
async function gradeMany(checkpoint, subject, { label, jobs }) {
  const verdicts = new Map();
  const wall = [];
  const usual = checkpoint === 'final' ? unmeasured : [];
  const only = options.only === undefined ? usual : ['--only', options.only];
  let left = runs;
  const gradeOn = async () => {
    while (left > 0) {
      left -= 1;
      const { report, wallMs } = await gradeOnce([checkpoint, ...subjectArguments(subject), ...only]);
      wall.push(wallMs);
      for (const one of report.cases) note(verdicts, one);
    }
  };
  await Promise.all(Array.from({ length: jobs }, gradeOn));
  const place = [checkpoint, subject, label];
  return tell(place, verdicts, wall);
}

/** What scores how much a server can take, and a pool of twenty takes twenty. */
const partly = 'earned a part: ';

function note(verdicts, { id, level, verdict }) {
  const seen = verdicts.get(id) ?? { isGraded: level !== 'INFO', counts: new Map() };
  const isPart = level === 'METRIC' && verdict.earned > 0;
  const said = isPart ? `${partly}${verdict.earned}` : verdict.kind;
  seen.counts.set(said, (seen.counts.get(said) ?? 0) + 1);
  verdicts.set(id, seen);
  if (seen.isGraded && !isPart && !goodKinds.includes(verdict.kind))
    console.log(
      `  ${id}: ${verdict.kind}: ${JSON.stringify(verdict.findings?.map(({ saw }) => saw) ?? verdict)}`,
    );
}

/**
 * Skipped is what this machine cannot ask, such as what root may read; that must not change either. Inconclusive is
 * what it was too busy for, by the grader's own word: no mark was lost or won by it. What was so every time showed nothing.
 */
const goodKinds = ['pass', 'skipped', 'inconclusive'];

/** What is only for information need not pass, nor what scores by parts; but they, too, must always be the same. */
function isSteady({ isGraded, counts }) {
  const judged = [...counts.keys()].filter((kind) => kind !== 'inconclusive');
  const isGood = goodKinds.includes(judged[0]) || judged[0]?.startsWith(partly);
  return judged.length === 1 && (!isGraded || isGood);
}

function tell(place, verdicts, wall) {
  const odd = [...verdicts].filter(([, seen]) => !isSteady(seen));
  const unclear = [...verdicts].filter(([, { counts }]) => counts.has('inconclusive'));
  const seconds = `${(median(wall) / 1000).toFixed(1)} s`;
  const cases = `${verdicts.size} cases, ${odd.length} that did not pass every time`;
  console.log(`${place.join(', ')}: ${runs} runs, ${cases}, median ${seconds} a run`);
  const row = [...place, runs, verdicts.size, odd.length, unclear.length, seconds];
  if (options.figures !== undefined) appendFileSync(options.figures, `| ${row.join(' | ')} |\n`);
  for (const [id, { counts }] of new Map([...odd, ...unclear])) {
    console.log(`  ${id}: ${[...counts].map(([kind, times]) => `${kind} ${times} times`).join(', ')}`);
  }
  return odd.length === 0;
}

async function gradeAll(place) {
  let steady = true;
  for (const subject of subjects)
    for (const checkpoint of options.checkpoint)
      steady = (await gradeMany(checkpoint, subject, place)) && steady;
  return steady;
}

async function isSteadyEverywhere() {
  if (jobs > 1) return gradeAll({ label: `${jobs} side by side`, jobs });
  const steady = await gradeAll({ label: 'as it is', jobs });
  const label = `beside ${busy} busy loops`;
  return (await besideBusyLoops(busy, () => gradeAll({ label, jobs }))) && steady;
}

async function main() {
  process.exitCode = (await isSteadyEverywhere()) ? 0 : 1;
}

void main();

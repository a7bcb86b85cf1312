/**
 * How long `grade checkpoint1 reference/python` takes, as a whole process, and where the time goes.
 * Usage: npm run bench [-- runs]
 */
const { spawnSync } = require('node:child_process');
const { cpus } = require('node:os');
const { gradeOnce, main, median } = require('./grade-runs');

/** What one run spent where, in ms. Subject starts overlap on two lanes, so they are a sum, not a share. */
function split({ wallMs, spawnedMs, report, log }) {
  const startUp = Date.parse(report.startedAt) - spawnedMs;
  const seen = log.flatMap((line) => (line.seen === undefined ? [] : [line.seen]));
  const starts = seen.filter(({ kind, end }) => kind === 'launched' && end.kind === 'listening');
  return {
    'whole process': wallMs,
    'start-up': startUp,
    'files and cases': report.tookMs,
    'end and reports': wallMs - startUp - report.tookMs,
    'subject starts (sum)': starts.reduce((sum, { tookMs }) => sum + tookMs, 0),
    'one subject start': median(starts.map(({ tookMs }) => tookMs)),
  };
}

function table(rows) {
  for (const name of Object.keys(rows[0])) {
    const values = rows.map((row) => row[name]);
    const figures = [Math.min(...values), median(values), Math.max(...values)];
    console.log(`${name.padEnd(22)}${figures.map((ms) => `${Math.round(ms)} ms`.padStart(10)).join('')}`);
  }
}

function helpMs() {
  const start = performance.now();
  spawnSync(process.execPath, [main, '--help'], { stdio: 'ignore' });
  return performance.now() - start;
}

async function bench(runs) {
  console.log(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${runs} runs\n`);
  console.log(`${''.padEnd(22)}${['min', 'median', 'max'].map((word) => word.padStart(10)).join('')}`);
  const results = [];
  for (let run = 0; run <= runs; run += 1) results.push(await gradeOnce(['checkpoint1', 'reference/python']));
  const [, ...counted] = results; // the first one warms the caches
  table([...counted.map(split)]);
  table(Array.from({ length: runs }, () => ({ 'grade --help': helpMs() })));
  console.log(
    `\npeak memory of the grader: ${Math.round(Math.max(...counted.map(({ peakMiB }) => peakMiB)))} MiB`,
  );
  const clean = counted.every(({ exitCode }) => exitCode === 0);
  if (!clean) console.log('not every run passed: these figures are not those of a clean grade');
  process.exitCode = clean ? 0 : 1;
}

void bench(Number(process.argv[2] ?? 10));

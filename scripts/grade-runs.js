/** Runs `grade` as a whole process and reads back what it saw: shared by the benchmark and the steadiness check. */
const { existsSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { spawn } = require('node:child_process');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const root = join(__dirname, '..');
const main = join(root, 'dist', 'grader', 'main.js');

/** The high-water mark of a process's memory in MiB, as far as it was seen before it ended. */
function watchMemory(pid) {
  let peak = 0;
  const timer = setInterval(() => {
    try {
      const [, kib] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
      peak = Math.max(peak, Number(kib ?? 0) / 1024);
    } catch {
      // it has ended, or this system has no /proc: the mark stays what it was
    }
  }, 10);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** One run; resolves to its exit code, wall time, report, log (text) and memory. */
function gradeOnce(args) {
  const dir = mkdtempSync(join(tmpdir(), 'wiregrade-runs-'));
  const files = { report: join(dir, 'report.json'), log: join(dir, 'run.ndjson') };
  const spawnedMs = Date.now();
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [main, ...args, '--report', `json=${files.report}`, '--log', files.log],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      // The summary of a workflow's step is not for each of these.
      env: { ...process.env, GITHUB_ACTIONS: '' },
    },
  );
  const peak = watchMemory(child.pid);
  let said = '';
  child.stderr.on('data', (part) => (said += part));
  return new Promise((resolve) => {
    child.on('close', (exitCode) => {
      if (!existsSync(files.report)) {
        rmSync(dir, { recursive: true });
        console.error(said.trim() || `grade ${args.join(' ')} ended without a report.`);
        process.exit(2);
      }
      const wallMs = performance.now() - start;
      const report = JSON.parse(readFileSync(files.report, 'utf8'));
      const log = readFileSync(files.log, 'utf8');
      rmSync(dir, { recursive: true });
      resolve({ exitCode, wallMs, spawnedMs, report, log, peakMiB: peak() });
    });
  });
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The cases of the final that measure. */
const measured = ['perf-*', 'no-40ms-stall'];

/** All others. */
const unmeasured = ['--only', measured.map((glob) => `!${glob}`).join(',')];

/** Keeps one processor busy, and ends by itself once whoever started it has gone, however that went. */
const busyLoop = `while (process.ppid === ${process.pid});`;

/**
 * What `act` comes to beside so many of these, in a session of their own: Linux shares processors out by session
 * (sched(7), autogroup), where each server that is graded has one, and in ours they would starve the grader alone.
 */
async function besideBusyLoops(count, act) {
  const threads = `const { Worker } = require('node:worker_threads');
    for (let i = 0; i < ${count}; i += 1) new Worker(${JSON.stringify(busyLoop)}, { eval: true });`;
  const loops = spawn(process.execPath, ['-e', threads], { stdio: 'ignore', detached: true });
  try {
    return await act();
  } finally {
    loops.kill('SIGKILL');
  }
}

module.exports = { besideBusyLoops, gradeOnce, main, measured, median, unmeasured };

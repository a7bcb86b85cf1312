/**
 * How far the load generator of `grade measure` is from wrk, taking turns against one server.
 * Usage: npm run compare:generator [-- pairs]
 */
const { execFileSync, spawn, spawnSync } = require('node:child_process');
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { loadavg, tmpdir } = require('node:os');
const { join } = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');
const { onlyCount, refuse } = require('./arguments');
const { bootstrap, ratios } = require('../dist/grader/lib/statistics');
const { Generator } = require('../dist/grader/run/load/generator');
const { freePort } = require('../dist/grader/run/subject/ports');
const { listenersOn } = require('../dist/grader/run/kernel/tcp');

const seconds = 1;
const size = 1024;
const models = ['event-driven', 'thread-pool'];
const clients = [1, 4, 16, 64, 256];
/** Up to this rate the two may differ by a tenth, and are said to agree. */
const trusted = 30_000;

function byWrk(port, count) {
  const flags = ['-t1', `-c${count}`, `-d${seconds}s`, `http://127.0.0.1:${port}/file.bin`];
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(execFileSync('wrk', flags, { encoding: 'utf8' }))?.[1]);
}

async function byUs(generator, port, count, file) {
  const load = { size, clients: count, connections: 'persistent' };
  const targets = { target: '/file.bin', file, largeTarget: '/file.bin' };
  const spec = {
    port,
    load,
    loop: { kind: 'closed' },
    bystanders: { idle: 0, slow: 0 },
    seconds,
    ...targets,
  };
  const traffic = await generator.measure(spec, () => undefined, new AbortController().signal);
  if (traffic.wrong > 0) throw new Error(`${traffic.wrong} answers were wrong`);
  return { perSecond: traffic.requests / traffic.seconds, cores: traffic.generatorCores };
}

function hasWrk() {
  return spawnSync('wrk', ['--version'], { stdio: 'ignore' }).error?.code !== 'ENOENT';
}

async function compare(generator, port, count, file, pairs) {
  const seen = [];
  for (let i = 0; i <= pairs; i += 1) {
    const wrk = byWrk(port, count);
    seen.push({ wrk, ...(await byUs(generator, port, count, file)) });
  }
  seen.shift(); // the first warms the server
  const of = (pick) => bootstrap(seen.map(pick)).median;
  const apart = bootstrap(ratios(seen.map(({ perSecond, wrk }) => [perSecond, wrk])));
  return {
    ours: of((one) => one.perSecond),
    wrk: of((one) => one.wrk),
    cores: of((one) => one.cores),
    apart,
  };
}

async function start(model, folder) {
  const port = await freePort();
  const argv = [join(__dirname, '..', 'reference', 'bin', 'reference.js'), '--model', model];
  const child = spawn(process.execPath, [...argv, '--port', `${port}`, '--base', folder], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (listenersOn(port).length === 0 && child.exitCode === null && child.signalCode === null)
    await pause(20);
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
  };
  return { port, stop };
}

function print(model, count, { ours, wrk, cores, apart }) {
  const percent = (value) => `${((value - 1) * 100).toFixed(0)} %`;
  const cells = [
    count,
    ours.toFixed(0),
    wrk.toFixed(0),
    percent(apart.median),
    `${percent(apart.low)}..${percent(apart.high)}`,
    cores.toFixed(2),
  ];
  console.log(`${model.padEnd(14)}${cells.map((cell) => String(cell).padStart(14)).join('')}`);
}

async function compareModel(model, compareAt) {
  const rows = [];
  for (const count of clients) {
    const row = await compareAt(count);
    rows.push(row);
    print(model, count, row);
  }
  return rows;
}

async function main(pairs) {
  const folder = mkdtempSync(join(tmpdir(), 'wiregrade-compare-'));
  const file = join(folder, 'file.bin');
  writeFileSync(file, 'x'.repeat(size));
  const generator = new Generator();
  const rows = [];
  console.log(
    `load average ${loadavg()[0].toFixed(1)}; ${pairs} pairs of ${seconds} s, a file of ${size} octets\n`,
  );
  console.log(
    [
      'model'.padEnd(14),
      ...['clients', 'ours/s', 'wrk/s', 'apart', '95 %', 'our cores'].map((word) => word.padStart(14)),
    ].join(''),
  );
  try {
    for (const model of models) {
      const { port, stop } = await start(model, folder);
      const compareAt = (count) => compare(generator, port, count, file, pairs);
      rows.push(...(await compareModel(model, compareAt).finally(stop)));
    }
  } finally {
    generator.end();
    rmSync(folder, { recursive: true });
  }
  const far = rows.filter(({ wrk, apart }) => wrk <= trusted && Math.abs(apart.median - 1) > 0.1);
  const fastest = Math.max(...rows.filter(({ cores }) => cores <= 0.9).map(({ ours }) => ours));
  console.log(
    `\nUp to ${trusted} requests/s ${far.length === 0 ? 'they are within 10 % of each other' : `${far.length} of the rows are more than 10 % apart`}.`,
  );
  console.log(
    `The generator had time to spare up to ${fastest.toFixed(0)} requests/s; where it has none, a measurement is void.`,
  );
  process.exitCode = far.length === 0 ? 0 : 1;
}

const usage = 'npm run compare:generator [-- pairs]';
const pairs = onlyCount(7, 'pairs', usage);
if (!hasWrk()) refuse('There is no wrk on the PATH to compare with: apt-get install wrk.', usage);
void main(pairs);

import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { judgeCase, type Setting } from '../../judge/case';
import type { FileState } from '../../judge/timeline';
import { sayDid } from '../../judge/did';
import { sayMust } from '../../judge/must';
import { Example, exampleHost, type Turn } from '../../keyboard/explain/exchange';
import { exampleMs } from '../../keyboard/explain/fields';
import { ExampleFiles } from '../../keyboard/explain/files';
import { toldOf } from '../../keyboard/explain/moments';
import { requestsIn } from '../../keyboard/explain/asked';
import type { Fact, Observation } from '../../observe/observation';
import type { Plan, PlannedCase, PlannedStep, Trial } from '../../plan/plan';
import { loadCheckpoint } from '../../spec/load';
import { planOf } from '../plan/checkpoint';

const folder = join(__dirname, '../../../checkpoints');
const plans = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const loaded = loadCheckpoint(join(folder, name));
    if (loaded.kind === 'bad') throw new Error(`${name} is not well-formed`);
    return planOf(loaded.value);
  });
const rows = plans.flatMap((plan) =>
  plan.cases.flatMap((planned) => planned.trials.map((trial) => ({ plan, planned, trial }))),
);

/** The verbs a client is enough for. */
const ofClients = new Set([
  ...['connect', 'send', 'await', 'close', 'reset', 'finish', 'stop-reading', 'read-on'],
  ...['until-blocked', 'replace'],
]);
const talks = rows.filter(({ trial }) => trial.steps.every(({ verb }) => ofClients.has(verb)));

/** The example of a row as a run would have noted it. */
function noted(plan: Plan, trial: Trial): Observation[] {
  const example = new Example(plan);
  const files = new ExampleFiles(plan);
  const opened = new Set<string>();
  const facts: Fact[] = [];
  const open = (connection: string): void => {
    opened.add(connection);
    facts.push({ kind: 'connect', connection, port: 8080 }, { kind: 'connected', connection });
  };
  trial.steps.forEach((step, i) => {
    facts.push({ kind: 'step', step: i });
    if (step.verb === 'connect' || (step.verb === 'send' && !opened.has(step.on))) open(step.on);
    for (const turn of example.take(step)) {
      const number = facts.filter((fact) => fact.kind === 'received' && fact.connection === turn.on).length;
      facts.push(...factsOf(turn, number));
    }
    if (step.verb === 'replace') {
      files.replace(step.file);
      facts.push(fileFact(files, step.file.path));
    }
    if (step.verb === 'close' || step.verb === 'reset') {
      facts.push({ kind: 'ended', connection: step.on, end: 'closed-by-us', openMs: 0 });
      opened.delete(step.on);
    }
    facts.push({ kind: 'step-end', step: i, end: { kind: 'done' } });
  });
  return facts.map((fact, ms) => ({ ms, ...fact }));
}

function factsOf(turn: Turn, response: number): Fact[] {
  const connection = turn.on;
  const base64 = (octets: Buffer): string => octets.toString('base64');
  switch (turn.kind) {
    case 'sends':
      return [{ kind: 'sent', connection, octets: base64(turn.octets), asks: turn.asks, wallMs: exampleMs }];
    case 'answers': {
      const { head, content } = turn.answer;
      const octets = base64(Buffer.concat([head, content]));
      const sha256 = createHash('sha256').update(content).digest('hex');
      return [
        { kind: 'received', connection, octets, omitted: 0, wallMs: exampleMs },
        { kind: 'content-hash', connection, response, size: content.length, sha256 },
      ];
    }
    case 'server-closes':
      return [{ kind: 'ended', connection, end: 'fin', openMs: 0 }];
  }
}

function fileFact(files: ExampleFiles, path: string): Extract<Fact, { kind: 'file' }> {
  const { size = 0, octets } = files.get(path) ?? {};
  const kept = octets === undefined ? {} : { octets: octets.toString('base64') };
  return { kind: 'file', path, size, sha256: null, ...kept, modifiedMs: 0 };
}

/** The files of a plan as the judge knows them. */
function settingOf(plan: Plan): Setting {
  const files = new ExampleFiles(plan);
  const states = plan.files.map(({ path }): readonly [string, FileState] => {
    const { size = 0, octets = null } = files.get(path) ?? {};
    return [path, { path, size, sha256: null, octets }];
  });
  return { files: new Map(states) };
}

const settings = new Map(plans.map((plan) => [plan, settingOf(plan)]));

function verdictOn(plan: Plan, planned: PlannedCase, trial: Trial): ReturnType<typeof judgeCase> {
  const trials = [{ row: 0, observations: noted(plan, trial) }];
  return judgeCase(
    { ...planned, trials: [{ ...trial, row: 0 }] },
    { kind: 'ran', caseId: planned.id, attempt: 1, trials },
    settings.get(plan) ?? { files: new Map() },
  );
}

describe('the exchange that is shown as right', () => {
  test('there are many of them', () => expect(talks.length).toBeGreaterThan(80));

  test.each(talks.map((row) => [row.planned.id, row.trial.label, row] as const))(
    'is judged right: %s %s',
    (_id, _label, { plan, planned, trial }) => {
      expect(verdictOn(plan, planned, trial)).toEqual({ kind: 'pass', remarks: [] });
    },
  );
});

test('every step says what is done or what must hold', () => {
  const told = toldOf(exampleHost);
  const silent = rows.flatMap(({ planned, trial }) =>
    trial.steps
      .filter((step: PlannedStep) => sayDid([step], told) === '' && sayMust(step).length === 0)
      .map(({ verb }) => `${planned.id}: ${verb}`),
  );
  expect(silent).toEqual([]);
});

test.each<[string, string, unknown]>([
  ['one request', 'GET /a HTTP/1.1\r\n\r\n', [{ method: 'GET', target: '/a', close: false }]],
  ['half of one', 'GET /a HTTP/1.1\r\nHost', []],
  [
    'close in a list',
    'GET / HTTP/1.1\r\nConnection: a, CLOSE\r\n\r\n',
    [{ method: 'GET', target: '/', close: true }],
  ],
  ['HTTP/1.0', 'HEAD / HTTP/1.0\r\n\r\n', [{ method: 'HEAD', target: '/', close: true }]],
  [
    'a request after a body',
    'POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\n\r\n\r\nGET /b HTTP/1.1\r\n\r\n',
    [
      { method: 'POST', target: '/', close: false },
      { method: 'GET', target: '/b', close: false },
    ],
  ],
  ['nonsense', 'HELLO\r\n\r\n', [null]],
])('requests are found: %s', (_, sent, found) => expect(requestsIn(Buffer.from(sent))).toEqual(found));

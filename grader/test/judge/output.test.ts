import { outputOf, type Printed } from '../../judge/case';
import type { Verdict } from '../../judge/verdict';
import type { Observation } from '../../observe/observation';
import { planOfStory, printed } from './story';

const { planned: story } = planOfStory({ of: {}, rows: [] });
const [trial] = story.trials;
if (trial === undefined) throw new Error('a story has a trial');
const labels = ['one', 'two', 'three'];
const planned = { ...story, trials: labels.map((label, row) => ({ ...trial, row, label })) };

const said = (text: string): Observation => ({ ms: 1, ...printed(text) });
const ended: Observation = {
  ...{ kind: 'exit', process: 'server', instance: 0, ms: 2 },
  ...{ exit: { code: 1, signal: null }, asked: false },
} as Observation;

function outputIn(verdict: Verdict, rows: readonly (readonly Observation[])[]): Printed | undefined {
  const trials = rows.map((observations, row) => ({ row, observations }));
  return outputOf(planned, { kind: 'ran', caseId: planned.id, attempt: 1, trials }, verdict);
}

const text = (output: Printed | undefined): string => Buffer.from(output?.head ?? '', 'base64').toString();

function failIn(...rows: string[]): Verdict {
  const finding = { code: 'wrong-status', did: 'asked', expected: '200', saw: '500', clause: 'RFC' };
  return { kind: 'fail', earned: 0, findings: rows.map((row) => ({ ...finding, weight: 'fail', row })) };
}

test('the row that was found wrong first is the one whose output is told, whatever was printed after it', () => {
  const rows = [[said('fine')], [said('Traceback')], [said('fine again')]];
  const output = outputIn(failIn('two', 'three'), rows);
  expect([text(output), output?.row, output?.others]).toEqual(['Traceback', 'two', undefined]);
});

test('where that row printed nothing, no other speaks for it', () => {
  expect(outputIn(failIn('one'), [[said('')], [said('fine')]])).toBeUndefined();
});

test('a subject that ended is heard in the row where it did', () => {
  const crashed: Verdict = { kind: 'crashed', says: 'exit code 1', did: 'asked', findings: [] };
  const output = outputIn(crashed, [[said('fine')], [said('killed'), ended], [said('fine again')]]);
  expect([text(output), output?.row]).toEqual(['killed', 'two']);
});

test('a verdict about no row: the last in which anything was printed', () => {
  const open: Verdict = { kind: 'inconclusive', reason: 'the machine was busy' };
  const output = outputIn(open, [[said('fine')], [said('late')], []]);
  expect([text(output), output?.row]).toEqual(['late', 'two']);
});

test('of several processes the last that printed anything, and how many more there were', () => {
  const output = outputIn(failIn('one'), [[said('first'), said('second'), said('')]]);
  expect([text(output), output?.others]).toEqual(['second', 1]);
});

import { msOf, octetsOf } from '../lib/units';
import type { Content, Expectation, FieldTest, Status } from '../spec/checkpoint.generated';
import { fill } from '../spec/placeholders';
import type { ContentCheck, Expect, FieldCheck, Outcome, StatusRange } from './plan';

/** A text that no launch will fill: the run's word is in it already (word.ts), and doubled braces are halved here. */
export function settled(text: string): string {
  return fill(text, {});
}

/** The spec's expectation as a flat list of alternatives, each a strict shape. */
export function planExpect(expectation: Expectation): Expect {
  const outcomes = alternatives(expectation).map(planOutcome);
  return {
    ...(expectation.name === undefined ? {} : { name: expectation.name }),
    outcomes,
    awaitEndAfter: outcomes.flatMap((outcome) =>
      outcome.kind === 'response' && outcome.thenClosed ? anyStatus(outcome.status) : [],
    ),
  };
}

function alternatives(expectation: Expectation): Expectation[] {
  return expectation.any === undefined ? [expectation] : expectation.any.flatMap(alternatives);
}

function anyStatus(status: readonly StatusRange[]): readonly StatusRange[] {
  return status.length === 0 ? [[100, 599]] : status;
}

function planOutcome(expectation: Expectation): Outcome {
  const worth = {
    worth: expectation.worth ?? 1,
    ...(expectation.because === undefined ? {} : { because: settled(expectation.because) }),
    ...(expectation.warn === undefined ? {} : { warn: settled(expectation.warn) }),
  };
  if (expectation['no-response'] !== undefined)
    return { kind: expectation['no-response'] === 'any' ? 'unanswered' : 'closed', ...worth };
  if (expectation.interim !== undefined) return { kind: 'interim', status: expectation.interim, ...worth };
  if (expectation.anything === true) return { kind: 'anything', ...worth };
  return {
    kind: 'response',
    status: statuses(expectation.status),
    fields: Object.entries(expectation.fields ?? {}).map(([name, test]) => planField(name, test)),
    content: expectation.content === undefined ? null : planContent(expectation.content),
    grammar: expectation.grammar ?? [],
    thenClosed: expectation.then === 'closed',
    ...worth,
  };
}

function statuses(status: Expectation['status']): StatusRange[] {
  if (status === undefined) return [];
  const list: Status[] = Array.isArray(status) ? status : [status];
  return list.map((one) => {
    if (typeof one === 'number') return [one, one];
    const hundred = Number(one.charAt(0)) * 100;
    return [hundred, hundred + 99];
  });
}

function planField(name: string, test: FieldTest): FieldCheck {
  if (typeof test === 'string') return { kind: 'exactly', name, value: settled(test) };
  const orAbsent = test['or-absent'] ?? false;
  const oneOf = test['one-of'];
  if (oneOf !== undefined) {
    const values = typeof oneOf === 'string' ? [oneOf] : oneOf;
    return { kind: 'one-of', name, values: values.map(settled), orAbsent };
  }
  if (test.matches !== undefined) return { kind: 'matches', name, pattern: settled(test.matches), orAbsent };
  if (test.date !== undefined) return { kind: 'date-now', name };
  if (test['same-as'] !== undefined) return { kind: 'same-as', name, response: test['same-as'], orAbsent };
  const later = test['later-than-date'];
  if (later !== undefined) {
    const slack = test['give-or-take'];
    return {
      kind: 'later-than-date',
      name,
      byMs: msOf(later),
      giveOrTakeMs: slack === undefined ? null : msOf(slack),
    };
  }
  return { kind: test.present === false ? 'absent' : 'present', name };
}

function planContent(content: Content): ContentCheck {
  if (content.file !== undefined) return { kind: 'file', path: settled(content.file) };
  if (content.text !== undefined) return { kind: 'text', text: settled(content.text) };
  if (content.sha256 !== undefined) return { kind: 'sha256', sha256: content.sha256 };
  if (content.size !== undefined) return { kind: 'size', size: octetsOf(content.size) };
  if (content.begins !== undefined) return { kind: 'begins', path: settled(content.begins) };
  return { kind: 'none' };
}

import { msOf, octetsOf } from '../lib/units';
import type { Cut as SpecCut, Request, Step } from '../spec/checkpoint.generated';
import { rounds } from '../spec/rows';
import { planExpect, settled } from './expect';
import { planFile } from './files';
import { octetSources } from './octets';
import type { Cut, Message, OctetSource, PlannedStep, RequestTemplate } from './plan';
import { planProcess } from './processes';

const host: readonly OctetSource[] = [{ kind: 'text', text: '{host}' }];
const close: readonly OctetSource[] = [{ kind: 'text', text: 'close' }];

/** One step of the spec as one or more of the plan: loops are unrolled, and an `expect` beside a send follows it. */
export function planStep(step: Step): PlannedStep[] {
  if (step.steps !== undefined) return rounds(step).flatMap((round) => round.flatMap(planStep));
  const on = step.on ?? 'client';
  const message = planMessage(step);
  if (message === null)
    return [...planSimple(step), ...(step.expect === undefined ? [] : [awaits(on, step)])];
  const send: PlannedStep = { verb: 'send', on, to: step.to ?? 'server', message, cut: planCut(step.cut) };
  return step.expect === undefined ? [send] : [send, awaits(on, step)];
}

function awaits(on: string, step: Step): PlannedStep {
  const { within, alone = false, expect = {} } = step;
  const withinMs = within === undefined ? null : msOf(within);
  return { verb: 'await', on, expect: planExpect(expect), withinMs, alone };
}

function planMessage(step: Step): Message | null {
  if (step.send !== undefined) return { kind: 'raw', parts: octetSources(step.send, 'send') };
  if (step.pipeline !== undefined) return { kind: 'requests', requests: step.pipeline.map(planRequest) };
  if (step.request !== undefined) return { kind: 'requests', requests: [planRequest(step.request)] };
  const short = step.get ?? step.head;
  if (short === undefined) return null;
  const request: Request = {
    method: step.get === undefined ? 'HEAD' : 'GET',
    target: short,
    ...(step.version === undefined ? {} : { version: step.version }),
    ...(step.fields === undefined ? {} : { fields: step.fields }),
    ...(step.close === true ? { close: true } : {}),
    ...(step['pad-to'] === undefined ? {} : { 'pad-to': step['pad-to'] }),
  };
  return { kind: 'requests', requests: [planRequest(request)] };
}

function planRequest(request: Request): RequestTemplate {
  const given = Object.entries(request.fields ?? {}).map(
    ([name, value]) => [name, octetSources(value, name)] as const,
  );
  const named = (name: string): boolean => given.some(([other]) => other.toLowerCase() === name);
  return {
    method: settled(request.method),
    target: request.target,
    version: settled(request.version ?? 'HTTP/1.1'),
    fields: [
      ...(named('host') ? [] : [['Host', host] as const]),
      ...given,
      ...(request.close === true ? [['Connection', close] as const] : []),
    ],
    body: request.body === undefined ? null : octetSources(request.body, 'body'),
    padTo: request['pad-to'] === undefined ? null : octetsOf(request['pad-to']),
  };
}

function planCut(cut: SpecCut | undefined): Cut {
  if (cut === undefined) return 'whole';
  if (cut === 'every-octet') return cut;
  if (typeof cut === 'string') throw new Error(`placeholder left in a cut: ${cut}`);
  return cut;
}

function planSimple(step: Step): PlannedStep[] {
  const planned = planConnection(step) ?? planProcess(step) ?? planRest(step);
  return planned === null ? [] : [planned];
}

function planConnection(step: Step): PlannedStep | null {
  const to = step.to ?? 'server';
  if (step.connect !== undefined)
    return { verb: 'connect', on: step.connect, to, optional: step.optional ?? false };
  if (typeof step.close === 'string') return { verb: 'close', on: step.close };
  for (const verb of ['finish', 'reset', 'stop-reading', 'until-blocked', 'until-read'] as const) {
    const on = step[verb];
    if (on !== undefined) return { verb, on };
  }
  return planReading(step) ?? planPour(step, to);
}

function planReading(step: Step): PlannedStep | null {
  const { 'read-on': readOn, 'at-a-time': atATime, read, size, closes } = step;
  if (readOn !== undefined)
    return { verb: 'read-on', on: readOn, atATime: atATime === undefined ? null : octetsOf(atATime) };
  if (read !== undefined) return { verb: 'read', on: read, size: octetsOf(size ?? 0) };
  if (closes === undefined) return null;
  const [from, to] = step.between ?? ['0 s', step.within ?? '0 s'];
  return { verb: 'closes', on: closes, fromMs: msOf(from), toMs: msOf(to) };
}

function planPour({ pour, on, 'up-to': upTo }: Step, to: string): PlannedStep | null {
  if (pour === undefined) return null;
  return {
    verb: 'pour',
    on: on ?? 'client',
    to,
    parts: octetSources(pour, 'pour'),
    upTo: octetsOf(upTo ?? 0),
  };
}

function planRest({ pause, replace, with: file }: Step): PlannedStep | null {
  if (pause !== undefined) return { verb: 'pause', ms: msOf(pause) };
  return replace === undefined ? null : { verb: 'replace', file: planFile(settled(replace), file ?? {}) };
}

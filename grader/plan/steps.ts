import { octetsOf } from '../lib/units';
import type { Cut as SpecCut, Exit, File, Launch, Request, Step } from '../spec/checkpoint.generated';
import { planExpect } from './expect';
import { octetSources } from './octets';
import type {
  Cut,
  ExitCheck,
  LaunchSpec,
  Message,
  OctetSource,
  PlannedFile,
  PlannedStep,
  RequestTemplate,
} from './plan';

const host: readonly OctetSource[] = [{ kind: 'text', text: '{host}' }];
const close: readonly OctetSource[] = [{ kind: 'text', text: 'close' }];

/** One step of the spec as one or more of the plan: `repeat` is unrolled, and an `expect` beside a send follows it. */
export function planStep(step: Step): PlannedStep[] {
  if (step.repeat !== undefined) {
    const once = (step.steps ?? []).flatMap(planStep);
    return Array.from({ length: step.repeat }, () => once).flat();
  }
  const on = step.on ?? 'client';
  const message = planMessage(step);
  if (message === null)
    return [...planSimple(step), ...(step.expect === undefined ? [] : [awaits(on, step)])];
  const send: PlannedStep = { verb: 'send', on, to: step.to ?? 'server', message, cut: planCut(step.cut) };
  return step.expect === undefined ? [send] : [send, awaits(on, step)];
}

function awaits(on: string, step: Step): PlannedStep {
  return { verb: 'await', on, expect: planExpect(step.expect ?? {}) };
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
    method: request.method,
    target: request.target,
    version: request.version ?? 'HTTP/1.1',
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
  return planConnection(step) ?? planProcess(step) ?? planReplace(step);
}

function planConnection(step: Step): PlannedStep[] | null {
  if (step.connect !== undefined) return [{ verb: 'connect', on: step.connect, to: step.to ?? 'server' }];
  if (typeof step.close === 'string') return [{ verb: 'close', on: step.close }];
  for (const verb of ['finish', 'reset', 'stop-reading', 'until-blocked'] as const) {
    const on = step[verb];
    if (on !== undefined) return [{ verb, on }];
  }
  const { 'read-on': on, 'at-a-time': size } = step;
  return on === undefined ? null : [{ verb: 'read-on', on, atATime: optionalOctets(size) }];
}

function planProcess(step: Step): PlannedStep[] | null {
  const process = step.process ?? 'server';
  for (const verb of ['interrupt', 'stop', 'listens'] as const) {
    const name = step[verb];
    if (name !== undefined) return [{ verb, process: name }];
  }
  if (step.launch !== undefined) return [{ verb: 'launch', process, launch: planLaunch(step.launch) }];
  if (step.exits !== undefined) return [{ verb: 'exits', process, exit: planExit(step.exits) }];
  if (step.require !== undefined) return [{ verb: 'require', what: step.require, process }];
  return step.prints === undefined ? null : [planPrints(step.prints, process)];
}

function planReplace(step: Step): PlannedStep[] {
  return step.replace === undefined
    ? []
    : [{ verb: 'replace', file: planFile(step.replace, step.with ?? {}) }];
}

function optionalOctets(value: number | string | undefined): number | null {
  return value === undefined ? null : octetsOf(value);
}

function planPrints(prints: NonNullable<Step['prints']>, process: string): PlannedStep {
  const { 'compared-with': other, 'no-more-than': atMost, 'at-least': atLeast } = prints;
  return {
    verb: 'compare-prints',
    process,
    other,
    atMost: optionalOctets(atMost),
    atLeast: optionalOctets(atLeast),
  };
}

/** A launch with nothing left to default. */
export function planLaunch(launch: Launch): LaunchSpec {
  return {
    arguments: launch.arguments ?? [],
    base: launch.base ?? 'absolute',
    output: launch.output ?? 'terminal',
    port: launch.port ?? 'new',
    ready: launch.ready ?? true,
  };
}

function planExit(exit: Exit): ExitCheck {
  return {
    codes: exit.code ?? [],
    signals: exit.signal ?? [],
    prints: exit.prints ?? [],
    neverListens: exit['never-listens'] ?? false,
    leavesNothing: exit['leaves-nothing'] ?? false,
    warnCodes: exit['warn-code'] ?? [],
    warnPrints: exit['warn-prints'] ?? [],
  };
}

/** A file to make, its path's {random} still to fill. */
export function planFile(path: string, file: File): PlannedFile {
  const modified = file.modified === undefined ? {} : { modifiedMs: Date.parse(file.modified) };
  if (file.folder === true) return { path, content: { kind: 'folder' }, ...modified };
  if (file.sparse !== undefined)
    return { path, content: { kind: 'sparse', size: octetsOf(file.sparse) }, ...modified };
  const parts: OctetSource[] =
    file.random === undefined
      ? octetSources(file.octets ?? '', path)
      : [{ kind: 'random', label: path, size: octetsOf(file.random) }];
  return { path, content: { kind: 'octets', parts }, ...modified };
}

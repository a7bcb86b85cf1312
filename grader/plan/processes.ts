import { msOf, octetsOf } from '../lib/units';
import type { Exit, Launch, Measurement as SpecMeasurement, Step, Use } from '../spec/checkpoint.generated';
import type { Usage } from '../observe/resources';
import { settled } from './expect';
import type { ExitCheck, LaunchSpec, Measurement, PlannedStep, UseCheck } from './plan';

/** A step about a process rather than a connection; null where it is none. */
export function planProcess(step: Step): PlannedStep | null {
  const process = step.process ?? 'server';
  for (const verb of ['interrupt', 'stop', 'listens', 'until-refusing'] as const) {
    const name = step[verb];
    if (name !== undefined) return { verb, process: name };
  }
  if (step.launch !== undefined) return { verb: 'launch', process, launch: planLaunch(step.launch) };
  if (step.exits !== undefined) return { verb: 'exits', process, exit: planExit(step.exits) };
  if (step.require !== undefined) return { verb: 'require', what: step.require, process };
  if (step.signal !== undefined)
    return { verb: 'signal', process, signal: step.signal, whom: step.whom ?? 'group' };
  return step.prints === undefined ? planUsing(step, process) : planPrints(step.prints, process);
}

/** What a process uses, and how good it is. */
function planUsing({ mark, uses, measure }: Step, process: string): PlannedStep | null {
  if (mark !== undefined) return { verb: 'mark', process, mark };
  if (uses !== undefined) return { verb: 'uses', process, check: planUse(uses) };
  return measure === undefined ? null : { verb: 'measure', process, measurement: planMeasurement(measure) };
}

function planPrints(prints: NonNullable<Step['prints']>, process: string): PlannedStep {
  const { 'compared-with': other, 'no-more-than': atMost, 'at-least': atLeast } = prints;
  return {
    verb: 'compare-prints',
    process,
    other,
    atMost: atMost === undefined ? null : octetsOf(atMost),
    atLeast: atLeast === undefined ? null : octetsOf(atLeast),
  };
}

const usages: readonly Usage[] = ['descriptors', 'threads', 'processes', 'zombies', 'memory', 'peak-memory'];

function planUse(use: Use): UseCheck {
  if (use.during !== undefined)
    return { kind: 'during', forMs: msOf(use.during), cpuTicks: use['cpu-ticks'] ?? 0 };
  const atMost = usages.flatMap((usage) => {
    const more = use[usage];
    return more === undefined ? [] : [[usage, octetsOf(more)] as const];
  });
  return { kind: 'since', mark: use.since ?? '', atMost };
}

function planMeasurement(measurement: SpecMeasurement): Measurement {
  const { figure, file, clients, 'compared-with': other, pairs = 7, earns } = measurement;
  return {
    figure,
    file: settled(file),
    clients,
    comparedWith: other === 'one-shot' ? { kind: other } : { kind: 'model', model: other },
    pairs,
    curve: earns.map(({ 'times-as-good': times, part }) => [times, part]),
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
    descriptors: launch.descriptors ?? null,
  };
}

function planExit(exit: Exit): ExitCheck {
  return {
    codes: exit.code ?? [],
    signals: exit.signal ?? [],
    prints: (exit.prints ?? []).map(settled),
    neverListens: exit['never-listens'] ?? false,
    leavesNothing: exit['leaves-nothing'] ?? false,
    freesPort: exit['frees-port'] ?? false,
    withinMs: exit.within === undefined ? null : msOf(exit.within),
    warnCodes: exit['warn-code'] ?? [],
    warnPrints: (exit['warn-prints'] ?? []).map(settled),
  };
}

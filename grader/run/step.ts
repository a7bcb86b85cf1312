import type { StepEnd } from '../observe/observation';
import type { PlannedStep } from '../plan/plan';

export type Step<Verb extends PlannedStep['verb']> = Extract<PlannedStep, { verb: Verb }>;

export const done: StepEnd = { kind: 'done' };

/** The seven models, and which of them this machine can run. */
import { busyWait } from './busy-wait';
import { eventDriven } from './event-driven';
import type { Model } from './model';
import type { ModelName } from './names';
import { processPool } from './process-pool';
import { select } from './select';
import { sequential } from './sequential';
import { threadPerConnection } from './thread-per-connection';
import { threadPool } from './thread-pool';

export const MODELS: readonly Model[] = [
  sequential,
  threadPerConnection,
  threadPool,
  processPool,
  busyWait,
  select,
  eventDriven,
];

export function modelNamed(name: ModelName): Model {
  const found = MODELS.find(({ about }) => about.name === name);
  if (found === undefined) throw new Error(`no model is registered as ${name}`);
  return found;
}

/** @returns the sentence to refuse with, or undefined when the model can run */
export function unavailable(model: Model, platform: NodeJS.Platform): string | undefined {
  if (canRun(model, platform)) return undefined;
  const others = MODELS.filter((other) => canRun(other, platform)).map(({ about }) => about.name);
  return `The model ${model.about.name} needs ${LACKING[model.about.needs]}. On ${platform} these work: ${others.join(', ')}.`;
}

const LACKING: Record<Model['about']['needs'], string> = {
  nothing: 'nothing',
  libc: 'the POSIX socket calls',
  epoll: 'epoll, which only Linux has',
  fork: 'a fork of Node, which only Linux allows',
};

function canRun(model: Model, platform: NodeJS.Platform): boolean {
  switch (model.about.needs) {
    case 'nothing':
      return true;
    case 'libc':
      return platform === 'linux' || platform === 'darwin';
    case 'epoll':
    case 'fork':
      return platform === 'linux';
  }
}

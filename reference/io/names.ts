/** The models by the name --model takes, in the order of the lecture. */
export const MODEL_NAMES = [
  'sequential',
  'thread-per-connection',
  'thread-pool',
  'process-pool',
  'busy-wait',
  'select',
  'event-driven',
] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

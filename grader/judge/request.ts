import type { Message, PlannedStep } from '../plan/plan';

/** Whether a request on this connection asked for its end, in the steps taken so far. */
export function asksForEnd(steps: readonly PlannedStep[], on: string): boolean {
  const opened = steps.findLastIndex((step) => step.verb === 'connect' && step.on === on);
  return steps
    .slice(opened + 1)
    .some((step) => step.verb === 'send' && step.on === on && hasClose(step.message));
}

function hasClose(message: Message): boolean {
  if (message.kind === 'raw') return false;
  return message.requests.some(({ fields }) => fields.some(isClose));
}

type Field = Extract<Message, { kind: 'requests' }>['requests'][number]['fields'][number];

function isClose([name, value]: Field): boolean {
  const [only] = value;
  const isAlone = value.length === 1 && only?.kind === 'text';
  return isAlone && name.toLowerCase() === 'connection' && only.text.toLowerCase() === 'close';
}

/** What keeps a server from coming up, told once instead of in every case. */
import { type Down, nextFor, sayFallen } from '../down';
import type { Overview } from '../overview';
import { command, field } from './field';
import { outputEnds } from './output';
import type { Style } from './style';

export function downLines(style: Style, overview: Overview, down: Down): string[] {
  return [
    ...(down.command === null
      ? field(style, 'ran', 'the build of submission.yaml')
      : command(style, 'ran', down.command)),
    ...field(style, 'saw', down.saw, style.paint.red),
    ...(down.output === null ? [] : outputEnds(style, down.output)),
    ...field(style, 'next', nextFor(down)),
    ...field(style, 'fell', `${sayFallen(overview)}.`),
  ];
}

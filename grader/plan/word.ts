import type { Step } from '../spec/checkpoint.generated';
import { fillSome } from '../spec/placeholders';

/** A text with the run's word for {random}; what only a launch knows stays. */
export function withWord(text: string, word: string): string {
  return fillSome(text, (name) => (name === 'random' ? word : undefined));
}

/** Steps with the run's word for {random}. A file that is made `with` something has a word of its own. */
export function stepsWithWord(steps: readonly Step[], word: string): Step[] {
  return steps.map((step) => replaceIn(step, word) as Step);
}

function replaceIn(value: unknown, word: string): unknown {
  if (typeof value === 'string') return withWord(value, word);
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, word));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'with' ? inner : replaceIn(inner, word)]),
  );
}

import { checkpointNames, openCheckpoint } from './spec';

/** `grade list [checkpoint]`: the checkpoints there are, or the cases of one. */
export function list(name: string | undefined): string {
  if (name === undefined)
    return checkpointNames()
      .map((each) => `${each}  ${openCheckpoint(each, undefined, false).checkpoint.title}\n`)
      .join('');
  const { checkpoint, rubric } = openCheckpoint(name, undefined, false);
  const width = Math.max(...checkpoint.cases.map(({ id }) => id.length));
  const lines = Object.entries(checkpoint.groups).flatMap(([group, title]) => {
    const cases = checkpoint.cases.filter((each) => each.group === group);
    const rows = cases.map(({ id, level, title: says }) => {
      const points = rubric?.points[group]?.[id] ?? 0;
      return `  ${id.padEnd(width)}  ${level.padEnd(6)} ${String(points).padStart(4)}  ${says}`;
    });
    return [title, ...rows, ''];
  });
  return `${checkpoint.title}\n\n${lines.join('\n')}`;
}

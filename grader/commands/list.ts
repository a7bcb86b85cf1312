import { isGraded } from '../score/fault';
import { worthOf } from '../score/worth';
import { checkpointNames, openCheckpoint } from './spec';

/** `grade list [checkpoint]`: the checkpoints there are, or the cases of one. */
export function list(name: string | undefined): string {
  if (name === undefined)
    return checkpointNames()
      .map((each) => `${each}  ${openCheckpoint(each, undefined, false).checkpoint.title}\n`)
      .join('');
  const { checkpoint, rubric, places } = openCheckpoint(name, undefined, false);
  const isPrerequisite = (i: number): boolean => places[i]?.prerequisite ?? false;
  const worth = worthOf(
    rubric,
    checkpoint.cases.map((each, i) => ({ ...each, prerequisite: isPrerequisite(i) })),
  );
  const width = Math.max(...checkpoint.cases.map(({ id }) => id.length));
  const lines = Object.entries(checkpoint.groups).flatMap(([group, title]) => {
    const cases = checkpoint.cases.filter((each) => each.group === group);
    const rows = cases.map(({ id, level, title: says }) => {
      const points = isGraded({ level }) ? (worth[group]?.[id] ?? 0) : 0;
      return `  ${id.padEnd(width)}  ${level.padEnd(6)} ${String(points).padStart(4)}  ${says}`;
    });
    return [title, ...rows, ''];
  });
  return `${checkpoint.title}\n\n${lines.join('\n')}`;
}

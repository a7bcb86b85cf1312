/** What a page may weigh, and what is shown less of until it does not weigh more: evidence, never a case or a mark. */
import type { CaseReport } from '../../score/report';
import { fateOf } from './case';
import type { Markup } from './markup';
import type { Measure } from './trial/table';

/** More is slow to send round, and no build service shows it. */
export const mostOctets = 900_000;

/** Most first. After the last of them a case has no evidence but what its report says. */
const measures: readonly Measure[] = [
  { octets: 4096, members: 1000, lines: 1200, examples: 8 },
  { octets: 1024, members: 250, lines: 400, examples: 8 },
  { octets: 256, members: 100, lines: 200, examples: 4 },
  { octets: 64, members: 25, lines: 100, examples: 2 },
];

export type RenderCase = (report: CaseReport, index: number, measure: Measure | null) => Markup;

interface Placed {
  readonly report: CaseReport;
  readonly index: number;
  /** Of `measures`. */
  readonly level: number;
  readonly section: Markup;
  readonly octets: number;
}

/** Each case, so that all of them take at most so many octets: the heaviest gives way, those to repair come last. */
export function weighed(cases: readonly CaseReport[], most: number, render: RenderCase): Markup[] {
  const place = (report: CaseReport, index: number, level: number): Placed => {
    const section = render(report, index, measures[level] ?? null);
    return { report, index, level, section, octets: Buffer.byteLength(section.text) };
  };
  const placed = cases.map((report, index) => place(report, index, 0));
  let left = most - placed.reduce((sum, { octets }) => sum + octets, 0);
  while (left < 0) {
    const heaviest = heaviestOf(placed);
    if (heaviest === undefined) break;
    const lighter = place(heaviest.report, heaviest.index, heaviest.level + 1);
    left += heaviest.octets - lighter.octets;
    placed[heaviest.index] = lighter;
  }
  return placed.map(({ section }) => section);
}

/** Everything is shown shorter before anything is left out. */
function heaviestOf(placed: readonly Placed[]): Placed | undefined {
  const isOther = ({ report }: Placed): boolean => fateOf(report) !== 'repair';
  const rounds = [isOther, (): boolean => true].flatMap((isMeant) =>
    [measures.length - 1, measures.length].map((below) =>
      placed.filter((one) => isMeant(one) && one.level < below),
    ),
  );
  const able = rounds.find((round) => round.length > 0) ?? [];
  return [...able].sort((a, b) => b.octets - a.octets)[0];
}

/**
 * The report as one page for people: a student opens it from the artifacts of a build, an instructor shows it to a
 * class. One file, no network, useful without a script. Nothing a subject said is markup here.
 */
import type { CaseReport, Report } from '../../score/report';
import { isHidden } from '../hidden';
import type { Seen } from '../seen';
import { hasPoints, sayPoints } from '../wording';
import { caseSection, fateOf } from './case';
import { controls, keys } from './controls';
import { markup, type Markup } from './markup';
import { page } from './page';
import { summary } from './summary';
import { signs } from './trial/signs';
import type { Measure } from './trial/table';

export interface HtmlOptions {
  readonly seen: Seen | null;
  readonly showHidden: boolean;
}

/** What a page may weigh: more is slow to send round, and no build service shows it. */
const mostOctets = 900_000;

/** Most first. A page that is too heavy shows less of what there is much of, and drops no case and no mark. */
const measures: readonly Measure[] = [
  { octets: 4096, members: 1000 },
  { octets: 1024, members: 1000 },
  { octets: 1024, members: 250 },
  { octets: 256, members: 100 },
  { octets: 64, members: 25 },
];

/** Cases that students are not shown have no evidence either, whatever they are called here. */
export function renderHtml(report: Report, { seen, showHidden }: HtmlOptions): string {
  const shown = (each: CaseReport): Seen | null => (isHidden(each) && !showHidden ? null : seen);
  let text = '';
  for (const measure of measures) {
    text = render(report, shown, measure);
    if (Buffer.byteLength(text) <= mostOctets) break;
  }
  return text;
}

function render(report: Report, shown: (each: CaseReport) => Seen | null, measure: Measure): string {
  const firstToRepair = report.cases.findIndex((each) => fateOf(each) === 'repair');
  const sections = report.groups.map((group) => {
    const cases = report.cases.flatMap((each, index) =>
      each.group === group.id
        ? [caseSection(each, shown(each), { index, open: index === firstToRepair, ...measure })]
        : [],
    );
    const points = hasPoints(group) ? markup` <span class="points">${sayPoints(group)}</span>` : null;
    return markup`<section class="group" id="group-${group.id}" aria-labelledby="title-${group.id}"><h2 id="title-${group.id}">${group.title}${points}</h2>
${cases}</section>
`;
  });
  return page(`${report.checkpoint.id}: ${report.subject}`, body(report, sections));
}

function body(report: Report, sections: readonly Markup[]): Markup {
  return markup`<a class="skip" href="#cases">To the cases</a>${signs()}
${summary(report)}
<main id="cases" tabindex="-1" aria-label="Cases">${controls(report)}
${sections}</main>
<footer><p>${report.complete ? 'Graded' : 'Graded in part'} by wiregrade, seed ${report.seed}. Times are the client's: an arrow stands where its octets were handed to the kernel or came from it.</p></footer>
${keys()}`;
}

/**
 * The report as one page for people: a student opens it from the artifacts of a build, an instructor shows it to a
 * class. One file, no network, useful without a script. Nothing a subject said is markup here.
 */
import type { CaseReport, Report } from '../../score/report';
import { type Down, downIn, sayFallen } from '../down';
import { isHidden } from '../hidden';
import { overviewOf } from '../overview';
import type { Seen } from '../seen';
import { hasPoints, sayPoints } from '../wording';
import { caseSection } from './case';
import { controls, keys } from './controls';
import { markup, type Markup } from './markup';
import { page } from './page';
import { summary } from './summary';
import { signs } from './trial/signs';
import { mostOctets, weighed } from './weight';

export interface HtmlOptions {
  readonly seen: Seen | null;
  readonly showHidden: boolean;
}

/** Cases that students are not shown have no evidence either, whatever they are called here. */
export function renderHtml(report: Report, { seen, showHidden }: HtmlOptions): string {
  const shown = (each: CaseReport): Seen | null => (isHidden(each) && !showHidden ? null : seen);
  const down = downIn(report, seen);
  const first = down === null ? overviewOf(report).failures[0]?.report.id : undefined;
  const without = render(report, [], down);
  const sections = weighed(report.cases, mostOctets - Buffer.byteLength(without), (each, index, measure) =>
    caseSection(each, shown(each), { index, open: each.id === first, measure }),
  );
  return render(report, sections, down);
}

/** The page around the sections of the cases. */
function render(report: Report, sections: readonly Markup[], down: Down | null): string {
  const groups = report.groups.map((group) => {
    const cases = report.cases.map((each, i) => (each.group === group.id ? (sections[i] ?? null) : null));
    const points = hasPoints(group) ? markup` <span class="points">${sayPoints(group)}</span>` : null;
    return markup`<section class="group" id="group-${group.id}" aria-labelledby="title-${group.id}"><h2 id="title-${group.id}">${group.title}${points}</h2>
${cases}</section>
`;
  });
  return page(`${report.checkpoint.id}: ${report.subject}`, body(report, groups, down));
}

/** Where all of them have one cause, they are folded into one line. */
function fallen(report: Report, sections: readonly Markup[]): Markup {
  return markup`<details class="fallen"><summary>${sayFallen(overviewOf(report))}: all cases, one by one</summary>${sections}</details>`;
}

function body(report: Report, sections: readonly Markup[], down: Down | null): Markup {
  return markup`<a class="skip" href="#cases">To the cases</a>${signs()}
${summary(report, down)}
<main id="cases" tabindex="-1" aria-label="Cases">${controls(report)}
${down === null ? sections : fallen(report, sections)}</main>
<footer><p>${report.complete ? 'Graded' : 'Graded in part'} by wiregrade, seed ${report.seed}. Times are the client's: an arrow stands where its octets were handed to the kernel or came from it.</p></footer>
${keys()}`;
}

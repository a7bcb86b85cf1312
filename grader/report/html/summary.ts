/** What the page opens with: the mark, where it comes from, and what to repair first. */
import type { CaseReport, GroupReport, Report } from '../../score/report';
import { isGraded } from '../../score/fault';
import { type Down, nextFor, sayDown, sayFallen } from '../down';
import { overviewOf, type Failure } from '../overview';
import { endsOf } from '../terminal/output';
import { hasPoints, headline, plural, sayCounts, sayPoints, seconds } from '../wording';
import { signOf } from './case';
import { facts } from './finding';
import { lines, markup, type Markup } from './markup';

export function summary(report: Report, down: Down | null): Markup {
  const { checkpoint, subject, seed, startedAt, tookMs } = report;
  return markup`<header class="top">
<p class="run"><span>${checkpoint.id}</span> <span>${subject}</span> <span>seed ${seed}</span> <span>${when(startedAt)}</span> <span>${seconds(tookMs)}</span></p>
<h1>${checkpoint.title}</h1>
<div class="glance">${mark(report)}${groups(report)}</div>
${down === null ? repairs(report) : cause(report, down)}</header>`;
}

function when(startedAt: string): string {
  return `${startedAt.slice(0, 16).replace('T', ' ')} UTC`;
}

function mark(report: Report): Markup {
  const { points, maxPoints, counts } = report;
  const score = hasPoints(report)
    ? markup`<p class="score"><strong>${points}</strong> <span>of ${maxPoints} points</span></p>`
    : null;
  return markup`<div class="mark">${score}<p class="counts">${sayCounts(counts)}</p>${missing(report)}</div>`;
}

function missing({ unjudgedPoints, complete }: Report): Markup {
  const points =
    unjudgedPoints === 0
      ? null
      : markup`<p class="missing">${plural(unjudgedPoints, 'more point')} could not be judged and ${unjudgedPoints === 1 ? 'is' : 'are'} left out.</p>`;
  return markup`${points}${complete ? null : markup`<p class="missing">The run ended early: this is no final score.</p>`}`;
}

function groups(report: Report): Markup {
  const rows = report.groups.map((group) => groupRow(group, report));
  return markup`<table class="groups"><caption class="quiet">Points and cases by group</caption><thead class="quiet"><tr><th scope="col">group</th><th scope="col">share</th><th scope="col">points</th><th scope="col">pass</th><th scope="col">cases</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** What is measured for information is a cell, and in no number. */
function groupRow(group: GroupReport, { cases }: Report): Markup {
  const inGroup = cases.filter((each) => each.group === group.id);
  const graded = inGroup.filter(isGraded);
  const passed = graded.filter((each) => each.verdict.kind === 'pass').length;
  const [part, whole] = hasPoints(group) ? [group.points, group.maxPoints] : [passed, graded.length];
  const pass = graded.length === 0 ? '' : `${passed} of ${graded.length} pass`;
  return markup`<tr><th scope="row"><a href="#group-${group.id}">${group.title}</a></th><td>${bar(whole > 0 ? part / whole : 0)}</td><td class="points">${hasPoints(group) ? sayPoints(group) : ''}</td><td class="points passed">${pass}</td><td class="cells">${inGroup.map(cell)}</td></tr>
`;
}

/** Full only for all of it, empty only for nothing. */
function bar(share: number): Markup {
  const width = share <= 0 ? 0 : Math.min(100, Math.max(3, Math.floor(share * 100)));
  return markup`<svg class="bar" width="100%" height="10" aria-hidden="true"><rect class="whole" width="100%" height="10" rx="2"/><rect class="part" width="${width}%" height="10" rx="2"/></svg>`;
}

function cell(each: CaseReport): Markup {
  const [sign, word] = signOf(each);
  const graded = isGraded(each) ? '' : ', for information';
  return markup`<a class="cell ${each.verdict.kind}" href="#case-${each.id}" aria-label="${each.id}: ${word}${graded}" title="${each.id}: ${word}${graded}">${sign}</a>`;
}

/** Told once, above everything that comes from it. */
function cause(report: Report, down: Down): Markup {
  const { command, saw, output } = down;
  const printed = output === null ? null : markup`<pre class="command">${lines(endsOf(output))}</pre>`;
  return markup`<section class="repairs cause" aria-labelledby="repairs"><h2 id="repairs">${sayDown(down)}</h2>${facts(
    [
      [
        'ran',
        command === null ? 'the build of submission.yaml' : markup`<pre class="command">${command}</pre>`,
      ],
      ['saw', saw],
      ['printed', printed],
      ['next', nextFor(down)],
      ['fell', `${sayFallen(overviewOf(report))}.`],
    ],
  )}</section>`;
}

const namedAtOnce = 5;

function repairs(report: Report): Markup | null {
  const { failures } = overviewOf(report);
  if (failures.length === 0) return null;
  const rest = failures.slice(namedAtOnce);
  const more =
    rest.length === 0
      ? null
      : markup`<details><summary>and ${plural(rest.length, 'more failure')}</summary><ol start="${namedAtOnce + 1}">${rest.map(repair)}</ol></details>`;
  return markup`<section class="repairs" aria-labelledby="repairs"><h2 id="repairs">Repair first</h2><ol>${failures.slice(0, namedAtOnce).map(repair)}</ol>${more}</section>`;
}

function repair({ report, waiting }: Failure): Markup {
  const waits =
    waiting === undefined
      ? null
      : markup` <span class="holds">${plural(waiting.cases.length, 'other case')} ${waiting.cases.length === 1 ? 'waits' : 'wait'} for it${waiting.points > 0 ? `, ${plural(waiting.points, 'point')}` : ''}.</span>`;
  return markup`<li><a href="#case-${report.id}">${report.title}</a> <span class="saw">${headline(report.verdict)}</span>${waits}</li>
`;
}

/** What was done, what should have come of it, and what did, with the octets and where they go wrong. */
import type { Excerpt, Finding } from '../../judge/verdict';
import { findingsOf } from '../overview';
import type { CaseReport } from '../../score/report';
import { markup, type Markup, type Part } from './markup';

export function findings({ verdict }: CaseReport): Markup | null {
  const wrong = findingsOf(verdict).filter(({ weight }) => weight === 'fail');
  if (verdict.kind === 'crashed') return crash(verdict.did, wrong[0]?.expected ?? null, verdict.says);
  if (wrong.length === 0) return null;
  return markup`${wrong.map((finding, i) => oneFinding(finding, wrong[i - 1]))}`;
}

function crash(did: string, expected: string | null, says: string): Markup {
  return facts([
    ['did', did],
    ['expected', expected],
    ['saw', says],
  ]);
}

/** What a finding shares with the one before it is not said twice. */
function oneFinding({ row, did, expected, saw, excerpt }: Finding, before?: Finding): Markup {
  const heading = row === undefined || row === before?.row ? null : markup`<h4 class="for">${row}</h4>`;
  return markup`${heading}${facts([
    ['did', did === before?.did ? null : did],
    ['expected', expected === before?.expected ? null : expected],
    ['saw', excerpt === undefined ? saw : markup`${saw}${quotation(excerpt)}`],
  ])}`;
}

/** Terms and what is said of them; what is empty is left out. */
export function facts(pairs: readonly (readonly [term: string, said: Part])[]): Markup {
  const said = pairs.filter(([, text]) => text !== null && text !== '');
  return markup`<dl>${said.map(([term, text]) => markup`<div class="${term}"><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`;
}

/** An octet as the excerpt spells it: `\r`, `\x1b`, `\u{202e}`, or itself. */
const oneOctet = /^(?:\\x[0-9a-f]{2}|\\u\{[0-9a-f]+\}|\\[rnt]|.)/u;

/** The octets, with the first wrong one marked. */
function quotation({ text, caret }: Excerpt): Markup {
  const rest = text.slice(caret);
  const wrong = oneOctet.exec(rest)?.[0] ?? '';
  const mark = wrong === '' ? markup`<mark class="end"> </mark>` : markup`<mark>${wrong}</mark>`;
  return markup`<pre class="excerpt">${text.slice(0, caret)}${mark}${rest.slice(wrong.length)}</pre>`;
}

export function remarks({ verdict }: CaseReport): Markup | null {
  const said = findingsOf(verdict).filter(({ weight }) => weight === 'warn');
  if (said.length === 0) return null;
  const items = said.map(
    ({ row, saw, clause }) => markup`<li>${row === undefined ? '' : `${row}: `}${saw} (${clause})</li>`,
  );
  return markup`<div class="remarks"><h4>Remarks, they cost nothing</h4><ul>${items}</ul></div>`;
}

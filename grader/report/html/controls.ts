/** What only a script can do, and the keys for it. Hidden until there is one. */
import type { Report } from '../../score/report';
import { fateOf } from './case';
import { markup, type Markup } from './markup';

export function controls({ cases }: Report): Markup {
  const count = (fate: ReturnType<typeof fateOf>): number =>
    cases.filter((each) => fateOf(each) === fate).length;
  const choices: readonly [string, string, number][] = [
    ['all', 'all', cases.length],
    ['repair', 'to repair', count('repair')],
    ['passed', 'passed', count('passed')],
    ['unjudged', 'not judged', count('unjudged')],
    ['information', 'for information', count('information')],
  ];
  const radios = choices
    .filter(([value, , size]) => value === 'all' || size > 0)
    .map(
      ([value, says, size]) =>
        markup`<label><input type="radio" name="fate" value="${value}"${value === 'all' ? checked : null}> ${says} <small>${size}</small></label>`,
    );
  return markup`<form class="controls" role="search" aria-label="Filter the cases" hidden>
<fieldset><legend class="quiet">Show</legend>${radios}</fieldset>
<label class="find"><span class="quiet">Find in cases</span><input type="search" name="text" placeholder="find a case" autocomplete="off"></label>
<span class="moves"><button type="button" data-do="previous" title="previous to repair (p)">↑<span class="quiet"> previous failure</span></button><button type="button" data-do="next" title="next to repair (n)">↓<span class="quiet"> next failure</span></button><button type="button" data-do="keys" title="keys (?)">keys</button></span>
<p class="shown quiet" role="status"></p></form>`;
}

const checked = markup` checked`;

const KEYS: readonly [string, string][] = [
  ['n, p', 'next and previous case to repair'],
  ['o', 'open or close the case'],
  ['/', 'find a case'],
  ['+, -, 0', 'zoom a diagram in, out, and back'],
  ['t', 'true scale of time, or quiet stretches folded'],
  ['← →', 'on an arrow: the one before and after, with its octets'],
  ['?', 'this list'],
];

export function keys(): Markup {
  return markup`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2><dl>${KEYS.map(([key, does]) => markup`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
<p><label><input type="checkbox" name="on" checked> single keys are on</label></p><form method="dialog"><button>close</button></form></dialog>`;
}

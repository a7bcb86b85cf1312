/** Filters, the way from one failure to the next, links into closed cases, and what is opened for a printer. */

/** @returns {HTMLDetailsElement[]} */
function allCases() {
  return [...document.querySelectorAll('.case')].map((each) => /** @type {HTMLDetailsElement} */ (each));
}

const controls = /** @type {HTMLFormElement} */ (document.querySelector('.controls'));
const finder = /** @type {HTMLInputElement} */ (controls.querySelector('[name=text]'));

function filter() {
  const fate = new FormData(controls).get('fate') ?? 'all';
  const text = finder.value.trim().toLowerCase();
  const cases = allCases();
  for (const each of cases) {
    const said = each.querySelector('summary')?.textContent ?? '';
    each.hidden = (fate !== 'all' && each.dataset['fate'] !== fate) || !said.toLowerCase().includes(text);
  }
  for (const group of document.querySelectorAll('section.group'))
    /** @type {HTMLElement} */ (group).hidden = group.querySelector('.case:not([hidden])') === null;
  const shown = cases.filter(({ hidden }) => !hidden).length;
  const status = controls.querySelector('.shown');
  if (status === null) return;
  status.textContent = shown === 0 ? 'No case fits.' : `${shown} of ${cases.length} cases shown`;
  status.classList.toggle('quiet', shown > 0);
}

/** The case the keys are meant for: the one with the focus, or the first that is not above the screen. */
function currentCase() {
  const focused = document.activeElement?.closest('.case');
  if (focused) return /** @type {HTMLDetailsElement} */ (focused);
  return allCases().find((each) => !each.hidden && each.getBoundingClientRect().bottom > 80);
}

/** @param {HTMLDetailsElement} each */
function goTo(each) {
  openUp(each);
  each.scrollIntoView({ block: 'start' });
  each.querySelector('summary')?.focus({ preventScroll: true });
}

/** Opens everything it lies in. @param {Element | null} from */
function openUp(from) {
  for (let at = from; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
    if (at instanceof HTMLElement) at.hidden = false;
  }
}

/** To the case to repair so many places on. @param {1 | -1} by */
function move(by) {
  const cases = allCases().filter((each) => !each.hidden);
  const focused = document.activeElement?.closest('.case') ?? null;
  const here = cases.findIndex((each) => each === focused);
  const before = here < 0 ? [] : cases.slice(0, here);
  const after = here < 0 ? cases : cases.slice(here + 1);
  const way = by === 1 ? [...after, ...before] : [...before.reverse(), ...after.reverse()];
  const next = way.find((each) => each.dataset['fate'] === 'repair');
  if (next !== undefined) goTo(next);
}

/** What is linked to is opened, however deep it is. */
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  openUp(target);
  target?.scrollIntoView();
  if (target?.classList.contains('body'))
    target.parentElement?.querySelector('summary')?.focus({ preventScroll: true });
}

/** On paper nobody opens anything: what is to be repaired is open there, and all that is to be repaired is listed. */
function printAll() {
  const wanted = ['.case[data-fate=repair]', '.repairs details'];
  const closed = document.querySelectorAll(wanted.map((each) => `${each}:not([open], .fallen *)`).join(', '));
  for (const each of closed) each.setAttribute('open', '');
  const charts = [...document.querySelectorAll('.chart')].filter((chart) => !isClosed(chart));
  for (const chart of charts) placeLabels(chart, widthOnPaper);
  const close = () => {
    for (const each of closed) each.removeAttribute('open');
    for (const chart of charts) if (!isClosed(chart)) placeLabels(chart);
  };
  addEventListener('afterprint', close, { once: true });
}

/** Of a drawing, on A4 with common margins, less a little: nobody tells how wide the paper is. */
const widthOnPaper = 540;

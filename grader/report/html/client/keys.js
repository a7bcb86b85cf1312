/** The keyboard, and everything set going. Single keys can be switched off: they get in the way of speech input. */

const help = /** @type {HTMLDialogElement} */ (document.getElementById('keys'));
const keysOn = /** @type {HTMLInputElement} */ (help.querySelector('[name=on]'));

/** @type {Readonly<Record<string, () => void>>} */
const actions = {
  n: () => move(1),
  p: () => move(-1),
  o: toggleCase,
  '/': () => finder.focus(),
  '+': () => withChart((chart) => zoom(chart, 2)),
  '=': () => withChart((chart) => zoom(chart, 2)),
  '-': () => withChart((chart) => zoom(chart, 1 / 2)),
  0: () => withChart((chart) => zoom(chart, 0)),
  t: () => withChart(toggleScale),
  '?': () => help.showModal(),
};

function toggleCase() {
  const each = currentCase();
  if (each === undefined) return;
  each.open = !each.open;
  each.querySelector('summary')?.focus({ preventScroll: true });
}

/** @param {(chart: Element) => void} act */
function withChart(act) {
  const chart = currentChart();
  if (chart !== undefined) act(chart);
}

/** What a key does where it was pressed; undefined: what it always does. @param {KeyboardEvent} event */
function actionFor({ target, key }) {
  if (target instanceof HTMLInputElement && target.type !== 'radio') {
    return key === 'Escape' && target === finder ? () => finder.blur() : undefined;
  }
  const arrow = target instanceof Element ? target.closest('.seq a') : null;
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (arrow !== null && by !== 0) return () => stepTo(arrow, by);
  return keysOn.checked ? actions[key] : undefined;
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const act = actionFor(event);
  if (act === undefined) return;
  event.preventDefault();
  act();
}

/** @type {Readonly<Record<string, () => void>>} */
const buttons = { next: () => move(1), previous: () => move(-1), keys: () => help.showModal() };

controls.hidden = false;
controls.addEventListener('input', filter);
controls.addEventListener('submit', (event) => event.preventDefault());
for (const each of controls.querySelectorAll('button'))
  each.addEventListener('click', () => buttons[each.dataset['do'] ?? '']?.());
document.addEventListener('keydown', onKey);
document.addEventListener('click', onClick);
document.addEventListener('toggle', (event) => equipIn(/** @type {Element} */ (event.target)), true);
addEventListener('hashchange', reveal);
addEventListener('beforeprint', printAll);
addEventListener('resize', () =>
  document.querySelectorAll('.chart').forEach((chart) => looks.has(chart) && placeLabels(chart)),
);
equipIn(document.documentElement);
reveal();

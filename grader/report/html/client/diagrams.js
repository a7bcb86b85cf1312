/**
 * Zoom, and the scale of time. A drawing is in per cent across, so a wider one is a closer look; what has to follow
 * is which labels there is room for.
 */

const widest = 4096;
const letterWidth = 6.4;

/** @type {WeakMap<Element, { zoom: number, true: boolean }>} */
const looks = new WeakMap();

/** @param {Element} chart */
function lookOf(chart) {
  const look = looks.get(chart) ?? { zoom: 1, true: false };
  looks.set(chart, look);
  return look;
}

/** @param {Element} chart @returns {HTMLElement} */
function viewOf(chart) {
  return /** @type {HTMLElement} */ (chart.querySelector('.view'));
}

/** @param {Element} chart @returns {SVGSVGElement} */
function drawingOf(chart) {
  return /** @type {SVGSVGElement} */ (chart.querySelector('.seq'));
}

/** Makes the drawing so many times wider; what is `at` pixels from the left edge of the view stays there. */
/** @param {Element} chart @param {number} factor @param {number} [at] */
function zoom(chart, factor, at) {
  const look = lookOf(chart);
  const view = viewOf(chart);
  const fixed = at ?? view.clientWidth / 2;
  const share = (view.scrollLeft + fixed) / Math.max(1, view.scrollWidth);
  look.zoom = factor === 0 ? 1 : Math.min(widest, Math.max(1, look.zoom * factor));
  drawingOf(chart).style.width = `${look.zoom * 100}%`;
  view.scrollLeft = share * view.scrollWidth - fixed;
  sayView(chart);
  placeLabels(chart);
}

/** From left to right, each label where it does not cover the one before it on the same line, nor a sign in line. */
/** @param {Element} chart @param {number} [width] in pixels; as it is, if nothing is said */
function placeLabels(chart, width = drawingOf(chart).getBoundingClientRect().width) {
  placeMoments(chart, width);
  for (const line of chart.querySelectorAll('.lane')) {
    /** @type {Map<string | null, number>} */
    const taken = new Map();
    const signs = line.classList.contains('process') ? [...line.querySelectorAll('use')] : [];
    const inLine = signs.map((sign) => (parseFloat(sign.getAttribute('x') ?? '0') / 100) * width);
    for (const text of line.querySelectorAll('text')) {
      const size = (text.textContent ?? '').length * letterWidth + 12;
      const at = (parseFloat(text.getAttribute('x') ?? '0') / 100) * width;
      const from = text.classList.contains('end') ? at - size : at;
      const y = text.getAttribute('y');
      const covers = inLine.some((sign) => sign > from && sign < from + size && sign !== at);
      const fits = from >= (taken.get(y) ?? -size) && !covers;
      text.classList.toggle('off', !fits);
      if (fits) taken.set(y, from + size);
    }
  }
}

/** The axis names folds before round moments, and neither twice in one place. @param {Element} chart @param {number} width */
function placeMoments(chart, width) {
  /** @type {[from: number, to: number][]} */
  const taken = [];
  for (const text of [...chart.querySelectorAll('.fold text'), ...chart.querySelectorAll('.axis text')]) {
    const size = (text.textContent ?? '').length * letterWidth + 8;
    const at = (parseFloat(text.getAttribute('x') ?? '0') / 100) * width;
    const from = text.classList.contains('end') ? at - size : at - size / 2;
    const fits = taken.every(([left, right]) => from >= right || from + size <= left);
    text.classList.toggle('off', !fits);
    if (fits) taken.push([from, from + size]);
  }
}

/** @typedef {[fromMs: number, toMs: number, from: number, to: number, folded: number]} Stretch */

/** @param {Element} chart @returns {Stretch[]} */
function stretchesOf(chart) {
  return JSON.parse(/** @type {HTMLElement} */ (chart).dataset['stretches'] ?? '[]');
}

/** The moment at a place, in ms. @param {Stretch[]} stretches @param {number} percent */
function momentAt(stretches, percent) {
  const found = stretches.find(([, , , to]) => percent <= to + 1e-6) ?? stretches.at(-1);
  if (found === undefined) return 0;
  const [fromMs, toMs, from, to] = found;
  return fromMs + ((percent - from) / (to - from)) * (toMs - fromMs);
}

/** Draws every fold as long as it was, or folded again. @param {Element} chart */
function toggleScale(chart) {
  const stretches = stretchesOf(chart);
  if (!stretches.some(([, , , , folded]) => folded === 1)) return;
  const look = lookOf(chart);
  look.true = !look.true;
  chart.classList.toggle('true', look.true);
  const first = stretches[0]?.[0] ?? 0;
  const whole = (stretches.at(-1)?.[1] ?? 1) - first;
  /** @param {number} percent */
  const truly = (percent) => ((momentAt(stretches, percent) - first) / whole) * 100;
  for (const shape of drawingOf(chart).querySelectorAll('line, rect, use, text, circle')) {
    if (shape.closest('.axis') === null) replace(shape, look.true ? truly : null);
  }
  chart.parentElement?.querySelector('[data-do=scale]')?.setAttribute('aria-pressed', String(look.true));
  sayView(chart);
  placeLabels(chart);
}

/** Where shapes were drawn, in per cent. @type {WeakMap<Element, Record<string, number>>} */
const drawn = new WeakMap();

/** Null: where it was drawn. @param {Element} shape @param {((percent: number) => number) | null} to */
function replace(shape, to) {
  const names = ['x', 'x1', 'x2', 'cx', 'width'].filter((name) => shape.getAttribute(name)?.endsWith('%'));
  const was =
    drawn.get(shape) ??
    Object.fromEntries(names.map((name) => [name, parseFloat(shape.getAttribute(name) ?? '0')]));
  drawn.set(shape, was);
  const move = to ?? ((percent) => percent);
  for (const name of names) {
    const from = was['x'] ?? 0;
    const at = was[name] ?? 0;
    const value = name === 'width' ? move(from + at) - move(from) : move(at);
    shape.setAttribute(name, `${value}%`);
  }
}

/** The stretches as they are drawn now: one, where the scale is the true one. @param {Element} chart */
function stretchesNow(chart) {
  const stretches = stretchesOf(chart);
  if (!lookOf(chart).true) return stretches;
  /** @type {Stretch} */
  const whole = [stretches[0]?.[0] ?? 0, stretches.at(-1)?.[1] ?? 1, 0, 100, 0];
  return [whole];
}

/** Per cent of the drawing at the two edges of the view. @param {Element} chart */
function edgesOf(chart) {
  const { scrollLeft, clientWidth, scrollWidth } = viewOf(chart);
  return [scrollLeft, scrollLeft + clientWidth].map((pixels) => (pixels / Math.max(1, scrollWidth)) * 100);
}

/** Says what part of the time is in view, and writes the axis for it. @param {Element} chart */
function sayView(chart) {
  const place = chart.parentElement?.querySelector('.seen');
  const stretches = stretchesNow(chart);
  if (place == null || stretches.length === 0) return;
  const [left = 0, right = 100] = edgesOf(chart);
  const ends = [left, right].map((percent) => Number(momentAt(stretches, percent).toPrecision(4)));
  const wide = Math.round(lookOf(chart).zoom);
  place.textContent = wide === 1 ? '' : `${ends.join(' to ')} ms, ${wide} times as wide`;
  const ticks = stretches
    .filter(([, , , , folded]) => folded === 0)
    .flatMap((one) => ticksIn(one, left, right));
  const axis = chart.querySelector('.axis');
  axis?.replaceChildren(...ticks.flatMap(({ at, says }) => tickAt(at, says, drawingOf(chart).clientHeight)));
}

/** Round moments of a stretch, as far as it is in view. @param {Stretch} stretch @param {number} left @param {number} right */
function ticksIn([fromMs, toMs, from, to], left, right) {
  const perMs = (to - from) / (toMs - fromMs);
  const raw = (0.11 * (right - left)) / perMs;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5].find((digit) => digit * power >= raw) ?? 10);
  const first = Math.ceil(Math.max(fromMs, fromMs + (left - from) / perMs) / step);
  const last = Math.floor(Math.min(toMs, fromMs + (right - from) / perMs) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const ms = (first + i) * step;
    const digits = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    return { at: from + (ms - fromMs) * perMs, says: `${Number(ms.toFixed(digits))} ms` };
  });
}

const svg = 'http://www.w3.org/2000/svg';

/** @param {number} at @param {string} says @param {number} height */
function tickAt(at, says, height) {
  const line = document.createElementNS(svg, 'line');
  const text = document.createElementNS(svg, 'text');
  const places = { x1: `${at}%`, x2: `${at}%`, y1: '20', y2: String(height) };
  for (const [name, value] of Object.entries(places)) line.setAttribute(name, value);
  text.setAttribute('x', `${at}%`);
  text.setAttribute('y', '14');
  text.textContent = says;
  return [line, text];
}

/** @param {string} says @param {string} name @param {() => void} act */
function button(says, name, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = says;
  made.setAttribute('aria-label', name);
  made.title = name;
  made.addEventListener('click', act);
  return made;
}

/** @param {Element} chart */
function equip(chart) {
  const tools = document.createElement('p');
  tools.className = 'tools';
  tools.append(
    button('−', 'zoom out', () => zoom(chart, 1 / 2)),
    button('+', 'zoom in', () => zoom(chart, 2)),
    button('all', 'show all of it', () => zoom(chart, 0)),
  );
  if (chart.querySelector('.fold') !== null) {
    const scale = button('true scale', 'true scale of time', () => toggleScale(chart));
    scale.dataset['do'] = 'scale';
    scale.setAttribute('aria-pressed', 'false');
    tools.append(scale);
  }
  const seen = document.createElement('span');
  seen.className = 'seen';
  seen.setAttribute('role', 'status');
  tools.append(seen);
  chart.after(tools);
  const view = viewOf(chart);
  const follow = () => {
    sayView(chart);
    placeMoments(chart, drawingOf(chart).getBoundingClientRect().width);
  };
  view.addEventListener('scroll', follow, { passive: true });
  // A pinch on a touchpad arrives as a wheel with Ctrl.
  view.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(chart, event.deltaY < 0 ? 1.25 : 0.8, event.clientX - view.getBoundingClientRect().left);
    },
    { passive: false },
  );
}

/** In a case that is not open. Asking for its place would make the browser lay out what nobody sees. */
/** @param {Element} chart */
function isClosed(chart) {
  return chart.closest('details:not([open])') !== null;
}

/** Diagrams are equipped when they are first seen: a page has a hundred of them. */
/** @param {Element} root */
function equipIn(root) {
  for (const chart of root.querySelectorAll('.chart')) {
    if (looks.has(chart) || isClosed(chart)) continue;
    lookOf(chart);
    equip(chart);
    placeLabels(chart);
  }
}

/** The diagram that keys are meant for: the one with the focus, or the first on the screen, or of the case at hand. */
function currentChart() {
  const focused = document.activeElement?.closest('.trial')?.querySelector('.chart');
  if (focused) return focused;
  const all = [...document.querySelectorAll('.chart')].filter((chart) => !isClosed(chart));
  const onScreen = all.find((chart) => {
    const { top, bottom } = chart.getBoundingClientRect();
    return bottom > 80 && top < innerHeight;
  });
  return onScreen ?? all.find((chart) => chart.closest('.case') === currentCase()) ?? all[0];
}

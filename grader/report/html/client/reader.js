/** An arrow opens its octets beneath the diagram; without a script its link leads to the same row of the table. */

/** @param {Element} arrow */
function openOctets(arrow) {
  const row = document.getElementById(arrow.getAttribute('href')?.slice(1) ?? '');
  const chart = arrow.closest('.chart');
  if (row === null || chart === null) return;
  const trial = /** @type {Element} */ (arrow.closest('.trial'));
  const reader = trial.querySelector('.reader') ?? newReader(chart);
  trial.querySelector('a.shown')?.classList.remove('shown');
  arrow.classList.add('shown');
  const [at, on, what] = [...row.children];
  const heading = document.createElement('h4');
  heading.textContent = [at, on].map((cell) => cell?.textContent ?? '').join(' · ');
  const content = /** @type {Element} */ ((what ?? row).cloneNode(true));
  resolveSame(content);
  reader.replaceChildren(heading, ...content.childNodes);
  reader.scrollIntoView({ block: 'nearest' });
}

/** Octets that were told before are shown here all the same. @param {Element} content */
function resolveSame(content) {
  const same = content.querySelector('.same a');
  const octets = document.getElementById(same?.getAttribute('href')?.slice(1) ?? '')?.querySelector('pre');
  if (octets != null) same?.parentElement?.replaceWith(octets.cloneNode(true));
}

/** @param {Element} chart */
function newReader(chart) {
  const reader = document.createElement('div');
  reader.className = 'reader';
  reader.setAttribute('role', 'status');
  chart.parentElement?.append(reader);
  return reader;
}

/** The arrow so many places on, in the order of time. @param {Element} arrow @param {number} by */
function arrowFrom(arrow, by) {
  const arrows = [...(arrow.closest('svg')?.querySelectorAll('a') ?? [])];
  /** @param {Element} one */
  const place = (one) => Number(one.getAttribute('href')?.split('e').at(-1));
  const ordered = arrows.sort((a, b) => place(a) - place(b));
  return ordered[ordered.findIndex((one) => one === arrow) + by];
}

/** @param {Element} arrow @param {number} by */
function stepTo(arrow, by) {
  const next = arrowFrom(arrow, by);
  if (next === undefined) return;
  next.focus();
  openOctets(next);
}

/** @param {MouseEvent} event */
function onClick(event) {
  const link = event.target instanceof Element ? event.target.closest('.seq a, a.when') : null;
  if (link === null || event.ctrlKey || event.metaKey) return;
  const arrow = link.matches('.when') ? arrowOf(link) : link;
  if (arrow == null) return;
  event.preventDefault();
  if (arrow !== link) arrow.scrollIntoView({ block: 'nearest', inline: 'center' });
  openOctets(arrow);
}

/** The sign in the drawing that leads to the same row. @param {Element} link */
function arrowOf(link) {
  const arrows = [...(link.closest('.trial')?.querySelectorAll('.seq a') ?? [])];
  return arrows.find((arrow) => arrow.getAttribute('href') === link.getAttribute('href'));
}

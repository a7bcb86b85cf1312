/**
 * The page docs/lecture.md, from a run on this machine: measures the seven models and Python, then writes the figures,
 * their numbers, and lecture.template.md with what each of them says. Takes about ten minutes, on a machine that has
 * nothing else to do.
 * Usage: npm run lecture [-- file.json]   draws again what `grade measure --json` wrote, and measures nothing
 */
const { execFileSync } = require('node:child_process');
const { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { loadavg, tmpdir } = require('node:os');
const { join } = require('node:path');
const { readArguments, refuse } = require('./arguments');
const { documentVersion } = require('../dist/grader/measure/document');
const { standaloneSvg } = require('../dist/grader/measure/page/chart');
const { figuresOf } = require('../dist/grader/measure/page/figure');
const { sayMachine, sayMethod } = require('../dist/grader/measure/say');

const root = join(__dirname, '..');
const folder = join(root, 'docs', 'lecture');
const page = join(root, 'docs', 'lecture.md');
/** What the page says whatever the numbers are, with marks where they go. */
const template = join(__dirname, 'lecture.template.md');

/** Above this, somebody else's work is in the pictures. */
const mostLoad = 1.5;

function measure() {
  const scratch = mkdtempSync(join(tmpdir(), 'wiregrade-lecture-'));
  const json = join(scratch, 'measured.json');
  try {
    const argv = [join(root, 'dist', 'grader', 'main.js'), 'measure', 'models', 'python', '--json', json];
    execFileSync(process.execPath, argv, { stdio: 'inherit' });
    return JSON.parse(readFileSync(json, 'utf8'));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The text between two marks named `name`, replaced. */
function fill(text, name, block) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the template has no place for ${name}`);
  return `${text.slice(0, from + begin.length)}\n\n${block}\n\n${text.slice(to)}`;
}

function draw(document) {
  mkdirSync(folder, { recursive: true });
  const { samples, ...kept } = document;
  writeFileSync(join(folder, 'points.json'), `${JSON.stringify(kept, null, 1)}\n`);
  let text = readFileSync(template, 'utf8');
  text = fill(
    text,
    'machine',
    `${sayMachine(document.machine)}; ${document.startedAt.slice(0, 10)}. ${sayMethod(document)}`,
  );
  for (const figure of figuresOf(document)) {
    writeFileSync(join(folder, `${figure.name}.svg`), standaloneSvg(figure));
    text = fill(text, figure.name, `![${figure.title}](lecture/${figure.name}.svg)\n\n${figure.sentence}`);
  }
  writeFileSync(page, text);
  const prettier = join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
  execFileSync(process.execPath, [prettier, '--log-level', 'warn', '--write', join(root, 'docs')], {
    stdio: 'inherit',
  });
  console.log(`docs/lecture.md shows ${samples.length} measurements`);
}

function read(file) {
  try {
    const document = JSON.parse(readFileSync(file, 'utf8'));
    if (document?.measure === documentVersion) return document;
  } catch {
    // not even JSON, or not there
  }
  return refuse(`${file} is no file that \`grade measure --json\` of this version wrote.`, usage);
}

const usage = 'npm run lecture [-- file.json]';
const [given] = readArguments({ allowPositionals: true }, usage).positionals;
const [load] = loadavg();
if (given !== undefined) {
  draw(read(given));
} else if (load > mostLoad) {
  console.error(`The load average is ${load.toFixed(1)}: wait until it is below ${mostLoad}.`);
  process.exitCode = 3;
} else {
  draw(measure());
}

/**
 * Proves the checkpoints and rubrics that ship with this package, and stores the proofs in dist/. Runs after tsc.
 * A bad spec is shown and does not stop the build: its author may be in the middle of it.
 */
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { formatProblem } = require('../dist/grader/spec/format');
const { prove } = require('../dist/grader/spec/prove');
const { forgetAll, remember } = require('../dist/grader/spec/store');

const root = join(__dirname, '..');

function proveAll(folder, kind) {
  for (const name of readdirSync(join(root, folder)).filter((entry) => entry.endsWith('.yaml'))) {
    const text = readFileSync(join(root, folder, name), 'utf8');
    const proved = prove(kind, `${folder}/${name}`, text);
    if (proved.kind === 'ok') remember(kind, text, proved);
    else console.error(proved.problems.map((problem) => formatProblem(problem, { color: false })).join('\n'));
  }
}

forgetAll();
proveAll('checkpoints', 'checkpoint');
proveAll('rubrics', 'rubric');

/**
 * Builds dist/ after `npm ci`. Where the compiler was left out on purpose (NODE_ENV=production) there is
 * nothing to build with: a packed release carries dist/ already, so that is not an error.
 */
const { existsSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '..');
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', cwd: root });
  return status === 0;
}

const built =
  !existsSync(tsc) || (run(tsc, '-p', 'tsconfig.build.json') && run(join(__dirname, 'prove-specs.js')));
process.exitCode = built ? 0 : 1;

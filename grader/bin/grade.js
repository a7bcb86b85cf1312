#!/usr/bin/env node
/** Runs dist/, and builds it first where that was never done, as in a checkout without `npm ci`'s prepare. */
const { existsSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');
const main = join(root, 'dist', 'grader', 'main.js');
if (!existsSync(main))
  spawnSync(process.execPath, [join(root, 'scripts', 'prepare.js')], { stdio: 'inherit' });
require(main);

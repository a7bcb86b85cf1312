#!/usr/bin/env node
/** Runs the compiled reference; in a clone that was never built it builds once. */
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, '..', '..', 'dist', 'reference', 'main.js');
if (!existsSync(main)) require('../../scripts/prepare.js');
require(main);

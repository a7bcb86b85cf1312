/** Preloaded by a test (node --require): the wall clock is set back an hour as soon as there is a file $SET_BACK. */
const { existsSync } = require('node:fs');

const { now } = Date;
Date.now = () => now() - (existsSync(process.env.SET_BACK) ? 3_600_000 : 0);

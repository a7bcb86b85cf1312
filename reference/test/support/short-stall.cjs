/** Preloaded by a test (node --require): a client that reads nothing is given up after a second, not after a minute. */
const { join } = require('node:path');

require(join(__dirname, '..', '..', '..', 'dist', 'reference', 'config.js')).TIMES.stallMs = 1000;

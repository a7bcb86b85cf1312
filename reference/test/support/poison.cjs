/** Preloaded by a test (node --require): opening a file named "poison" is a fault nobody expected. */
const fs = require('node:fs');

const { openSync } = fs;
fs.openSync = (path, ...rest) => {
  if (String(path).includes('poison')) throw new TypeError('poisoned');
  return openSync(path, ...rest);
};

/** Preloaded by a test (node --require): who opens "slow.txt" waits, as for a disk, until "disk-turns" lies beside it. */
const fs = require('node:fs');
const { dirname, join } = require('node:path');

const { openSync } = fs;
const never = new Int32Array(new SharedArrayBuffer(4));
fs.openSync = (path, ...rest) => {
  const name = String(path);
  if (name.endsWith('slow.txt'))
    while (!fs.existsSync(join(dirname(name), 'disk-turns'))) Atomics.wait(never, 0, 0, 5);
  return openSync(path, ...rest);
};

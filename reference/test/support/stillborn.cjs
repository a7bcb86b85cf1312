/** Preloaded by a test (node --require): who would say that it is ready ends instead. */
const fs = require('node:fs');
const koffi = require('koffi');

const end = koffi.load(null).func('void _exit(int code)');
const { writeSync } = fs;
fs.writeSync = (fd, text, ...rest) => {
  if (String(text).includes('"kind":"ready"')) end(7);
  return writeSync(fd, text, ...rest);
};

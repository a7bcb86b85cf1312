import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const site = join(__dirname, '..', '..', '..', 'dist', 'grader', 'run', 'site.js');

// Root may write anywhere: somebody else makes a folder, and in it one where nothing may be removed.
const makesAndRemoves = `
const { existsSync, mkdirSync, mkdtempSync, chmodSync, writeFileSync } = require('node:fs');
const { remove } = require(process.argv[1]);
const folder = mkdtempSync('/tmp/wiregrade-test-');
mkdirSync(folder + '/closed/within', { recursive: true });
writeFileSync(folder + '/closed/within/file', '');
chmodSync(folder + '/closed/within', 0o500);
chmodSync(folder + '/closed', 0);
remove(folder);
console.log(existsSync(folder));
`;

test('a folder is removed though somebody closed some of it', () => {
  const node = [process.execPath, '-e', makesAndRemoves, site];
  const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const [program = '', ...argv] = process.getuid?.() === 0 ? [...nobody, ...node] : node;
  expect(execFileSync(program, argv, { encoding: 'utf8' })).toBe('false\n');
});

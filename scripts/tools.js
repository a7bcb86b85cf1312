/**
 * The programs from Debian's packages that the tests talk to. As root on a machine with apt they are installed;
 * anyone else is told the command that does it.
 */
const { existsSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const { delimiter, join } = require('node:path');

/** Program and the package that brings it. */
const tools = [
  ['python3', 'python3'],
  ['setsid', 'util-linux'],
  ['xmllint', 'libxml2-utils'],
  ['curl', 'curl'],
  ['nc', 'netcat-openbsd'],
  ['nginx', 'nginx-light'],
  ['apache2', 'apache2-bin'],
  ['lighttpd', 'lighttpd'],
  ['chromium', 'chromium'],
];

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
const isMissing = ([program]) => !folders.some((folder) => existsSync(join(folder, program)));
const packagesFor = (missing) => [...new Set(missing.map(([, name]) => name))];

/** Servers among the packages must not start on their own: RUNLEVEL=1 is how invoke-rc.d(8) is told. */
const quietly = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };

function aptGet(...args) {
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: quietly }).status === 0;
}

function install(packages) {
  console.error(`installing ${packages.join(' ')}`);
  return aptGet('update', '-q') && aptGet('install', '-q', '-y', '--no-install-recommends', ...packages);
}

const missing = tools.filter(isMissing);
const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
if (missing.length > 0 && !(canInstall && install(packagesFor(missing)))) {
  console.error(
    `The tests need ${missing.map(([program]) => program).join(', ')}, not found here. On Debian or Ubuntu:`,
  );
  console.error(`  sudo apt-get install ${packagesFor(missing).join(' ')}`);
  process.exitCode = 1;
}

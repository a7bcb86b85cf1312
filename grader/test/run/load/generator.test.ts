import { readFileSync } from 'node:fs';
import { Generator } from '../../../run/load/generator';
import { processRow } from '../../../run/kernel/processes';
import type { WindowSpec } from '../../../run/load/window';
import { eventually } from '../eventually';

function children(): number[] {
  const path = `/proc/self/task/${String(process.pid)}/children`;
  return readFileSync(path, 'latin1').split(' ').filter(Boolean).map(Number);
}

test('a generator that was killed is said to have ended, and does not take us with it', async () => {
  const before = children();
  const generator = new Generator();
  const [pid] = children().filter((one) => !before.includes(one));
  if (pid === undefined) throw new Error('it was not started');
  process.kill(pid, 'SIGKILL');
  await eventually('it is reaped', () => processRow(pid) === null);
  const measuring = (): Promise<unknown> =>
    generator.measure({} as WindowSpec, () => undefined, new AbortController().signal);
  await expect(measuring()).rejects.toThrow('the load generator failed: it has ended');
  await expect(measuring()).rejects.toThrow('the load generator failed: it has ended');
  generator.end();
});

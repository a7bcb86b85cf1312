import { closeSync, writeSync } from 'node:fs';
import { waitFor } from '../../os/poll';
import { pipe } from '../../os/sockets';

test('whoever is always ready does not hide the alarm', () => {
  const [socket, alarm] = [pipe(), pipe()];
  const look = (): string => waitFor(socket.read, 'read', alarm.read, 0);
  expect(look()).toBe('time');
  writeSync(socket.write, 'x');
  expect(look()).toBe('ready');
  closeSync(alarm.write);
  expect(look()).toBe('alarm');
  for (const fd of [socket.read, socket.write, alarm.read]) closeSync(fd);
});

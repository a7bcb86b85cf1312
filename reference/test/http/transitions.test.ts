import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagram } from '../../http/diagram';
import { EVENTS, STATES, transition, TRANSITIONS } from '../../http/transitions';

test('the drawing in README.md is the table (npm run reference:diagram prints it anew)', () => {
  const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
  expect(/```mermaid\n(.*?)```/s.exec(readme)?.[1]).toBe(diagram());
});

test('every state is reached, and every state but the last can end', () => {
  const reached = new Set(STATES.flatMap((state) => Object.values(TRANSITIONS[state])));
  expect([...reached].sort()).toEqual([...STATES].sort());
  for (const state of STATES)
    if (state !== 'closed')
      expect(TRANSITIONS[state]).toMatchObject({ timeout: expect.any(String) as string, broken: 'closed' });
});

test('every event happens somewhere', () => {
  for (const event of EVENTS)
    expect(STATES.some((state) => TRANSITIONS[state][event] !== undefined)).toBe(true);
});

test('what the table does not hold is a bug of ours', () => {
  expect(() => transition('closed', 'octets')).toThrow('no transition from closed');
});

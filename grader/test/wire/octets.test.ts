import { OctetStore, quote } from '../../wire/octets';

test('octets that come one by one move house seldom', () => {
  const store = new OctetStore();
  const houses = new Set<unknown>();
  for (let i = 0; i < 65_536; i += 1) {
    store.append(Uint8Array.of(i % 251));
    houses.add(store.view().buffer);
  }
  expect(houses.size).toBeLessThan(16);
  expect(store.view()).toEqual(Buffer.from(Array.from({ length: 65_536 }, (_, i) => i % 251)));
});

test('a cleared store starts anew', () => {
  const store = new OctetStore();
  store.append(Buffer.from('abc'));
  store.clear();
  store.append(Buffer.from('\xe9', 'latin1'));
  expect([store.size, store.text()]).toEqual([1, '\xe9']);
});

test.each([
  ['plain "words"', '"plain "words""'],
  ['\r\n\t\\', '"\\r\\n\\t\\\\"'],
  ['\x1b[31m\x7f\xe9', '"\\x1b[31m\\x7f\\xe9"'],
  ['x'.repeat(41), `"${'x'.repeat(40)}..."`],
])('%j is quoted so that it is safe to print', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});

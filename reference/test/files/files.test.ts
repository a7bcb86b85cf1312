import fc from 'fast-check';
import { contentTypeOf } from '../../files/content-type';
import { nameOf } from '../../files/path';
import { rangeOf } from '../../files/ranges';

test('a path never climbs above its base, however it is spelled', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    'a',
    '',
    '%2e%2e',
    '%2E.',
    '..%2f',
    '%2f',
    '%5c',
    '%00',
    '%252e',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const name = nameOf(`/${pieces.join('/')}`);
      if (name.kind !== 'name') return;
      for (const segment of name.segments) expect(['', '.', '..']).not.toContain(segment);
      expect(name.segments.join('')).not.toMatch(/[/\0]/);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['/a/b', { kind: 'name', segments: ['a', 'b'], folder: false }],
  ['/a/', { kind: 'name', segments: ['a'], folder: true }],
  ['/a/..', { kind: 'name', segments: [], folder: true }],
  ['/%61%2Fb', { kind: 'name', segments: ['a', 'b'], folder: false }],
  ['/%2561', { kind: 'name', segments: ['%61'], folder: false }],
  ['/..', { kind: 'outside' }],
  ['/a/../../b', { kind: 'outside' }],
  ['/%', { kind: 'bad' }],
  ['/%ff', { kind: 'bad' }],
  ['/%00', { kind: 'bad' }],
])('%s is %j', (path, name) => expect(nameOf(path)).toEqual(name));

test.each([
  ['bytes=0-3', { kind: 'part', from: 0, to: 4 }],
  ['bytes=5-', { kind: 'part', from: 5, to: 10 }],
  ['bytes=-3', { kind: 'part', from: 7, to: 10 }],
  ['bytes=-99', { kind: 'part', from: 0, to: 10 }],
  ['bytes=9-99', { kind: 'part', from: 9, to: 10 }],
  ['bytes=10-', { kind: 'unsatisfiable' }],
  ['bytes=-0', { kind: 'unsatisfiable' }],
  ['bytes=3-1', { kind: 'whole' }],
  ['bytes=0-1,3-4', { kind: 'whole' }],
  ['lines=0-1', { kind: 'whole' }],
  ['bytes=-', { kind: 'whole' }],
  [undefined, { kind: 'whole' }],
])('of 10 octets, %s is %j', (value, range) => expect(rangeOf(value, 10)).toEqual(range));

test('nothing is a range of an empty file', () => {
  expect(rangeOf('bytes=0-', 0)).toEqual({ kind: 'unsatisfiable' });
  expect(rangeOf('bytes=-1', 0)).toEqual({ kind: 'unsatisfiable' });
});

test.each([
  ['/x/a.HTML', 'text/html'],
  ['/x/a.tar.gz', 'application/gzip'],
  ['/x.css/a', 'application/octet-stream'],
  ['/.hidden', 'application/octet-stream'],
  ['/a.constructor', 'application/octet-stream'],
])('%s is %s', (name, type) => expect(contentTypeOf(name)).toBe(type));

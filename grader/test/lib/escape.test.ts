import fc from 'fast-check';
import { defuse, escapeLines, escapeOctets } from '../../lib/escape';

describe('escapeOctets', () => {
  test.each([
    ['HTTP/1.1 200 OK\r\n', 'HTTP/1.1 200 OK\\r\\n'],
    ['tab\there', 'tab\\there'],
    ['\u0000\u001b[2J\u007f', '\\x00\\x1b[2J\\x7f'],
    ['C1 \u009b', 'C1 \\u{9b}'],
    ['bidi \u202e\u2066\u200f', 'bidi \\u{202e}\\u{2066}\\u{200f}'],
    ['hidden \u200b\ufeff\u00ad', 'hidden \\u{200b}\\u{feff}\\u{ad}'],
    ['lines \u2028\u2029', 'lines \\u{2028}\\u{2029}'],
    ['blank \u00a0', 'blank \\u{a0}'],
    ['lone \ud800', 'lone \\u{d800}'],
    ['\u0301\u0301a', '\\u{301}\\u{301}a'],
    ['naïve 中文 😀 a\u0301', 'naïve 中文 😀 a\u0301'],
    ['C:\\dir', 'C:\\dir'],
  ])('%j', (text, expected) => expect(escapeOctets(text)).toBe(expected));

  test.each([
    ['ff', '\\xff'],
    ['e4 b8', '\\xe4\\xb8'],
    ['c0 af', '\\xc0\\xaf'],
    ['ed a0 80', '\\xed\\xa0\\x80'],
    ['41 80 e4 b8 ad', 'A\\x80中'],
    ['ef bb bf 41 ff', '\\u{feff}A\\xff'],
  ])('octets %s', (hex, expected) => {
    expect(escapeOctets(Buffer.from(hex.replaceAll(' ', ''), 'hex'))).toBe(expected);
  });

  test.each([
    ['::error::x', '\\x3a:error::x'],
    ['   ::error::x', '   \\x3a:error::x'],
    ['std::vector', 'std::vector'],
    ['x ##[add-mask]y', 'x #\\x23[add-mask]y'],
    ['###[x', '##\\x23[x'],
    ['##VSO[task]', '#\\x23VSO[task]'],
    ['## title', '## title'],
  ])('%j means nothing to a CI runner', (text, expected) => expect(escapeOctets(text)).toBe(expected));

  test('twice is as good as once, and nothing unprintable is left', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array()), (any) => {
        const once = escapeOctets(any);
        expect(escapeOctets(once)).toBe(once);
        expect(once).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  test('octets that are UTF-8 read like the text they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(escapeOctets(Buffer.from(text))).toBe(escapeOctets(text));
      }),
    );
  });
});

test('escapeLines ends a line at each line feed', () => {
  expect(escapeLines(Buffer.from('a\n\nb'))).toEqual(['a', '', 'b']);
  expect(escapeLines(Buffer.from('a\r\n\r\nb\rc\r'))).toEqual(['a', '', 'b\\rc\\r']);
  expect(escapeLines(Buffer.from('a\n'))).toEqual(['a']);
  expect(escapeLines(Buffer.from(''))).toEqual([]);
});

test('defuse leaves a harmless line alone', () => expect(defuse('  saw  a::b')).toBe('  saw  a::b'));

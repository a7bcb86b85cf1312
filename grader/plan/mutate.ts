import { randomOctets } from '../lib/random';

/** Octets that have undone many a parser. */
const nasty = [
  '\r\n',
  '\r',
  '\n',
  '\0',
  ' ',
  '\t',
  ':',
  '%',
  '%00',
  '/../',
  '\xff',
  '\xc3\x28',
  'HTTP/9.9',
  '-1',
];

/** A few octets changed, lost, doubled or thrown in: the same for the same seed and label. Never empty. */
export function mutate(octets: Buffer, seed: string, label: string): Buffer {
  const dice = new Dice(seed, label);
  let changed = octets;
  for (let left = 1 + dice.below(4); left > 0; left -= 1) changed = changeOnce(changed, dice);
  return changed.length === 0 ? octets : changed;
}

function changeOnce(octets: Buffer, dice: Dice): Buffer {
  const at = dice.below(octets.length + 1);
  const end = Math.min(octets.length, at + 1 + dice.below(8));
  const splice = (middle: Buffer, rest: number): Buffer =>
    Buffer.concat([octets.subarray(0, at), middle, octets.subarray(rest)]);
  switch (dice.below(4)) {
    case 0:
      return splice(Buffer.from([dice.below(256)]), Math.min(octets.length, at + 1));
    case 1:
      return splice(Buffer.alloc(0), end);
    case 2:
      return splice(octets.subarray(at, end), at);
    default:
      return splice(Buffer.from(nasty[dice.below(nasty.length)] ?? '', 'latin1'), at);
  }
}

/** Numbers drawn from the seed. */
class Dice {
  readonly #octets: Buffer;
  #at = 0;

  constructor(seed: string, label: string) {
    this.#octets = randomOctets(seed, `mutation ${label}`, 64);
  }

  below(limit: number): number {
    const drawn = this.#octets.readUInt16LE(this.#at % 64);
    this.#at += 2;
    return drawn % limit;
  }
}

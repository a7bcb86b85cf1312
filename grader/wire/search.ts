import { CR, LF } from './octets';

/**
 * Where a response may start. `response`: where one is due, so "HTTP" is enough and a misspelt status line is
 * read as one. `line`: after an LF. `middle`: anywhere else; there only a flawless start counts, because
 * octets left over from a file often end without an LF, and may mention HTTP.
 */
type Place = 'response' | 'line' | 'middle';

const http = [0x48, 0x54, 0x54, 0x50, 0x2f];
const digit = '0123456789';
const flawless = ['H', 'T', 'T', 'P', '/', '1', '.', '01', ' ', '12345', digit, digit];
const sizes: Readonly<Record<Place, number>> = { response: 4, line: 5, middle: flawless.length };

/**
 * Looks for the start of a response, octet by octet. "H" stands only at the front of what is looked for, so a
 * failed candidate holds no other one.
 */
export class StartSearch {
  readonly #offset: number;
  #candidate: number[] = [];
  #place: Place;
  #passed = 0;
  #blank = true;

  constructor(offset: number, place: Place = 'response') {
    this.#offset = offset;
    this.#place = place;
  }

  /** Octets passed over that belong to no response; a candidate is not among them. */
  get passed(): { readonly offset: number; readonly size: number; readonly blank: boolean } {
    return { offset: this.#offset, size: this.#passed, blank: this.#blank };
  }

  /** What may become the start of a response, or is it once `read` has found it. */
  get candidate(): Uint8Array {
    return Uint8Array.from(this.#candidate);
  }

  read(octets: Uint8Array, at: number): { readonly found: boolean; readonly next: number } {
    let next = at;
    for (;;) {
      next = this.#skip(octets, next);
      const octet = octets[next];
      if (octet === undefined) return { found: false, next };
      next += 1;
      if (this.#fits(octet)) {
        this.#candidate.push(octet);
        if (this.#candidate.length === sizes[this.#place]) return { found: true, next };
      } else this.#pass(octet);
    }
  }

  /** Counts octets that nobody kept. */
  omit(size: number): void {
    this.giveUp();
    this.#passed += size;
    this.#blank = false;
    this.#place = 'middle';
  }

  /** Counts the candidate among the octets passed over. */
  giveUp(): void {
    if (this.#candidate.length === 0) return;
    this.#blank = false;
    this.#passed += this.#candidate.length;
    this.#candidate = [];
  }

  /** Passes quickly over octets that can neither start a candidate nor end a line. */
  #skip(octets: Uint8Array, at: number): number {
    if (this.#place !== 'middle' || this.#candidate.length > 0) return at;
    let next = at;
    while (next < octets.length && octets[next] !== http[0] && octets[next] !== LF && octets[next] !== CR)
      next += 1;
    if (next > at) this.#blank = false;
    this.#passed += next - at;
    return next;
  }

  #fits(octet: number): boolean {
    const i = this.#candidate.length;
    if (this.#place === 'middle') return flawless[i]?.includes(String.fromCharCode(octet)) ?? false;
    const upper = octet >= 0x61 && octet <= 0x7a ? octet - 0x20 : octet;
    return upper === http[i];
  }

  #pass(octet: number): void {
    const failed = this.#candidate.length > 0;
    this.giveUp();
    if (failed) {
      this.#place = 'middle';
      if (this.#fits(octet)) {
        this.#candidate.push(octet);
        return;
      }
    }
    this.#passed += 1;
    this.#blank &&= octet === CR || octet === LF;
    this.#place = octet === LF ? 'line' : 'middle';
  }
}

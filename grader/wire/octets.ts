export const CR = 0x0d;
export const LF = 0x0a;

/** Octets gathered piece by piece into one growing store, so that pieces of one octet cost no more than others. */
export class OctetStore {
  #store = Buffer.alloc(0);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  append(octets: Uint8Array): void {
    const size = this.#size + octets.length;
    if (size > this.#store.length) {
      const larger = Buffer.alloc(Math.max(size, 2 * this.#store.length, 64));
      larger.set(this.#store.subarray(0, this.#size));
      this.#store = larger;
    }
    this.#store.set(octets, this.#size);
    this.#size = size;
  }

  /** As ISO-8859-1. */
  text(): string {
    return this.#store.toString('latin1', 0, this.#size);
  }

  /** Not a copy: good until the next `clear`. */
  view(): Buffer {
    return this.#store.subarray(0, this.#size);
  }

  clear(): void {
    this.#size = 0;
  }
}

/** A short piece of the stream for a sentence: quoted, control and foreign octets as `\xNN`, cut at 40 octets. */
export function quote(text: string): string {
  const shown = text.slice(0, 40).replace(/[^ -~]|\\/g, (char) => escapes[char] ?? hex(char));
  return `"${shown}${text.length > 40 ? '...' : ''}"`;
}

const escapes: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t', '\\': '\\\\' };

function hex(char: string): string {
  return `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

import { randomOctets } from '../lib/random';
import type { OctetPart, Octets } from '../spec/checkpoint.generated';
import { fill } from '../spec/placeholders';
import { octetsOf } from '../lib/units';
import { mutate } from './mutate';
import type { OctetSource } from './plan';

/** The spec's octets, which may be one text, one part or a list, as a list of sources. `label` keeps random parts apart. */
export function octetSources(octets: Octets, label: string): OctetSource[] {
  const parts = Array.isArray(octets) ? octets : [octets];
  return parts.map((part, i) =>
    typeof part === 'string' ? { kind: 'text', text: part } : partSource(part, `${label}#${i}`),
  );
}

function partSource(part: OctetPart, label: string): OctetSource {
  if (part.hex !== undefined) return { kind: 'hex', hex: part.hex.replaceAll(' ', '') };
  if (part.repeat !== undefined) return { kind: 'repeat', text: part.repeat, times: part.times ?? 1 };
  if (part.random !== undefined) return { kind: 'random', label, size: octetsOf(part.random) };
  const cutOff = part['cut-off'];
  if (cutOff !== undefined) return { kind: 'cut-off', text: cutOff, after: Number(part.after ?? 0) };
  if (part.mutate !== undefined) return { kind: 'mutate', text: part.mutate, label: part.as ?? label };
  return { kind: 'every-octet' };
}

/** The octets themselves. `values` fill the placeholders in texts. */
export function renderOctets(
  sources: readonly OctetSource[],
  seed: string,
  values: Readonly<Record<string, string>>,
): Buffer {
  const pieces = sources.map((source) => renderOne(source, seed, values));
  const [only] = pieces;
  // Most files are one piece, and some of these are large: they are not copied.
  return only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces);
}

function renderOne(source: OctetSource, seed: string, values: Readonly<Record<string, string>>): Buffer {
  switch (source.kind) {
    case 'text':
      return Buffer.from(fill(source.text, values));
    case 'hex':
      return Buffer.from(source.hex, 'hex');
    case 'repeat':
      return Buffer.from(fill(source.text, values).repeat(source.times));
    case 'random':
      return randomOctets(seed, source.label, source.size);
    case 'cut-off':
      return Buffer.from(fill(source.text, values)).subarray(0, source.after);
    case 'mutate':
      return mutate(Buffer.from(fill(source.text, values)), seed, source.label);
    case 'every-octet':
      return Buffer.from(Uint8Array.from({ length: 256 }, (_, octet) => octet));
  }
}

import type { OctetPart } from '../checkpoint.generated';
import type { Complaint } from '../problem';
import { exactlyOne } from './exactly-one';
import type { CaseRule, CheckpointRule } from './rule';
import { octetsIn, partsOf, type At } from './walk';

const KINDS = ['hex', 'repeat', 'random', 'every-octet', 'mutate', 'cut-off'];

/** What stands beside one kind only. */
const BESIDE = { times: 'repeat', as: 'mutate', after: 'cut-off' } as const;

export const partsInStepsAreWhole: CaseRule = function* ({ steps }): Generator<Complaint> {
  for (const octets of octetsIn(steps)) for (const part of partsOf(octets)) yield* checkPart(part);
};

export const partsInFilesAreWhole: CheckpointRule = function* ({ files }): Generator<Complaint> {
  for (const [name, { octets }] of Object.entries(files)) {
    if (octets === undefined) continue;
    for (const part of partsOf({ value: octets, path: ['files', name, 'octets'] })) yield* checkPart(part);
  }
};

function* checkPart({ value, path }: At<OctetPart>): Generator<Complaint> {
  yield* exactlyOne(value, KINDS, path, 'a part of octets');
  for (const key of ['times', 'as', 'after'] as const) {
    if (value[key] === undefined || value[BESIDE[key]] !== undefined) continue;
    yield {
      path: [...path, key],
      message: `'${key}' means nothing without '${BESIDE[key]}'`,
      suggestion: 'leave it out',
      atKey: true,
    };
  }
  if (value['cut-off'] !== undefined && value.after === undefined)
    yield { path, message: "'cut-off' needs 'after' beside it", suggestion: "add 'after' to this part" };
}

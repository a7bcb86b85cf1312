/** A checkpoint that builds on an earlier one: what its cases need of that comes with it. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Case, Checkpoint } from './checkpoint.generated';
import { loadCheckpoint } from './load';
import type { Complaint, Loaded, Source } from './problem';
import { quote } from './say';
import { inOrder } from './source';
import { didYouMean } from './suggest';

/** Where a case of a whole checkpoint is written. */
export interface CasePlace {
  readonly file: string;
  readonly line: number;
  /** It belongs to an earlier checkpoint. */
  readonly prerequisite: boolean;
}

export interface Whole {
  /** As it is written. */
  readonly own: Checkpoint;
  /** With the needed cases of earlier checkpoints in front, and their groups, files and environment. */
  readonly checkpoint: Checkpoint;
  /** In the order of the cases. */
  readonly places: readonly CasePlace[];
  /** It, and all that it builds on. */
  readonly files: readonly string[];
}

/** Loads a checkpoint with what its cases need of those it builds on. */
export function loadWhole(file: string): Loaded<Whole> {
  const loaded = loadChain(file, []);
  if (loaded.kind === 'bad') return loaded;
  const { own, earlier, places, files } = loaded.value;
  const value =
    earlier === null
      ? { own, checkpoint: own, places }
      : joined(own, places, earlier, neededOf(own, earlier));
  return { kind: 'ok', value: { ...value, files }, source: loaded.source };
}

/** A checkpoint, and all of those it builds on as one. */
interface Chain {
  readonly own: Checkpoint;
  readonly places: readonly CasePlace[];
  readonly earlier: Earlier | null;
  readonly files: readonly string[];
}

type Earlier = Pick<Whole, 'checkpoint' | 'places'>;
type Joined = Omit<Whole, 'files'>;

function loadChain(file: string, above: readonly string[]): Loaded<Chain> {
  const loaded = loadCheckpoint(file);
  if (loaded.kind === 'bad') return loaded;
  const { value: own, source } = loaded;
  const path = own['builds-on'];
  const places = placesOf(own.cases, source);
  if (path === undefined) return { kind: 'ok', value: { own, places, earlier: null, files: [file] }, source };
  const earlierFile = resolve(dirname(file), path);
  if ([...above, resolve(file)].includes(earlierFile))
    return bad(source, [{ path: ['builds-on'], message: 'this checkpoint would build on itself' }]);
  if (!existsSync(earlierFile))
    return bad(source, [{ path: ['builds-on'], message: `there is no file ${quote(path)} to build on` }]);
  const chain = loadChain(earlierFile, [...above, resolve(file)]);
  if (chain.kind === 'bad') return chain;
  const earlier = allOf(chain.value);
  const complaints = complaintsAbout(own, earlier.checkpoint);
  return complaints.length > 0
    ? bad(source, complaints)
    : { kind: 'ok', value: { own, places, earlier, files: [file, ...chain.value.files] }, source };
}

function allOf({ own, places, earlier }: Chain): Earlier {
  if (earlier === null) return { checkpoint: own, places };
  return joined(own, places, earlier, new Set(earlier.checkpoint.cases.map(({ id }) => id)));
}

function bad(source: Source, complaints: readonly Complaint[]): Loaded<never> {
  return { kind: 'bad', problems: inOrder(complaints.map(source.problem)) };
}

function placesOf(cases: readonly Case[], source: Source): CasePlace[] {
  const { file } = source;
  return cases.map((_, i) => ({ file, line: source.position(['cases', i]).line, prerequisite: false }));
}

function complaintsAbout(own: Checkpoint, earlier: Checkpoint): Complaint[] {
  return [...needsAreThere(own, earlier), ...filesAgree(own, earlier)];
}

function* needsAreThere(own: Checkpoint, earlier: Checkpoint): Generator<Complaint> {
  const ids = new Set([...own.cases, ...earlier.cases].map(({ id }) => id));
  for (const [i, { id, needs = [] }] of own.cases.entries()) {
    if (earlier.cases.some((one) => one.id === id))
      yield {
        path: ['cases', i, 'id'],
        message: `'${earlier.checkpoint}', on which this one builds, has a case '${id}' too`,
        suggestion: 'use another id',
      };
    for (const [j, need] of needs.entries()) {
      if (!ids.has(need))
        yield {
          path: ['cases', i, 'needs', j],
          message: `no case has the id '${need}'`,
          ...didYouMean(need, ids),
        };
    }
  }
}

/** A file that both name has one content: the cases of either would be told something else. */
function* filesAgree(own: Checkpoint, earlier: Checkpoint): Generator<Complaint> {
  for (const [name, file] of Object.entries(own.files)) {
    const other = earlier.files[name];
    if (other === undefined || isDeepStrictEqual(file, other)) continue;
    const message = `${quote(name)} is another file in '${earlier.checkpoint}', on which this one builds`;
    yield { path: ['files', name], message, suggestion: 'use another name, or the same file', atKey: true };
  }
}

function joined(
  own: Checkpoint,
  places: readonly CasePlace[],
  earlier: Earlier,
  needed: ReadonlySet<string>,
): Joined {
  const taken = [...earlier.checkpoint.cases.entries()].filter(([, { id }]) => needed.has(id));
  const groups = new Set(taken.map(([, { group }]) => group));
  const ofThese = Object.entries(earlier.checkpoint.groups).filter(([name]) => groups.has(name));
  const [first, ...rest] = [...taken.map(([, one]) => one), ...own.cases];
  return {
    own,
    checkpoint: {
      ...own,
      environment: { ...earlier.checkpoint.environment, ...own.environment },
      groups: { ...Object.fromEntries(ofThese), ...own.groups },
      files: { ...earlier.checkpoint.files, ...own.files },
      cases: first === undefined ? own.cases : [first, ...rest],
    },
    places: [
      ...taken.flatMap(([i]) => earlier.places[i] ?? []).map((place) => ({ ...place, prerequisite: true })),
      ...places,
    ],
  };
}

/** The ids of earlier cases that own ones need, and of those that these need. */
function neededOf(own: Checkpoint, { checkpoint }: Earlier): ReadonlySet<string> {
  const needsOf = new Map(checkpoint.cases.map(({ id, needs = [] }) => [id, needs]));
  const needed = new Set<string>();
  const add = (id: string): void => {
    if (needed.has(id) || !needsOf.has(id)) return;
    needed.add(id);
    needsOf.get(id)?.forEach(add);
  };
  own.cases.forEach(({ needs = [] }) => needs.forEach(add));
  return needed;
}

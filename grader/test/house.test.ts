import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { loadCheckpoint, loadMutants } from '../spec/load';

const root = join(__dirname, '..', '..');
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

describe('the house', () => {
  it('lets each folder import only from those to its left', () => {
    const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'grader'];
    const { stdout } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const { summary } = JSON.parse(stdout) as { summary: { violations: unknown[]; totalCruised: number } };
    // With a compiler it cannot use, dependency-cruiser sees no module at all, and finds no fault in that.
    expect(summary.totalCruised).toBeGreaterThan(100);
    expect(summary.violations).toEqual([]);
  });
});

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

describe('package-lock.json', () => {
  const { packages } = readJson('package-lock.json') as { packages: Record<string, LockedPackage> };

  // npm leaves out of the lock what the registry did not have that day, and `npm ci` then fails on other platforms.
  it('locks every optional dependency', () => {
    const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    );
    const isLocked = ({ path, name }: { path: string; name: string }): boolean =>
      [`${path}/node_modules/${name}`, `node_modules/${name}`].some((place) =>
        Object.hasOwn(packages, place),
      );
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((one) => !isLocked(one))).toEqual([]);
  });

  it('names no download address', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });
});

/** Cases beyond the catalogue: for a mistake that no other case noticed, or lest it block cases that never look at it. */
const ours: Readonly<Record<string, readonly string[]>> = {
  checkpoint1: ['sigint-code RULE'],
  final: ['date-advances MUST', 'sleeps-after-timeouts METRIC'],
};

describe.each(['checkpoint1', 'checkpoint2', 'final'])('%s', (name) => {
  interface Behaviour {
    readonly id: string;
    readonly level: string;
    readonly needs: string;
  }
  const behaviours = readJson(`grader/test/fixtures/behaviours-${name}.json`) as Behaviour[];
  const loaded = loadCheckpoint(join(root, 'checkpoints', `${name}.yaml`));
  const cases = loaded.kind === 'ok' ? loaded.value.cases : [];

  it('asks for every behaviour of the catalogue, at its level', () => {
    const wanted = [...behaviours.map(({ id, level }) => `${id} ${level}`), ...(ours[name] ?? [])].sort();
    expect(cases.map(({ id, level }) => `${id} ${level}`).sort()).toEqual(wanted);
  });

  it('keeps the dependencies of the catalogue', () => {
    const needs = new Map(cases.map(({ id, needs: list }) => [id, list ?? []]));
    const dangling = behaviours.filter(({ id, needs: one }) => one !== '' && !needs.get(id)?.includes(one));
    expect(dangling).toEqual([]);
  });
});

/** Kills of the catalogue that a mutant here does not have to make; the mutant says why. */
const spared: Readonly<Record<string, string>> = { M029: 'expires', M063: 'pool-recovers' };

describe('the mutants', () => {
  const catalogue = readJson('grader/test/fixtures/mutants.json') as { id: string; kills: string[] }[];
  const folder = join(root, 'grader', 'selfcheck', 'mutants');
  const planted = readdirSync(folder).flatMap((name) => {
    const loaded = loadMutants(join(folder, name));
    return loaded.kind === 'ok' ? loaded.value.mutants : [];
  });
  const mutants = new Map(planted.map((one) => [one.id, one]));

  it('are all of the catalogue, and kill what it says', () => {
    const must = (id: string): readonly string[] => [...(mutants.get(id)?.must ?? []), spared[id] ?? ''];
    expect(catalogue.filter(({ id }) => !mutants.has(id))).toEqual([]);
    expect(catalogue.filter(({ id, kills }) => !kills.every((kill) => must(id).includes(kill)))).toEqual([]);
  });

  it.each(Object.entries(spared))('%s says why it does not have to fail %s', (id, kill) => {
    expect(catalogue.find((one) => one.id === id)?.kills).toContain(kill);
    expect(mutants.get(id)?.must).not.toContain(kill);
    expect(mutants.get(id)?.because).toBeDefined();
  });
});

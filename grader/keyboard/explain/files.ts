import { randomWord } from '../../lib/random';
import { renderOctets } from '../../plan/octets';
import type { Plan, PlannedFile } from '../../plan/plan';

/** A file as an example of it is sent: `octets` is absent where there are too many to show. */
export interface ExampleFile {
  readonly path: string;
  readonly size: number;
  readonly octets?: Buffer;
  readonly modifiedMs?: number;
}

/** The files of a plan as the run makes them, by path, made when they are asked for. */
export class ExampleFiles {
  readonly #files: Map<string, { readonly file: PlannedFile; readonly version: string }>;

  constructor(private readonly plan: Plan) {
    this.#files = new Map(plan.files.map((file) => [file.path, { file, version: '' }]));
  }

  replace(file: PlannedFile): void {
    this.#files.set(file.path, { file, version: 'replaced' });
  }

  get(path: string): ExampleFile | undefined {
    const found = this.#files.get(path);
    if (found === undefined || found.file.content.kind === 'folder') return undefined;
    const { file, version } = found;
    const modified = file.modifiedMs === undefined ? {} : { modifiedMs: file.modifiedMs };
    if (file.content.kind === 'sparse') return { path, size: file.content.size, ...modified };
    const word = randomWord(this.plan.seed, path + version);
    const octets = renderOctets(file.content.kind === 'octets' ? file.content.parts : [], this.plan.seed, {
      random: word,
    });
    return { path, size: octets.length, octets, ...modified };
  }

  /** What a request-target names: a file of the base folder, or the index of a folder. */
  at(target: string): ExampleFile | undefined {
    const path = pathOf(target);
    if (path === null) return undefined;
    return this.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  }
}

/** Relative to the base folder; null where it is no path, or leads out. */
function pathOf(target: string): string | null {
  const [path = ''] = target.split('?');
  try {
    const decoded = decodeURIComponent(path);
    return decoded.startsWith('/') && !decoded.includes('..') ? decoded.slice(1) : null;
  } catch {
    return null; // a percent sign that encodes nothing
  }
}

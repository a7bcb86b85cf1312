/** What a command takes, as far as completing it needs to know. */
export interface CommandShape {
  readonly name: string;
  readonly options: readonly OptionShape[];
}

export interface OptionShape {
  /** Such as `--only`. */
  readonly flag: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** What there is to name. A word that leads nowhere has no names: completing is no place for complaints. */
export interface Names {
  readonly checkpoints: readonly string[];
  readonly findings: readonly string[];
  readonly formats: readonly string[];
  readonly shells: readonly string[];
  casesOf(checkpoint: string): readonly string[];
  casesInLog(file: string): readonly string[];
}

/**
 * How the last of these words may go on; the words are those behind `grade`. None where a file is wanted, or nothing is
 * known: shells then offer files.
 */
export function candidates(
  words: readonly string[],
  commands: readonly CommandShape[],
  names: Names,
): string[] {
  const current = words.at(-1) ?? '';
  const [root, ...others] = commands;
  if (root === undefined) return [];
  const named = words.length > 1 ? others.find(({ name }) => name === words[0]) : undefined;
  const line = readLine(words.slice(named === undefined ? 0 : 1, -1), named ?? root);
  const all =
    line.awaited !== null
      ? valuesOf(line.awaited, line.positional[0], current, names)
      : current.startsWith('-')
        ? (named ?? root).options.map(({ flag }) => flag)
        : positionals(named?.name ?? '', line.positional, others, names);
  return all.filter((one) => one.startsWith(current));
}

interface Line {
  readonly positional: readonly string[];
  /** The option whose value comes next. */
  readonly awaited: OptionShape | null;
}

function readLine(words: readonly string[], { options }: CommandShape): Line {
  const positional: string[] = [];
  let awaited: OptionShape | null = null;
  for (const word of words) {
    const option = options.find(({ flag }) => flag === word);
    if (awaited === null && option === undefined && !word.startsWith('-')) positional.push(word);
    awaited = awaited === null && option?.takesValue === true ? option : null;
  }
  return { positional, awaited };
}

function valuesOf(
  { flag, choices }: OptionShape,
  checkpoint: string | undefined,
  current: string,
  names: Names,
): readonly string[] {
  if (flag === '--report') return names.formats.map((format) => `${format}=`);
  if (flag !== '--only') return choices;
  const before = /^(?:.*,)?!?/.exec(current)?.[0] ?? '';
  const given = new Set(before.split(','));
  const of = checkpoint === undefined ? names.checkpoints : [checkpoint];
  const ids = [...new Set(of.flatMap((name) => names.casesOf(name)))];
  return ids.filter((id) => !given.has(id)).map((id) => before + id);
}

function positionals(
  command: string,
  before: readonly string[],
  commands: readonly CommandShape[],
  names: Names,
): readonly string[] {
  const [first = '', ...more] = before;
  switch (command) {
    case '':
      return before.length === 0 ? [...commands.map(({ name }) => name), ...names.checkpoints] : [];
    case 'explain':
      if (before.length === 0) return [...names.checkpoints, ...names.findings];
      return more.length === 0 ? names.casesOf(first) : [];
    case 'replay':
      return before.length === 1 ? names.casesInLog(first) : [];
    case 'completion':
      return before.length === 0 ? names.shells : [];
    case 'list':
    case 'files':
    case 'watch':
      return before.length === 0 ? names.checkpoints : [];
    default:
      return [];
  }
}

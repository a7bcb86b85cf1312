/**
 * How the runner of GitHub Actions reads the output of a step. It is a program in C# and on no registry, so this is
 * written from its documentation (workflow commands) and after the spelling of @actions/core: `::name key=value::data`
 * at the start of a line, blanks before it skipped; `##[name key=value;]data` anywhere in one; nothing between
 * `::stop-commands::token` and `::token::`.
 */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export function commandsIn(output: string): WorkflowCommand[] {
  let token: string | null = null;
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    if (token !== null) {
      if (line.trim() === `::${token}::`) token = null;
      return [];
    }
    const command = readCommand(line);
    if (command?.name === 'stop-commands') token = command.data;
    return command === null ? [] : [command];
  });
}

function readCommand(line: string): WorkflowCommand | null {
  const second = /^\s*::([^\s:]+)(?: ([^]*?))?::([^]*)$/.exec(line);
  const first = /##\[([a-z-]+)(?: ([^\]]*))?\]([^]*)$/i.exec(line);
  const [, name, properties = '', data = ''] = second ?? first ?? [];
  if (name === undefined) return null;
  const pairs = properties.split(second === null ? ';' : ',').filter((each) => each.includes('='));
  return {
    name,
    properties: Object.fromEntries(pairs.map((each) => [each.split('=', 1)[0] ?? '', valueOf(each)])),
    data: unescaped(data),
  };
}

function valueOf(pair: string): string {
  const value = pair.slice(pair.indexOf('=') + 1);
  return unescaped(value.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** `$GITHUB_OUTPUT`: `name=value`, or `name<<delimiter`, the lines of the value, and the delimiter. */
export function outputsIn(file: string): Record<string, string> {
  const lines = file.split('\n');
  const outputs: Record<string, string> = {};
  for (let i = 0; i < lines.length; i += 1) {
    const [, name, sign, rest] = /^([^=<]+)(=|<<)([^]*)$/.exec(lines[i] ?? '') ?? [];
    if (name === undefined) continue;
    const end = sign === '<<' ? lines.indexOf(rest ?? '', i + 1) : i;
    outputs[name] = sign === '<<' ? lines.slice(i + 1, end).join('\n') : (rest ?? '');
    i = end;
  }
  return outputs;
}

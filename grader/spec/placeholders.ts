/**
 * The grammar of placeholders, in one place:
 *
 *     text        = *( "{{" / "}}" / placeholder / any )
 *     placeholder = "{" name "}"
 *     name        = a-z *( a-z / 0-9 / "-" )
 *
 * `{{` and `}}` stand for the braces themselves. Any other brace is just a brace, so that a style sheet or the
 * `[0-9]{3}` of a regular expression needs no care.
 */
const TOKEN = /\{\{|\}\}|\{([a-z][a-z0-9-]*)\}/g;
const ALONE = /^\{([a-z][a-z0-9-]*)\}$/;
/** What someone surely meant as a placeholder: `{Random}`, `{ file }`, `{my_key}`. */
const NEARLY = /\{\{|\}\}|(\{ *[A-Za-z][A-Za-z0-9_-]* *\})/g;

/** Known to every step: what the plan or the launch fills in. */
export const BUILT_IN = ['random', 'port', 'host', 'base', 'dir'] as const;

/** The text with every placeholder filled. A name without a value is our bug: the spec has checked them all. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(TOKEN, (token: string, name: string | undefined) => {
    if (name === undefined) return token.charAt(0);
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`no value for the placeholder ${token}`);
    return value;
  });
}

/** The text with some placeholders filled; the others and doubled braces stay for a later `fill`. */
export function fillSome(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replace(TOKEN, (token: string, name: string | undefined) => {
    return name === undefined ? token : (valueOf(name) ?? token);
  });
}

/** The name, where the text is one placeholder and nothing else. */
export function placeholderAlone(text: string): string | null {
  return ALONE.exec(text)?.[1] ?? null;
}

export function placeholdersIn(text: string): string[] {
  return Array.from(text.matchAll(TOKEN), (match) => match[1]).filter((name) => name !== undefined);
}

/** What looks like a placeholder and is none. */
export function nearPlaceholdersIn(text: string): string[] {
  return Array.from(text.matchAll(NEARLY), (match) => match[1])
    .filter((token) => token !== undefined)
    .filter((token) => placeholderAlone(token) === null);
}

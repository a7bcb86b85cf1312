/** Markup that was written here, as opposed to text from anywhere else: only what has this type is not escaped. */
import { escapeOctets } from '../../lib/escape';

export class Markup {
  constructor(readonly text: string) {}
}

export type Part = Markup | string | number | null | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of the page. Whatever is put in is shown as text, in an element as in a quoted attribute. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, i) => text + rendered(parts[i - 1] ?? null) + string));
}

function rendered(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'number') return String(part);
  return typeof part === 'string' ? textOf(part) : part.map(rendered).join('');
}

/** Nothing invisible, nothing that moves other text, and no character that means something to HTML. */
function textOf(text: string): string {
  return escapeOctets(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Lines of text, each escaped, for an element that keeps line ends. */
export function lines(texts: readonly string[]): Markup {
  return new Markup(texts.map(textOf).join('\n'));
}

import { quote } from './octets';
import type { Line, Report } from './line';
import type { FieldLine, ViolationCode } from './message';

type Tell = (code: ViolationCode, at: number, size: number, says: string, clause: string) => void;

/**
 * Reads one field line and appends it to `fields`, or to the field before it when it is folded (RFC 9112 §5).
 * A line without a colon carries no field.
 *
 *     field-line  = field-name ":" OWS field-value OWS
 *     field-name  = token
 *     field-value = *field-content
 *     obs-fold    = OWS CRLF RWS
 */
export function readFieldLine(line: Line, fields: FieldLine[], report: Report): void {
  const tell: Tell = (code, at, size, says, clause) => {
    report({ code, part: 'field-lines', offset: line.offset + at, size, says, clause });
  };
  if (/^[ \t]/.test(line.text)) {
    fold(line, fields, tell);
    return;
  }
  const colon = line.text.indexOf(':');
  if (colon < 0) {
    const says = `The line ${quote(line.text)} has no colon; a field is written "Name: value".`;
    tell('field-without-colon', 0, line.size, says, 'RFC 9112 §5');
    return;
  }
  const name = line.text.slice(0, colon);
  tellName(name, tell);
  tellValue(line.text, colon + 1, tell);
  fields.push({ name, value: trimBlanks(line.text.slice(colon + 1)), offset: line.offset, size: line.size });
}

/** Without optional white space, which is SP and HTAB only (RFC 9110 §5.6.3). */
export function trimBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}

/** Reading goes on as RFC 9112 §5.2 has a client do it: the fold reads as a blank. */
function fold(line: Line, fields: FieldLine[], tell: Tell): void {
  const says = 'This line starts with a blank, so it continues the line before it; that form is obsolete.';
  tell('folded-field', 0, line.size, says, 'RFC 9112 §5.2');
  tellValue(line.text, 0, tell);
  const last = fields.at(-1);
  // A line without a colon between the two carried no field, so there is nothing to continue.
  if (last === undefined || line.offset - (last.offset + last.size) > 2) return;
  const value = trimBlanks(`${last.value} ${trimBlanks(line.text)}`);
  fields[fields.length - 1] = { ...last, value, size: line.offset + line.size - last.offset };
}

/**
 *     token = 1*tchar
 *     tchar = "!" / "#" / "$" / "%" / "&" / "'" / "*" / "+" / "-" / "." / "^" / "_" / "`" / "|" / "~"
 *           / DIGIT / ALPHA
 */
function tellName(name: string, tell: Tell): void {
  const bare = trimBlanks(name);
  if (bare === '') {
    tell('empty-field-name', 0, name.length + 1, 'There is no field name before the colon.', 'RFC 9112 §5');
    return;
  }
  if (bare.length < name.length) {
    const says = `No blank may stand between the name ${quote(bare)} and its colon.`;
    tell('blank-before-colon', bare.length, name.length - bare.length, says, 'RFC 9112 §5.1');
  }
  const wrong = bare.search(/[^!#$%&'*+\-.^_`|~0-9A-Za-z]/);
  if (wrong < 0) return;
  const says = `${quote(bare)} is not a field name: ${quote(bare.charAt(wrong))} may not stand in one.`;
  tell('field-name-not-token', wrong, 1, says, 'RFC 9110 §5.6.2');
}

/** CR is told where lines are cut. */
function tellValue(text: string, from: number, tell: Tell): void {
  const at = text.slice(from).search(/[\0-\x08\x0a-\x0c\x0e-\x1f\x7f]/);
  if (at < 0) return;
  const says = `The control octet ${quote(text.charAt(from + at))} stands in a field value.`;
  tell('control-in-field-value', from + at, 1, says, 'RFC 9110 §5.5');
}

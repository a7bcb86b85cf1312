import { trimBlanks } from './field-line';
import type { ResponseHead } from './message';

/** The values of every field line with this name, in order; a blank before the colon does not hide one. */
export function fieldValues(head: Pick<ResponseHead, 'fields'>, name: string): string[] {
  const wanted = name.toLowerCase();
  return head.fields
    .filter((field) => trimBlanks(field.name).toLowerCase() === wanted)
    .map((field) => field.value);
}

/**
 * The members of lists such as that of Connection, in lower case, empty ones left out (RFC 9110 §5.6.1).
 *
 *     #element = [ element ] *( OWS "," OWS [ element ] )
 */
export function listTokens(values: readonly string[]): string[] {
  return values
    .flatMap((value) => value.split(','))
    .map((member) => trimBlanks(member).toLowerCase())
    .filter((member) => member !== '');
}

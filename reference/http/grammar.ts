/** The few productions a server needs, each under its ABNF. Text is latin1: one character per octet. */

/** token = 1*tchar (RFC 9110 §5.6.2) */
export const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** field-value = *field-content; VCHAR, obs-text, SP and HTAB (RFC 9110 §5.5): no other controls. */
export const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** request-target as it may appear on the line: visible ASCII, no fragment (RFC 9112 §3.2, RFC 3986 §3). */
export const TARGET = /^[!-"$-~]+$/;

/** HTTP-version = "HTTP/" DIGIT "." DIGIT (RFC 9112 §2.3), case-sensitive */
export const VERSION = /^HTTP\/(\d)\.(\d)$/;

/** Content-Length = 1*DIGIT (RFC 9110 §8.6); 15 digits stay exact in a double */
export const LENGTH = /^\d{1,15}$/;

/** Host = uri-host [ ":" port ] (RFC 9110 §7.2); empty is legal when the target has no authority */
export const HOST = /^(?:\[[0-9A-Fa-f:.]+\]|(?:[A-Za-z0-9\-._~!$&'()*+;=]|%[0-9A-Fa-f]{2})*)(?::\d*)?$/;

/** chunk-size = 1*HEXDIG (RFC 9112 §7.1); 13 digits stay exact in a double */
export const CHUNK_SIZE = /^[0-9A-Fa-f]{1,13}$/;

/** #element: a comma-separated list; empty elements are skipped (RFC 9110 §5.6.1) */
export function listOf(value: string): string[] {
  return value
    .split(',')
    .map((element) => trimOws(element))
    .filter((element) => element !== '');
}

/** OWS = *( SP / HTAB ) (RFC 9110 §5.6.3); String.trim would also take octets that are not OWS */
export function trimOws(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}

/** request-target = origin-form / absolute-form / authority-form / asterisk-form (RFC 9112 §3.2) */
import { HOST, TARGET } from './grammar';
import type { Method } from './request';

/** The path of a target without its query, still encoded, or undefined when no form fits the method. */
export function pathOf(method: Method, target: string): string | undefined {
  if (!TARGET.test(target)) return undefined;
  // Nothing but GET and HEAD is served, so what CONNECT or OPTIONS aim at is never looked at.
  if (method === 'other') return target;
  if (target.startsWith('/')) return withoutQuery(target);
  return pathOfAbsolute(target);
}

/** absolute-form: a server must accept it although only proxies are sent it (RFC 9112 §3.2.2). */
function pathOfAbsolute(target: string): string | undefined {
  const parts = /^https?:\/\/([^/?]+)(.*)$/i.exec(target);
  if (parts === null || !HOST.test(parts[1] ?? '')) return undefined;
  const path = withoutQuery(parts[2] ?? '');
  return path === '' ? '/' : path;
}

function withoutQuery(target: string): string {
  const mark = target.indexOf('?');
  return mark < 0 ? target : target.slice(0, mark);
}

/** Counts and logs an answer as it is decided. */
import type { Plan } from '../files/plan';
import type { Request } from '../http/request';
import type { CallbackDesk, Desk } from './model';

/** @param request undefined when what came was no request; then nothing of it is repeated in the log */
export function report(desk: Desk | CallbackDesk, request: Request | undefined, plan: Plan): Plan {
  desk.control.count('answered');
  if (desk.log.wanted) desk.log.line(`"${request?.line ?? '-'}" ${plan.status} ${bytesOf(plan)}`);
  return plan;
}

function bytesOf({ octets, file }: Plan): number {
  return octets.length + (file === undefined ? 0 : file.to - file.from);
}

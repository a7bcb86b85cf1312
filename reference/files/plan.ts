/** What to send for one request, decided before a single octet goes out. */
import type { Status } from '../http/response';

export interface FilePart {
  /** An open descriptor; whoever carries the plan out closes it. */
  readonly descriptor: number;
  /** The next octet to send. */
  readonly from: number;
  /** One past the last octet to send. */
  readonly to: number;
}

export interface Plan {
  readonly status: Status;
  /** The head, and the content where it is small or made up. */
  readonly octets: Buffer;
  /** Sent after `octets`. */
  readonly file: FilePart | undefined;
}

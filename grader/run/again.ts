/** Another attempt: on a subject of its own if `fresh`, with waits `patience` times as long as usual. */
export interface Again {
  readonly fresh: boolean;
  readonly patience: number;
}

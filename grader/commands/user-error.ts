/** Something the person at the keyboard can put right: shown as it is, without a stack, with exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

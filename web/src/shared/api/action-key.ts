/**
 * The Idempotency-Key of one user action. It stays the same over retries and impatient clicks until
 * the server has answered, so that what was asked once happens once.
 */
export class ActionKey {
  #open: { subject: string; key: string } | undefined;

  constructor(private readonly make: () => string = () => crypto.randomUUID()) {}

  for(subject: string): string {
    if (this.#open?.subject !== subject) this.#open = { subject, key: this.make() };
    return this.#open.key;
  }

  /** A definite answer came; the next action is a new one. */
  settled(): void {
    this.#open = undefined;
  }
}

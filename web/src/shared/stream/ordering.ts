import type { Event, Events } from '@/contracts';
import type { Cursor } from './cursor';

/**
 * The rule that puts each event on the screen exactly once and in order.
 *
 * What is not newer than the cursor is dropped; what follows directly is let through; what leaves a
 * gap is held until a refill has vouched for it. A refill may itself have gaps: the server keeps only
 * the last of many progress notes.
 */
export class Ordering {
  #held = new Map<number, Event>();
  #head = 0;

  constructor(
    private cursor: Cursor | undefined,
    private readonly deliver: (event: Event) => void,
    private readonly moved: (cursor: Cursor, overwrite: boolean) => void,
  ) {}

  get at(): Cursor | undefined {
    return this.cursor;
  }

  /** Whether something older than what we know of is still missing. */
  get behind(): boolean {
    return this.#held.size > 0 || this.#head > (this.cursor?.seq ?? this.#head);
  }

  sawHead(head: number): void {
    this.#head = Math.max(this.#head, head);
  }

  take(event: Event): void {
    this.cursor ??= { seq: event.seq - 1 };
    if (event.seq <= this.cursor.seq) return;
    this.#held.set(event.seq, event);
    this.#drain();
  }

  /** The furthest event that a refill started now will know about. */
  vouchable(): number {
    return Math.max(this.#head, ...this.#held.keys());
  }

  /** A page of a refill; `vouched` is what `vouchable` said before the request left. */
  fill(page: Events, vouched: number): void {
    for (const event of page.events) this.#pass(event);
    if (!page.complete) return;
    const through = Math.min(vouched, page.head);
    for (const seq of [...this.#held.keys()].sort((a, b) => a - b)) {
      const event = this.#held.get(seq);
      if (event && seq <= through) this.#pass(event);
    }
    if (this.cursor && this.cursor.seq < through) this.#move({ ...this.cursor, seq: through });
    this.#drain();
  }

  /** Start again at the server's present. */
  restart(head: number): void {
    this.#held.clear();
    this.#head = head;
    this.#move({ seq: head }, true);
  }

  #pass(event: Event): void {
    this.#held.delete(event.seq);
    if (this.cursor && event.seq <= this.cursor.seq) return;
    this.#move({ seq: event.seq, eventId: event.eventId });
    this.deliver(event);
  }

  #drain(): void {
    for (;;) {
      const next = this.#held.get((this.cursor?.seq ?? 0) + 1);
      if (!next) break;
      this.#pass(next);
    }
    for (const seq of this.#held.keys()) if (seq <= (this.cursor?.seq ?? 0)) this.#held.delete(seq);
  }

  #move(cursor: Cursor, overwrite = false): void {
    this.cursor = cursor;
    this.moved(cursor, overwrite);
  }
}

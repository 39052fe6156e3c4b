import * as check from '@/contracts/validators.generated';
import type { Event, Events, StreamFrame } from '@/contracts';
import type { Cursor, CursorStore } from './cursor';
import { Ordering } from './ordering';

/** What the stream needs of a WebSocket. */
export interface Wire {
  onopen: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: ((close: { code: number }) => void) | null;
  close(): void;
}

export type StreamStatus =
  | { kind: 'connecting' }
  | { kind: 'live' }
  /** `from` is the last moment that this tab knows to be complete. */
  | { kind: 'resuming'; from?: string }
  | { kind: 'offline'; from?: string };

/** Everything outside: so that a test can pull the plug. */
export interface Surroundings {
  open(lastEventId: string | undefined): Wire;
  load(cursor: Cursor): Promise<Events>;
  /** Asks the server whether the session lives; a dead one leads to signing in. */
  probe(): void;
  online(): boolean;
  visible(): boolean;
  random(): number;
}

export interface Listener {
  event(event: Event): void;
  /** What is on screen may be old: load it anew. */
  reset(): void;
  status(status: StreamStatus): void;
}

const silenceLimit = 40_000;
const quietEnough = 20_000;
const longestPause = 30_000;
const hiddenPause = 15_000;
const fillRetry = 1_000;
const replayPatience = 5_000;

/** One trader's live events in this tab: resumes after any interruption without loss or doubling. */
export class EventStream {
  #wire: Wire | undefined;
  #ordering: Ordering;
  #attempt = 0;
  #filling = false;
  #epoch = 0;
  #running = false;
  #lastFrame: { at: number; ts: string } | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #fillLater: ReturnType<typeof setTimeout> | undefined;
  #greeted = false;

  constructor(
    private readonly around: Surroundings,
    store: CursorStore,
    private readonly listener: Listener,
  ) {
    this.#ordering = new Ordering(
      store.read(),
      (event) => listener.event(event),
      (cursor, overwrite) => store.write(cursor, overwrite),
    );
  }

  start(): void {
    this.#running = true;
    this.listener.status({ kind: 'connecting' });
    this.#connect();
  }

  stop(): void {
    this.#running = false;
    this.#epoch++;
    this.#hangUp();
    clearTimeout(this.#retry);
    clearTimeout(this.#fillLater);
  }

  /** The network came or went, or the tab was shown or hidden. */
  surroundingsChanged(): void {
    if (!this.#running) return;
    if (!this.around.online()) {
      this.#hangUp();
      clearTimeout(this.#retry);
      this.#say('offline');
    } else if (!this.#wire) {
      this.#connect();
    } else if (
      this.around.visible() &&
      Date.now() - (this.#lastFrame?.at ?? 0) > quietEnough &&
      this.#greeted
    ) {
      this.#hangUp();
      this.#connect();
    }
  }

  #connect(): void {
    clearTimeout(this.#retry);
    if (!this.around.online()) return this.#say('offline');
    const wire = this.around.open(this.#ordering.at?.eventId);
    this.#wire = wire;
    this.#greeted = false;
    this.#listenFor();
    wire.onmessage = (message) => {
      if (this.#wire === wire) this.#frame(message.data);
    };
    wire.onclose = () => {
      if (this.#wire === wire) this.#lost();
    };
  }

  #hangUp(): void {
    clearTimeout(this.#watch);
    const wire = this.#wire;
    this.#wire = undefined;
    if (wire) {
      wire.onmessage = null;
      wire.onclose = null;
      wire.close();
    }
  }

  #lost(): void {
    this.#hangUp();
    if (!this.#running) return;
    this.#attempt++;
    if (this.#attempt === 2) this.around.probe();
    this.#say(this.#attempt > 2 || !this.around.online() ? 'offline' : 'resuming');
    const pause = Math.min(longestPause, 500 * 2 ** Math.min(this.#attempt - 1, 10));
    const spread = pause * (0.5 + this.around.random() / 2);
    const wait = this.around.visible() ? spread : Math.max(hiddenPause, spread);
    this.#retry = setTimeout(() => this.#connect(), wait);
  }

  #listenFor(): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#lost(), silenceLimit);
  }

  #frame(data: unknown): void {
    this.#listenFor();
    const value = parsed(data);
    if (check.streamFrame(value)) this.#control(value);
    else if (check.event(value)) this.#received(value);
  }

  #control(frame: StreamFrame): void {
    const earlier = this.#lastFrame?.ts;
    this.#lastFrame = { at: Date.now(), ts: frame.ts };
    if (frame.type === 'stream.reset') return this.#reset(frame.head);
    const cursor = this.#ordering.at;
    if (cursor === undefined || frame.head < cursor.seq) return this.#reset(frame.head);
    this.#ordering.sawHead(frame.head);
    const hello = frame.type === 'stream.hello';
    this.#greeted ||= hello;
    this.#attempt = 0;
    if (!this.#ordering.behind) return this.#say('live');
    this.listener.status({ kind: 'resuming', ...(earlier !== undefined && { from: earlier }) });
    // After a hello the server replays by itself, if it was told from where.
    if (hello && cursor.eventId !== undefined) this.#fillIn(replayPatience);
    else void this.#fill();
  }

  #received(event: Event): void {
    this.#lastFrame = { at: Date.now(), ts: event.ts };
    this.#ordering.take(event);
    if (this.#ordering.behind) {
      if (this.#ordering.vouchable() === event.seq) void this.#fill();
    } else this.#say('live');
  }

  #reset(head: number): void {
    this.#epoch++;
    this.#attempt = 0;
    this.#greeted = true;
    clearTimeout(this.#fillLater);
    this.#ordering.restart(head);
    this.listener.reset();
    this.#say('live');
  }

  #fillIn(pause: number): void {
    clearTimeout(this.#fillLater);
    this.#fillLater = setTimeout(() => {
      if (this.#running && this.#ordering.behind) void this.#fill();
    }, pause);
  }

  async #fill(): Promise<void> {
    const cursor = this.#ordering.at;
    if (this.#filling || cursor === undefined) return;
    this.#filling = true;
    const epoch = this.#epoch;
    try {
      await this.#fillPages(cursor, epoch);
    } catch {
      // No answer; the next try is already planned below.
    } finally {
      this.#filling = false;
    }
    if (!this.#running) return;
    if (this.#ordering.behind) this.#fillIn(fillRetry);
    else if (this.#wire && this.#greeted) this.#say('live');
  }

  async #fillPages(from: Cursor, epoch: number): Promise<void> {
    const vouched = this.#ordering.vouchable();
    for (let cursor = from; ;) {
      const page = await this.around.load(cursor);
      if (epoch !== this.#epoch) return;
      if (page.reset) return this.#reset(page.head);
      this.#ordering.fill(page, vouched);
      const last = page.events.at(-1);
      if (page.complete || last === undefined) return;
      cursor = { seq: last.seq, eventId: last.eventId };
    }
  }

  #say(kind: StreamStatus['kind']): void {
    const from = this.#lastFrame?.ts;
    if (kind === 'live' || kind === 'connecting') this.listener.status({ kind });
    else this.listener.status({ kind, ...(from !== undefined && { from }) });
  }
}

function parsed(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Event, Events } from '@/contracts';
import { storedCursor, type Cursor } from './cursor';
import { EventStream, type StreamStatus, type Surroundings, type Wire } from './event-stream';

const ts = '2026-11-21T10:00:00Z';

const event = (seq: number): Event => ({
  type: 'trades.imported',
  eventId: `01${String(seq).padStart(24, '0')}`,
  seq,
  ts,
  v: 1,
  payload: {},
});

/** A socket whose other end is the test. */
class FakeWire implements Wire {
  onopen: Wire['onopen'] = null;
  onmessage: Wire['onmessage'] = null;
  onclose: Wire['onclose'] = null;
  closed = false;
  constructor(readonly lastEventId: string | undefined) {}
  close() {
    this.closed = true;
  }
  says(value: unknown) {
    this.onmessage?.({ data: typeof value === 'string' ? value : JSON.stringify(value) });
  }
  hello = (head: number) => this.says({ type: 'stream.hello', ts, head });
  beat = (head: number) => this.says({ type: 'stream.heartbeat', ts, head });
  breaks = (code = 1006) => this.onclose?.({ code });
}

/** A browser tab with a server that remembers its events. */
class Tab {
  wires: FakeWire[] = [];
  seen: number[] = [];
  resets = 0;
  probes = 0;
  statuses: StreamStatus[] = [];
  loads: Cursor[] = [];
  log: Event[] = [];
  isOnline = true;
  isVisible = true;
  answer: (cursor: Cursor) => Promise<Events> = async (cursor) => this.page(cursor.seq);
  stream: EventStream;

  constructor(userId = 'trader', storage: Storage = localStorage) {
    const around: Surroundings = {
      open: (id) => {
        const wire = new FakeWire(id);
        this.wires.push(wire);
        return wire;
      },
      load: (cursor) => {
        this.loads.push(cursor);
        return this.answer(cursor);
      },
      probe: () => this.probes++,
      online: () => this.isOnline,
      visible: () => this.isVisible,
      random: () => 1,
    };
    this.stream = new EventStream(around, storedCursor(userId, storage), {
      event: (e) => this.seen.push(e.seq),
      reset: () => this.resets++,
      status: (s) => this.statuses.push(s),
    });
  }
  page(after: number, limit = 500): Events {
    const rest = this.log.filter((e) => e.seq > after);
    const head = this.log.at(-1)?.seq ?? 0;
    return { events: rest.slice(0, limit), head, complete: rest.length <= limit, reset: false };
  }
  happened(...seqs: number[]) {
    this.log.push(...seqs.map(event));
  }
  get wire(): FakeWire {
    return this.wires.at(-1)!;
  }
  get status() {
    return this.statuses.at(-1)!.kind;
  }
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const tabAt = (seq: number) => {
  storedCursor('trader').write({ seq, eventId: event(seq).eventId });
  const tab = new Tab();
  tab.stream.start();
  return tab;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the event stream', () => {
  it('starts at the present on a first visit and asks for the state once', () => {
    const tab = new Tab();
    tab.stream.start();
    tab.wire.hello(41);
    tab.wire.says(event(41));
    tab.wire.says(event(42));
    expect(tab.seen).toEqual([42]);
    expect(tab.resets).toBe(1);
    expect(tab.status).toBe('live');
  });

  it('resumes from the event that was seen last, in another tab or before the laptop closed', () => {
    const tab = tabAt(7);
    expect(tab.wire.lastEventId).toBe(event(7).eventId);
    tab.wire.hello(9);
    expect(tab.status).toBe('resuming');
    tab.wire.says(event(8));
    tab.wire.says(event(9));
    expect(tab.seen).toEqual([8, 9]);
    expect(tab.status).toBe('live');
    expect(tab.resets).toBe(0);
  });

  it('drops what it has already seen', () => {
    const tab = tabAt(2);
    tab.wire.hello(2);
    for (const seq of [3, 3, 1, 2, 4, 3, 4]) tab.wire.says(event(seq));
    expect(tab.seen).toEqual([3, 4]);
  });

  it('refills a gap and keeps the order', async () => {
    const tab = tabAt(1);
    tab.wire.hello(1);
    tab.happened(2, 3, 4, 5);
    tab.wire.says(event(5));
    tab.wire.says(event(3));
    expect(tab.seen).toEqual([]);
    await settle();
    expect(tab.seen).toEqual([2, 3, 4, 5]);
    expect(tab.loads).toHaveLength(1);
    tab.wire.says(event(2));
    tab.wire.says(event(6));
    expect(tab.seen).toEqual([2, 3, 4, 5, 6]);
  });

  it('refills over several pages', async () => {
    const tab = tabAt(0);
    tab.answer = async (cursor) => tab.page(cursor.seq, 2);
    tab.wire.hello(0);
    tab.happened(1, 2, 3, 4, 5);
    tab.wire.beat(5);
    await settle();
    expect(tab.seen).toEqual([1, 2, 3, 4, 5]);
  });

  it('accepts that a refill leaves out superseded progress', async () => {
    const tab = tabAt(1);
    tab.wire.hello(1);
    tab.happened(4, 6);
    tab.wire.says(event(6));
    await settle();
    expect(tab.seen).toEqual([4, 6]);
    tab.wire.says(event(7));
    expect(tab.seen).toEqual([4, 6, 7]);
    expect(tab.loads).toHaveLength(1);
  });

  it('does not let a refill vouch for what came after it left', async () => {
    const tab = tabAt(1);
    let answerNow: (page: Events) => void = () => undefined;
    tab.answer = () => new Promise((resolve) => (answerNow = resolve));
    tab.wire.hello(1);
    tab.wire.says(event(3));
    tab.wire.says(event(9));
    answerNow({ events: [event(2), event(3)], head: 3, complete: true, reset: false });
    tab.happened(2, 3, 4, 5, 6, 7, 8, 9);
    tab.answer = async (cursor) => tab.page(cursor.seq);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(tab.seen).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('notices a silent loss by the head in a heartbeat', async () => {
    const tab = tabAt(3);
    tab.wire.hello(3);
    tab.happened(4);
    tab.wire.beat(4);
    expect(tab.status).toBe('resuming');
    await settle();
    expect(tab.seen).toEqual([4]);
    expect(tab.status).toBe('live');
  });

  it('tries a failed refill again', async () => {
    const tab = tabAt(3);
    tab.answer = () => Promise.reject(new Error('no answer'));
    tab.wire.hello(3);
    tab.happened(4);
    tab.wire.beat(4);
    await settle();
    tab.answer = async (cursor) => tab.page(cursor.seq);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(tab.seen).toEqual([4]);
  });

  it('waits longer after each failure, never longer than half a minute', async () => {
    const tab = tabAt(1);
    tab.wire.hello(1);
    for (const pause of [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      const before = tab.wires.length;
      tab.wire.breaks();
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect(tab.wires).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(tab.wires).toHaveLength(before + 1);
    }
    expect(tab.probes).toBe(1);
    expect(tab.status).toBe('offline');
    tab.wire.hello(1);
    expect(tab.status).toBe('live');
  });

  it('takes a silent wire for a broken one', async () => {
    const tab = tabAt(1);
    tab.wire.hello(1);
    const first = tab.wire;
    await vi.advanceTimersByTimeAsync(40_500);
    expect(first.closed).toBe(true);
    expect(tab.wires).toHaveLength(2);
  });

  it('hangs up without a network and comes back with it', () => {
    const tab = tabAt(1);
    tab.wire.hello(1);
    tab.isOnline = false;
    tab.stream.surroundingsChanged();
    expect(tab.statuses.at(-1)).toEqual({ kind: 'offline', from: ts });
    tab.isOnline = true;
    tab.stream.surroundingsChanged();
    expect(tab.wires).toHaveLength(2);
    expect(tab.wire.lastEventId).toBe(event(1).eventId);
  });

  it('retries slowly while hidden and at once when shown', async () => {
    const tab = tabAt(1);
    tab.wire.hello(1);
    tab.isVisible = false;
    tab.wire.breaks();
    await vi.advanceTimersByTimeAsync(14_000);
    expect(tab.wires).toHaveLength(1);
    tab.isVisible = true;
    tab.stream.surroundingsChanged();
    expect(tab.wires).toHaveLength(2);
  });

  it('loads everything anew, once, when its cursor is too old', () => {
    const tab = tabAt(5);
    tab.wire.says({ type: 'stream.reset', ts, head: 900, load: '/api/v1/coach/messages' });
    tab.wire.hello(900);
    tab.wire.says(event(900));
    tab.wire.says(event(901));
    expect(tab.resets).toBe(1);
    expect(tab.seen).toEqual([901]);
    expect(storedCursor('trader').read()?.seq).toBe(901);
  });

  it('starts again when the server’s history is shorter than its own', () => {
    const tab = tabAt(50);
    tab.wire.hello(3);
    expect(tab.resets).toBe(1);
    tab.wire.says(event(4));
    expect(tab.seen).toEqual([4]);
  });

  it('ignores a refill that a reset has overtaken', async () => {
    const tab = tabAt(1);
    let answerNow: (page: Events) => void = () => undefined;
    tab.answer = () => new Promise((resolve) => (answerNow = resolve));
    tab.wire.hello(1);
    tab.wire.beat(3);
    tab.wire.says({ type: 'stream.reset', ts, head: 40 });
    answerNow({ events: [event(2), event(3)], head: 3, complete: true, reset: false });
    await settle();
    expect(tab.seen).toEqual([]);
  });

  it('survives frames that make no sense', () => {
    const tab = tabAt(1);
    tab.wire.hello(1);
    for (const noise of ['', '{', '[]', 'null', { type: 'x' }, { seq: 2 }]) tab.wire.says(noise);
    tab.wire.says(event(2));
    expect(tab.seen).toEqual([2]);
  });

  it('passes event types of tomorrow on without stumbling', () => {
    const tab = tabAt(1);
    tab.wire.hello(1);
    tab.wire.says({ ...event(2), type: 'digest.ready', extra: true });
    tab.wire.says(event(3));
    expect(tab.seen).toEqual([2, 3]);
  });

  it('keeps two traders’ cursors apart', () => {
    storedCursor('one').write({ seq: 9 });
    expect(storedCursor('two').read()).toBeUndefined();
  });

  it('gives each of eight tabs each event once, though they share the stored cursor', async () => {
    storedCursor('trader').write({ seq: 0, eventId: event(0).eventId });
    const tabs = Array.from({ length: 8 }, () => new Tab());
    tabs.forEach((tab) => {
      tab.stream.start();
      tab.wire.hello(0);
      tab.happened(1, 2, 3, 4);
    });
    tabs.forEach((tab, i) => {
      const half = i % 2 === 0 ? [1, 2] : [1];
      half.forEach((seq) => tab.wire.says(event(seq)));
      if (i % 3 === 0) tab.wire.breaks();
    });
    await vi.advanceTimersByTimeAsync(600);
    tabs.forEach((tab) => tab.wire.hello(4));
    await vi.advanceTimersByTimeAsync(6_000);
    tabs.forEach((tab) => expect(tab.seen).toEqual([1, 2, 3, 4]));
  });

  it('falls silent when stopped', async () => {
    const tab = tabAt(1);
    tab.wire.hello(1);
    tab.stream.stop();
    tab.wire.says(event(2));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(tab.wires).toHaveLength(1);
    expect(tab.seen).toEqual([]);
  });
});

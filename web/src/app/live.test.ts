import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cooldown, Event } from '@/contracts';
import {
  gateStatusQuery,
  intentQuery,
  ledgerQuery,
  fillsOfPlanQuery,
  quadrantQuery,
  streaksQuery,
  tradeQuery,
} from '@/shared/api/queries';
import { useNotes } from '@/shared/ui/notes';
import { apply } from './live';

const intentId = '01KAJ800000000000000000001';
const at = '2026-11-21T12:00:00Z';
const event = (type: Event['type'], payload: unknown, ts = at) =>
  ({ type, eventId: intentId, seq: 1, ts, v: 1, payload }) as Event;

const decision = {
  intentId,
  evaluation: 1,
  verdict: 'SIZE_DOWN',
  checks: [],
  sentence: 'The half of it fits.',
  tasks: [],
  policyVersion: 'crypto-1',
  decidedAt: at,
  expiresAt: '2026-11-21T13:00:00Z',
};

const cooldown: Cooldown = {
  cooldownId: intentId,
  cause: 'OWN',
  reason: 'a rest',
  startsAt: at,
  endsAt: '2026-11-21T13:00:00Z',
  active: true,
};

describe('an event of the gate', () => {
  it('puts the verdict on the plan that waits for it', () => {
    const queries = new QueryClient();
    const { queryKey } = intentQuery(intentId);
    queries.setQueryData(queryKey, {
      intentId,
      createdAt: at,
      status: 'SUBMITTED',
      declared: {
        symbol: 'A',
        direction: 'LONG',
        timeframe: '1h',
        plan: {},
        risk: {},
        context: { checklist: [] },
      },
      persona: 'crypto',
      evaluations: 0,
    });
    expect(apply(event('pretrade.decision.returned', { decision }), queries)).toBe(true);
    expect(queries.getQueryData(queryKey)).toMatchObject({
      status: 'DECIDED',
      evaluations: 1,
      decision: { verdict: 'SIZE_DOWN' },
    });
  });

  it('pauses new entries in the line over every page at once', () => {
    const queries = new QueryClient();
    const open = { now: at, open: true, entriesToday: 0, equityKnown: true, openTasks: 0 };
    queries.setQueryData(gateStatusQuery.queryKey, open);
    expect(apply(event('cooldown.started', { cooldown }), queries)).toBe(true);
    expect(queries.getQueryData(gateStatusQuery.queryKey)).toMatchObject({ open: false });
    expect(queries.getQueryState(gateStatusQuery.queryKey)).toMatchObject({ status: 'success' });
  });

  it('tells a pause without the trader’s own words: known ones stay, others are asked for', () => {
    const queries = new QueryClient();
    const reason = () => queries.getQueryData(gateStatusQuery.queryKey)?.cooldown?.reason;
    const open = { now: at, open: true, entriesToday: 0, equityKnown: true, openTasks: 0 };
    const heard = event('cooldown.started', { cooldown: { ...cooldown, reason: 'A pause.' } });
    queries.setQueryData(gateStatusQuery.queryKey, open);
    apply(heard, queries);
    expect(reason()).toBe('');
    queries.setQueryData(gateStatusQuery.queryKey, { ...open, cooldown });
    apply(heard, queries);
    expect(reason()).toBe('a rest');
    apply(event('cooldown.started', { cooldown: { ...cooldown, cause: 'BREACH' } }), queries);
    expect(reason()).toBe('a rest');
  });

  it('that makes no sense is told, so that all is asked anew', () => {
    const queries = new QueryClient();
    expect(apply(event('pretrade.decision.returned', { decision: {} }), queries)).toBe(false);
    expect(apply(event('pretrade.override.resolved', {}), queries)).toBe(false);
    expect(apply(event('cooldown.started', { cooldown: 1 }), queries)).toBe(false);
  });

  it('may carry more than this page knows', () => {
    const later = { decision: { ...decision, mood: 'new' }, more: true };
    expect(apply(event('pretrade.decision.returned', later), new QueryClient())).toBe(true);
  });
});

const tradeId = '01KAJ800000000000000000009';
const breach = {
  breachId: '01KAJ80000000000000000000A',
  rule: 'SIZE',
  sentence: 'This entry was 1.3 times the size that the gate left.',
  tradeIds: [tradeId],
  day: '2026-11-21',
};
const paper = {
  paperTradeId: '01KAJ80000000000000000000B',
  intentId,
  symbol: 'BTC-USD',
  direction: 'LONG',
  state: 'CLOSED',
  by: 'TARGET',
  r: 2.6,
};

/** An event comes to pages that have loaded all of this; these of them ask anew. */
async function makesStale(type: Event['type'], payload: unknown, stale: string[]) {
  const queries = new QueryClient();
  const keys: readonly (readonly unknown[])[] = [
    gateStatusQuery.queryKey,
    intentQuery(intentId).queryKey,
    tradeQuery(tradeId).queryKey,
    streaksQuery.queryKey,
    ledgerQuery.queryKey,
    fillsOfPlanQuery(intentId).queryKey,
    quadrantQuery.queryKey,
  ];
  keys.forEach((key) => queries.setQueryData(key, {}));
  expect(apply(event(type, payload), queries)).toBe(true);
  const asked = () =>
    keys.filter((key) => queries.getQueryState(key)?.isInvalidated).map(([name]) => name);
  await vi.waitFor(() => expect(asked()).toEqual(stale));
}

describe('what rests on plans and fills is asked anew', () => {
  it.each<[Event['type'], unknown, string[]]>([
    [
      'intent.matched',
      { intentId, state: 'MATCHED', tradeIds: [tradeId] },
      ['gate-status', 'intent', 'trade', 'streaks', 'gate-ledger', 'fills-of-plan', 'quadrant'],
    ],
    [
      'rules.breach.detected',
      breach,
      ['gate-status', 'trade', 'streaks', 'gate-ledger', 'fills-of-plan'],
    ],
    ['paper.trade.closed', { trade: paper }, ['gate-status', 'intent', 'streaks']],
    [
      'journal.entry.created',
      { entryId: tradeId, entryType: 'post', intentId },
      ['streaks', 'gate-ledger', 'fills-of-plan', 'quadrant'],
    ],
    ['cooldown.started', { cooldown }, ['gate-status']],
    ['cooldown.ended', { cooldownId: intentId, endedAt: at }, ['gate-status']],
  ])('after %s', makesStale);

  it('and a payload that makes no sense is told', () => {
    const types = ['intent.matched', 'rules.breach.detected', 'paper.trade.closed'] as const;
    for (const type of [...types, 'journal.entry.created'] as const)
      expect(apply(event(type, {}), new QueryClient())).toBe(false);
  });
});

describe('what happened just now', () => {
  beforeEach(() => useNotes.setState({ notes: [] }));

  const told = () => useNotes.getState().notes.map((note) => note.words(note.n));
  const now = (type: Event['type'], payload: unknown) =>
    apply(event(type, payload, new Date().toISOString()), new QueryClient());

  it('is told as a fact, with its trades', () => {
    now('rules.breach.detected', breach);
    expect(told()).toEqual([breach.sentence]);
    expect(useNotes.getState().notes[0]?.link).toMatchObject({ search: { trade: tradeId } });
  });

  it('is told once where several fills came in the same way', () => {
    const ungated = { state: 'UNGATED_TRADE', tradeIds: [tradeId] };
    now('intent.matched', ungated);
    expect(told()).toEqual(['A fill came in without a plan.']);
    now('intent.matched', ungated);
    expect(told()).toEqual(['Fills came in without a plan.']);
  });

  it('says that a trade asks which plan it was', () => {
    now('intent.matched', { state: 'ASK', tradeIds: [tradeId] });
    expect(told()).toEqual(['More than one plan fits a fill. The trade asks which one it was.']);
  });

  it('says how a trade on paper ended, and leads to its plan', () => {
    now('paper.trade.closed', { trade: paper });
    expect(told()).toEqual([
      'The trade on paper in BTC-USD has ended at its target: +2.60 R after fees.',
    ]);
    expect(useNotes.getState().notes[0]?.link).toMatchObject({ search: { intent: intentId } });
  });

  it('says that new entries are paused and that it is over, not what the trader just asked for', () => {
    now('cooldown.started', { cooldown });
    expect(told()).toEqual([]);
    now('cooldown.started', { cooldown: { ...cooldown, cause: 'BREACH', reason: 'a size' } });
    expect(told()).toEqual([expect.stringMatching(/^New entries paused until .+: a size\.$/)]);
    now('cooldown.ended', { cooldownId: intentId, endedAt: at });
    expect(told()).toEqual(['The pause of new entries is over.']);
  });

  it('is no news any more two minutes later, after a resume for example', () => {
    const late = new Date(Date.now() - 121_000).toISOString();
    apply(event('rules.breach.detected', breach, late), new QueryClient());
    expect(told()).toEqual([]);
  });
});

import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Event } from '@/contracts';
import { gateStatusQuery, intentQuery } from '@/shared/api/queries';
import { apply } from './live';

const intentId = '01KAJ800000000000000000001';
const at = '2026-11-21T12:00:00Z';
const event = (type: Event['type'], payload: unknown) =>
  ({ type, eventId: intentId, seq: 1, ts: at, v: 1, payload }) as Event;

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

const cooldown = {
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
    expect(queries.getQueryData(gateStatusQuery.queryKey)).toMatchObject({ open: false, cooldown });
    expect(queries.getQueryState(gateStatusQuery.queryKey)).toMatchObject({ status: 'success' });
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

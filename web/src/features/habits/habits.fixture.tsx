import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type {
  BiasFinding,
  BiasTag,
  BiasTimeline,
  Findings,
  HabitCost,
  Label,
  State,
  Twin,
} from '@/contracts';
import { show } from '@/test/render';
import { serve } from '@/test/server';
import { Habits } from './habits';

export const id = (n: number) => `01${String(n).padStart(24, '0')}`;

export const finding = (
  label: Label,
  state: State,
  more: Partial<BiasFinding> = {},
): BiasFinding => ({
  label,
  state,
  ...(state !== 'INSUFFICIENT' && { confidence: 0.97, effect: 0.22, p: 0.012 }),
  effectUnit: 'share_difference',
  n: state === 'INSUFFICIENT' ? 14 : 62,
  needed: 20,
  nWords: 'sales',
  method: 'odean_t',
  features: [{ name: 'pgr', value: 41.2, unit: 'percent', direction: 'ABOVE' }],
  notes: [],
  policyVersion: 'bias-2',
  ...more,
});

export const row = (
  f: BiasFinding,
  more: Partial<Findings['findings'][number]> = {},
): Findings['findings'][number] => ({
  finding: f,
  title: f.label,
  narrative: `What I read about ${f.label.toLowerCase()}.`,
  tags: 0,
  denied: 0,
  ...more,
});

export const cost = (label: Label, more: Partial<HabitCost> = {}): HabitCost => ({
  label,
  state: 'DISTINGUISHABLE',
  currency: 'USD',
  decisions: 41,
  neededDecisions: 20,
  days: 29,
  neededDays: 10,
  cost: '812.40',
  low: '240.15',
  high: '1391.02',
  feesAndSpread: '12.40',
  priceEffect: '800.00',
  share: '640.22',
  placeboHigh: '318.90',
  credible: true,
  method: 'hold_as_usual',
  notes: [],
  ...more,
});

export const tag = (n: number, more: Partial<BiasTag> = {}): BiasTag => ({
  tagId: id(n),
  tradeId: id(100 + n),
  label: 'DISPOSITION',
  confidence: 0.97,
  features: [],
  policyVersion: 'bias-2',
  createdAt: '2026-11-21T00:00:00Z',
  trade: {
    tradeId: id(100 + n),
    symbol: 'BTC-USD',
    side: 'SELL',
    qty: '0.5',
    price: '91250.1',
    ts: '2026-11-20T23:30:00Z',
    tsPrecision: 'SECOND',
  },
  ...more,
});

export const many: Findings = {
  run: {
    runId: id(1),
    scoredAt: '2026-11-21T09:31:00Z',
    policyVersion: 'bias-2',
    decisions: 288,
    roundTrips: 143,
    symbolsWithoutCandles: ['XYZ'],
    inputDigest: 'd',
  },
  findings: [
    row(finding('REVENGE', 'INSUFFICIENT')),
    row(finding('PANIC', 'INSUFFICIENT', { n: 19 })),
    row(finding('OVERTRADING', 'NOT_FOUND')),
    row(
      finding('EARLY_EXIT', 'NOT_FOUND', {
        notes: [{ code: 'asymmetric_plan', subjects: ['+3 %', '−9 %', '84 %'] }],
      }),
    ),
    row(finding('CHASING', 'POSSIBLE'), {
      tags: 4,
      cost: cost('CHASING', {
        state: 'NOT_DISTINGUISHABLE',
        cost: '-35.10',
        low: '-410.77',
        high: '322.48',
        credible: false,
      }),
    }),
    row(finding('DISPOSITION', 'FOUND'), { tags: 2, denied: 0, cost: cost('DISPOSITION') }),
  ],
};

export const weeks: BiasTimeline = {
  timeZone: 'Europe/Berlin',
  weeks: [
    {
      week: '2026-W45',
      monday: '2026-11-02',
      fills: 41,
      habits: [{ label: 'DISPOSITION', tags: 3 }],
    },
    { week: '2026-W46', monday: '2026-11-09', fills: 0, habits: [] },
    { week: '2026-W47', monday: '2026-11-16', fills: 12, habits: [] },
  ],
};

export const twin: Twin = {
  scoredAt: '2026-11-21T09:31:00Z',
  curve: {
    currency: 'USD',
    rules: { cooldownMinutes: 35.5, tradesPerDay: 6, estimatedUntil: '2026-10-31T00:00:00Z' },
    points: [
      { day: '2026-10-30', actual: '0.00', twin: '0.00' },
      { day: '2026-10-31', actual: '-120.50', twin: '-60.25' },
      { day: '2026-11-02', actual: '-15.10', twin: '48.70' },
    ],
    totals: {
      actualGross: '-11.70',
      actualFees: '3.40',
      actualNet: '-15.10',
      actualMaxDrawdown: '120.50',
      actualLargestExposure: '2400.00',
      twinGross: '50.75',
      twinFees: '2.05',
      twinNet: '48.70',
      twinMaxDrawdown: '60.25',
      twinLargestExposure: '1800.00',
      decisionsSkipped: 3,
      decisionsSizedDown: 1,
    },
    notes: [],
  },
};

/** Habits over a server that remembers what was called not true. */
export async function open(findings: Findings = many, answers: Parameters<typeof serve>[0] = {}) {
  const said = new Set<string>();
  const server = serve({
    'GET /biases/findings': () => {
      const found = structuredClone(findings);
      const disposition = found.findings.find((f) => f.finding.label === 'DISPOSITION');
      if (disposition?.tags !== undefined) {
        disposition.tags -= said.size;
        disposition.denied = said.size;
      }
      return { body: found };
    },
    'GET /biases/timeline': { body: weeks },
    'GET /biases/twin-curve': { body: twin },
    'GET /biases': () => ({
      body: {
        tags: [1, 2].map((n) => tag(n, said.has(id(n)) ? { feedback: 'not_true' } : {})),
      },
    }),
    [`POST /biases/${id(1)}/feedback`]: () => {
      said.add(id(1));
      return { status: 204 };
    },
    [`DELETE /biases/${id(1)}/feedback`]: () => {
      said.delete(id(1));
      return { status: 204 };
    },
    ...answers,
  });
  const view = show(<Habits />);
  await screen.findByRole('heading', { name: 'Habits' });
  await waitFor(() => expect(screen.queryByRole('status', { name: 'Loading' })).toBeNull());
  return { server, ...view };
}

export const habit = (name: string) => screen.getByRole('article', { name });

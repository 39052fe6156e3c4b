import type { Intent, PretradeIntent } from '@/contracts';
import { sums } from './arithmetic';

export const timeframes = [
  ['1m', '1 minute'],
  ['5m', '5 minutes'],
  ['15m', '15 minutes'],
  ['1h', '1 hour'],
  ['4h', '4 hours'],
  ['1d', '1 day'],
  ['1w', '1 week'],
] as const satisfies [PretradeIntent['timeframe'], string][];

const checklist = [
  'The stop stands where the idea is wrong',
  'The size follows from the stop',
  'I know which news falls into the holding time',
];

/** An empty form; the lines of the checklist are there to be ticked. */
export const blankPlan = (): PretradeIntent => ({
  symbol: '',
  direction: 'LONG',
  timeframe: '1h',
  plan: {},
  risk: {},
  context: { checklist: checklist.map((item) => ({ item, done: false })) },
});

/** A plan is never changed: a new one takes its place and names it. */
export const changedPlan = ({ intentId, declared }: Intent): PretradeIntent => ({
  ...declared,
  replaces: intentId,
});

/** What is sent: the risk in money is stated even where only the stop and the size say it. */
export function declaredPlan(filled: PretradeIntent): PretradeIntent {
  const { direction, plan, risk } = filled;
  const computed = sums({ direction, ...plan, size: risk.size }).risk;
  if (risk.riskAmount !== undefined || computed === undefined) return filled;
  return { ...filled, risk: { ...risk, riskAmount: computed } };
}

export const say: Record<string, string> = {
  symbol: 'The instrument, for example BTC-USD.',
  'plan.entry': 'A number such as 91250.5.',
  'plan.stop': 'A number such as 90000.',
  'plan.target': 'A number such as 95000.',
  'plan.setup': 'Up to 80 characters.',
  'plan.invalidation': 'Up to 500 characters.',
  'risk.size': 'A number of units, such as 0.25.',
  'risk.riskAmount': 'An amount such as 150.',
  'risk.accountEquity': 'An amount such as 10000.',
  'context.reason': 'Up to 1,000 characters.',
};

import { quiet } from '../house/prices.ts';

/** A plan as a trader writes it into the form; what is not named is as in a calm one. */
export interface Plan {
  symbol: string;
  entry: string;
  stop: string;
  target: string;
  setup: string;
  size: string;
  reason: string;
  /** The bars it is made on; four hours where nothing is said. */
  timeframe?: string;
}

/** 2 R, and half a percent of 10,000 at risk: nothing stands against it. */
export const calm: Plan = {
  symbol: 'BTC-USD',
  entry: '64000',
  stop: '63000',
  target: '66000',
  setup: 'range break',
  size: '0.05',
  reason: 'The third test of the high, with the stop below the range.',
};

/** One R planned where the policy wants one and a half. */
export const thin: Plan = { ...calm, target: '65000' };

/** One and a half percent at risk where one may be. */
export const large: Plan = { ...calm, size: '0.15' };

/** Without a target nobody can tell what it may bring: its exit is to be written first. */
export const openEnded: Plan = { ...calm, target: '' };

/** On the quiet market, where each minute trades at 100 and at 104: it ends at its target. */
export const quietly: Plan = {
  ...calm,
  symbol: quiet,
  entry: '100',
  stop: '98',
  target: '104',
  size: '20',
  timeframe: '5m',
};

/** As the form sends it. */
export const intentOf = ({ symbol, entry, stop, target, setup, size, reason, ...plan }: Plan) => ({
  symbol,
  direction: 'LONG',
  timeframe: plan.timeframe ?? '4h',
  plan: { entry, stop, target, setup, invalidation: 'A close below the range.' },
  risk: { size, riskAmount: String(Math.abs(Number(entry) - Number(stop)) * Number(size)) },
  context: { emotion: 'CALM', reason, checklist: [], withoutLastTrade: 'YES' },
});

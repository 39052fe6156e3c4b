/** A plan as a trader writes it into the form; what is not named is as in a calm one. */
export interface Plan {
  symbol: string;
  entry: string;
  stop: string;
  target: string;
  setup: string;
  size: string;
  reason: string;
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

/** As the form sends it. */
export const intentOf = ({ symbol, entry, stop, target, setup, size, reason }: Plan) => ({
  symbol,
  direction: 'LONG',
  timeframe: '4h',
  plan: { entry, stop, target, setup, invalidation: 'A close below the range.' },
  risk: { size, riskAmount: String(Math.abs(Number(entry) - Number(stop)) * Number(size)) },
  context: { emotion: 'CALM', reason, checklist: [], withoutLastTrade: 'YES' },
});

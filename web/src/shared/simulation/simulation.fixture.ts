import type { Simulation } from '@/contracts';

const id = (n: number) => `01${String(n).padStart(24, '0')}`;
const day = (n: number) => new Date(Date.UTC(2024, 1, n)).toISOString();

/** Long 0.1 BTC, two days, then held 2 d longer: better after one day, worse after four. */
export const simulation = (more: Partial<Simulation> = {}): Simulation => ({
  simulationId: id(50),
  tradeId: id(1),
  state: 'READY',
  symbol: 'BTC-USD',
  direction: 'LONG',
  currency: 'USD',
  asked: { size: 'WHOLE', horizonMinutes: 2880, exitAt: day(8) },
  actual: {
    openedAt: day(6),
    closedAt: day(8),
    entry: '42700',
    exit: '44200',
    qty: '0.1',
    gross: '150',
    fees: '2',
    net: '148',
  },
  variants: [
    {
      span: 'HALF',
      horizonMinutes: 1440,
      outcome: 'HORIZON',
      at: day(9),
      price: '45300',
      gross: '260',
      fees: '2.03',
      net: '257.97',
      difference: '109.97',
      ofPrices: '110',
      ofFees: '-0.03',
    },
    {
      span: 'WHOLE',
      horizonMinutes: 2880,
      outcome: 'STOP',
      at: day(10),
      price: '42000',
      gross: '-70',
      fees: '1.98',
      net: '-71.98',
      difference: '-219.98',
      ofPrices: '-220',
      ofFees: '0.02',
    },
    { span: 'DOUBLE', horizonMinutes: 5760, outcome: 'PRICES_END', at: day(11) },
  ],
  points: [6, 7, 8, 9, 10].map((n) => ({
    at: day(n),
    actual: `${(n - 6) * 30}`,
    simulated: `${(n - 6) * 10 - 20}`,
    low: `${(n - 6) * 10 - 40}`,
    high: `${(n - 6) * 40}`,
  })),
  low: '-219.98',
  high: '109.97',
  granularitySeconds: 14400,
  bars: 'MARKET',
  missingBars: 2,
  uncountedFees: ['BNB'],
  policyVersion: 'sim-1',
  askedAt: day(12),
  pricesFrom: 'BINANCE',
  ...more,
});

export const waiting: Simulation = simulation({
  state: 'WAITING',
  jobId: 'sim:1',
  variants: [],
  points: [],
});

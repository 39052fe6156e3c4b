import type { Fill } from './pretend-trader.ts';

const day = 86_400;

/** Closed round trips of one size, a day apart, every second one a loss; nothing stays open. */
export function roundTrips(count: number, from = '2024-02-01T09:00:00Z'): Fill[] {
  const start = Date.parse(from) / 1000;
  return Array.from({ length: count }, (_, i) => {
    const at = start + i * day;
    const common = { symbol: 'BTC-USD', quantity: '0.05', fee: '2.10' };
    const out = i % 2 === 0 ? '41700.00' : '42500.00';
    return [
      { ...common, at, side: 'BUY', price: '42000.00', id: `trip-${i}-in` },
      { ...common, at: at + 4 * 3600, side: 'SELL', price: out, id: `trip-${i}-out` },
    ] satisfies Fill[];
  }).flat();
}

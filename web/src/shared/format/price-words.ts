import type { Simulation } from '@/contracts';

type PriceSource = NonNullable<Simulation['pricesFrom']>;

const sources: Record<PriceSource, string> = {
  BUNDLED: 'the bundled slice',
  COINBASE: 'Coinbase',
  BINANCE: 'Binance',
  TWELVE_DATA: 'Twelve Data',
};

/** Who gave the market's bars, as it stands after “from”. */
export const priceSourceWords = (source: PriceSource): string => sources[source] ?? 'the market';

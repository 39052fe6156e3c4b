import { barSeconds, candles, type Candle } from './candles.ts';

export interface Fill {
  /** Epoch seconds. */
  at: number;
  symbol: string;
  side: 'BUY' | 'SELL';
  /** Decimal texts. */
  quantity: string;
  price: string;
  fee: string;
  id: string;
}

interface Character {
  from: string;
  until: string;
  seed: number;
  /** Chance in each bar to open a position. */
  enter: number;
  /** Chance in each bar to close one that is ahead, and one that is behind. */
  sellAhead: number;
  sellBehind: number;
  /** Executions of one decision, at least and at most. */
  pieces: [number, number];
  /** Begins every id, so that two files of one trader share none. */
  mark: string;
}

/** Sells winners soon and keeps losers: the habit is put in by hand, the prices are real. */
export const winnersSoldSoon: Character = {
  from: '2024-01-01T00:00:00Z',
  until: '2024-07-01T00:00:00Z',
  seed: 7,
  enter: 0.3,
  sellAhead: 0.3,
  sellBehind: 0.03,
  pieces: [1, 3],
  mark: 'first',
};

/** Trades every bar in many pieces: for files of tens of thousands of rows. */
export const neverStill: Character = {
  from: '2024-01-01T00:00:00Z',
  until: '2024-12-28T00:00:00Z',
  seed: 11,
  enter: 1,
  sellAhead: 0.9,
  sellBehind: 0.6,
  pieces: [11, 14],
  mark: 'many',
};

/** A stream of numbers from 0 to 1 that is the same on every machine (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const millionth = 1_000_000;
const decimal = (millionths: number) => (millionths / millionth).toFixed(6);

function priceAt(bar: Candle, second: number): number {
  return bar.open + ((bar.close - bar.open) * second) / barSeconds;
}

function tradesOf(symbol: string, who: Character, random: () => number): Omit<Fill, 'id'>[] {
  const fills: Omit<Fill, 'id'>[] = [];
  let held: { size: number; price: number } | undefined;
  const execute = (at: number, side: Fill['side'], size: number, price: number) => {
    const [least, most] = who.pieces;
    const pieces = least + Math.floor(random() * (most - least + 1));
    const part = Math.floor(size / pieces);
    for (let i = 0; i < pieces; i++) {
      const millionths = i === pieces - 1 ? size - part * (pieces - 1) : part;
      fills.push({
        // Two pieces a second: equal fills that are two fills, not one.
        at: at + Math.floor(i / 2),
        symbol,
        side,
        quantity: decimal(millionths),
        price: price.toFixed(2),
        fee: ((millionths / millionth) * price * 0.004).toFixed(2),
      });
    }
  };
  for (const bar of candles(symbol, who.from, who.until)) {
    const second = 600 + Math.floor(random() * (barSeconds - 1200));
    const price = priceAt(bar, second);
    const mood = random();
    if (!held && mood < who.enter) {
      held = { size: Math.round(((1500 + 1000 * random()) / price) * millionth), price };
      execute(bar.start + second, 'BUY', held.size, price);
    } else if (held) {
      const gain = price / held.price - 1;
      if (mood < (gain > 0.009 ? who.sellAhead : gain < -0.009 ? who.sellBehind : 0)) {
        execute(bar.start + second, 'SELL', held.size, price);
        held = undefined;
      }
    }
  }
  return fills;
}

/** The fills of such a trader, oldest first, the same at every call. */
export function fillsOf(who: Character): Fill[] {
  const random = chance(who.seed);
  return ['BTC-USD', 'ETH-USD']
    .flatMap((symbol) => tradesOf(symbol, who, random))
    .sort((a, b) => a.at - b.at || a.symbol.localeCompare(b.symbol))
    .map((fill, i) => ({ ...fill, id: `${who.mark}-${String(i + 1).padStart(6, '0')}` }));
}

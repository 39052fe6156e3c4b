import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Candle {
  /** Epoch seconds. */
  start: number;
  open: number;
  close: number;
}

export const barSeconds = 4 * 3600;

const folder = join('..', 'marketdata', 'src', 'main', 'resources', 'tradingtwin', 'marketdata');

/** The bundled four-hour bars of a symbol inside a span, oldest first. */
export function candles(symbol: string, from: string, until: string): Candle[] {
  const first = Date.parse(from) / 1000;
  const end = Date.parse(until) / 1000;
  return gunzipSync(readFileSync(join(folder, 'demo', `${symbol}-4h.csv.gz`)))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
    .map(([start = 0, open = 0, , , close = 0]) => ({ start, open, close }))
    .filter((bar) => bar.start >= first && bar.start < end);
}

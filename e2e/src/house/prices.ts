import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const seconds: Record<string, number> = { ONE_MINUTE: 60, FIVE_MINUTE: 300, ONE_HOUR: 3600 };

/** What is traded there, and nowhere else that the house knows of. */
export const quiet = 'QUIET-USD';

/** Each bar of the quiet market is the same: from 100 down to 99.5, up to 104.5 and back. */
const bar = { open: '100', low: '99.5', high: '104.5', close: '100', volume: '10' };

export interface PriceStand {
  url: string;
  close: () => void;
}

/**
 * A market of the present for the house of the stories, which speaks as Coinbase's public
 * interface does. It knows one symbol, so that every other one is answered as without it.
 */
export async function openPriceStand(): Promise<PriceStand> {
  const server = createServer((asked, answer) => {
    const url = new URL(asked.url ?? '/', 'http://prices');
    const length = seconds[url.searchParams.get('granularity') ?? ''];
    const known = url.pathname === `/api/v3/brokerage/market/products/${quiet}/candles`;
    answer.setHeader('Content-Type', 'application/json');
    if (!known || length === undefined) {
      answer.writeHead(404).end('{"error":"NOT_FOUND"}');
      return;
    }
    const of = (name: string) => Number(url.searchParams.get(name));
    const candles = [];
    for (let start = Math.ceil(of('start') / length) * length; start <= of('end'); start += length)
      candles.unshift({ start: String(start), ...bar });
    answer.end(JSON.stringify({ candles }));
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

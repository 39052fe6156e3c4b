import type { Fill } from './pretend-trader.ts';

const time = (fill: Fill) => new Date(fill.at * 1000).toISOString();
const table = (head: string, rows: string[]) => `${[head, ...rows].join('\n')}\n`;

/** Our own template; without ids where the broker gives none. */
export function template(fills: Fill[], withIds = true): string {
  return table(
    'time,symbol,side,quantity,price,fee,fee_currency,id,account',
    fills.map((f) =>
      [
        time(f).replace('.000', ''),
        f.symbol,
        f.side,
        f.quantity,
        f.price,
        f.fee,
        'USD',
        withIds ? f.id : '',
        '',
      ].join(','),
    ),
  );
}

/** What Coinbase Advanced exports. */
export function coinbaseFills(fills: Fill[]): string {
  return table(
    'portfolio,trade id,product,side,created at,size,size unit,price,fee,total,price/fee/total unit',
    fills.map((f, i) => {
      const worth = Number(f.quantity) * Number(f.price);
      const total = f.side === 'BUY' ? -worth - Number(f.fee) : worth - Number(f.fee);
      return [
        'default',
        String(700_000 + i),
        f.symbol,
        f.side,
        time(f),
        f.quantity,
        f.symbol.split('-')[0],
        f.price,
        f.fee,
        total.toFixed(8),
        'USD',
      ].join(',');
    }),
  );
}

/** As a file picker hands it over. */
export const csvFile = (name: string, content: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content, 'utf8'),
});

import { House } from './house.ts';
import { measured } from './measured.ts';
import { openPriceStand } from './prices.ts';

/**
 * The house in which the stories play, opened twice on the same folder, because the second start is
 * the one that traders know; it has a market of the present to ask. TWIN_URL names a house that is
 * already open instead.
 */
export default async function open(): Promise<() => Promise<void>> {
  if (process.env['TWIN_URL']) return async () => undefined;
  const data = House.freshFolder();
  const first = await House.open(data);
  measured('first start to ready', first.readyAfterMs);
  await first.close();
  const prices = await openPriceStand();
  const house = await House.open(data, first.port, prices.url);
  measured('second start to ready', house.readyAfterMs);
  process.env['TWIN_URL'] = house.url;
  process.env['TWIN_DATA'] = data;
  return async () => {
    await house.closeForGood();
    prices.close();
  };
}

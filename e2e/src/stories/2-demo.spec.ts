import { Trader, type Room } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

const rooms: Room[] = ['Today', 'Coach', 'Trades', 'Habits', 'Connections', 'Settings'];

test('the demo is one click, marked everywhere, and shows three states', async ({ page }) => {
  const trader = Trader.at(page);
  await trader.tryDemo();
  for (const room of rooms) {
    await trader.visit(room);
    await expect(page.getByTestId('demo-mark')).toHaveText('Demo data');
  }
  await trader.visit('Habits');
  for (const state of ['FOUND', 'NOT_FOUND', 'INSUFFICIENT']) {
    const finding = page.locator(`[data-testid=finding][data-state=${state}]`);
    await expect(finding.first()).toBeVisible({ timeout: 60_000 });
  }
  await expect(page.getByText(/^Not enough data: \d+ of \d+/).first()).toBeVisible();
  await trader.visit('Coach');
  await expect(trader.reflections.first()).toBeVisible();
  await trader.readsWhatTheServerHas();
});

test('two demos know nothing of each other', async ({ page, newDevice }) => {
  const one = Trader.at(page);
  await one.tryDemo();
  const other = Trader.at(await (await newDevice()).newPage());
  await other.tryDemo();
  const ids = async (who: Trader) => (await who.api.messages()).map((m) => m.messageId);
  await expect.poll(async () => (await ids(one)).length, { timeout: 60_000 }).toBeGreaterThan(0);
  await expect.poll(async () => (await ids(other)).length, { timeout: 60_000 }).toBeGreaterThan(0);
  const theirs = await ids(other);
  expect((await ids(one)).filter((id) => theirs.includes(id))).toEqual([]);
});

import { noAmount } from '../trader/cost.ts';
import { Trader, type Room } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

const rooms: Room[] = [
  'Today',
  'Coach',
  'Trades',
  'Habits',
  'Gate',
  'Journal',
  'Rules',
  'Connections',
  'Settings',
];

test('the demo is one click, marked everywhere, and shows three states', async ({ page }) => {
  const trader = Trader.at(page);
  await trader.tryDemo();
  for (const room of rooms) {
    await trader.visit(room);
    await expect(page.getByTestId('demo-mark')).toHaveText('Demo data');
  }
  await trader.visit('Habits');
  await trader.habit('FOUND').waitFor({ timeout: 60_000 });
  await page
    .getByTestId('too-little')
    .getByText(/^Not enough data yet/)
    .click();
  for (const state of ['FOUND', 'NOT_FOUND', 'INSUFFICIENT'] as const) {
    await expect(trader.habit(state)).toBeVisible();
  }
  await expect(page.getByText(/^Not enough data: \d+ of \d+/).first()).toBeVisible();
  await trader.visit('Coach');
  await expect(trader.reflections.first()).toBeVisible();
  await trader.readsWhatTheServerHas();
});

test('a habit carries its evidence, and what is not true leaves every count until it is taken back', async ({
  page,
}) => {
  const trader = Trader.at(page);
  await trader.tryDemo();
  await trader.visit('Habits');
  const habit = page.getByRole('article', { name: 'Selling winners, keeping losers' });
  await expect(habit).toHaveAttribute('data-state', 'FOUND', { timeout: 60_000 });
  await expect(habit).toContainText(/Rests on\d+ exits/);
  await expect(habit).toContainText('Log-rank of leaving gains against losses, bar by bar');
  await expect(habit).toContainText(/Found · (Sure|Very sure)/);
  const { findings } = await trader.api.findings();
  const measured = findings.find(({ finding }) => finding.label === 'DISPOSITION');
  await expect(habit.getByTestId('cost')).toHaveText(noAmount(measured?.cost));
  await expect(page.getByTestId('timeline').getByRole('img')).toBeVisible();
  await expect(page.getByTestId('twin-totals').getByRole('row')).toHaveText([
    /^What\s*I\s*My twin$/,
    /^Net result(−\$[\d,]+\.\d\d){2}$/,
    /^Before fees(−\$[\d,]+\.\d\d){2}$/,
    /^Fees(\$[\d,]+\.\d\d){2}$/,
    /^Deepest fall(\$[\d,]+\.\d\d){2}$/,
    /^Most in positions(\$[\d,]+\.\d\d){2}$/,
  ]);

  const before = await trader.api.habit('DISPOSITION');
  await habit.getByText(/^Show its trades/).click();
  const trade = habit.getByTestId('tagged-trade').first();
  await trade.getByRole('button', { name: /^Not true/ }).click();
  await expect(trade).toContainText('not counted');
  await expect(habit).toContainText('1 called not true');
  await trader.scoredAfter(before.runId);
  const without = await trader.api.habit('DISPOSITION');
  expect(without).toMatchObject({ tags: before.tags - 1, denied: 1, seen: before.seen - 1 });
  await page.reload();
  await habit.getByText(/^Show its trades/).click();
  await expect(trade).toContainText('not counted');

  await trade.getByRole('button', { name: /^Undo/ }).click();
  await expect(habit).not.toContainText('called not true');
  await trader.scoredAfter(without.runId);
  expect(await trader.api.habit('DISPOSITION')).toMatchObject({
    tags: before.tags,
    denied: 0,
    seen: before.seen,
  });
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

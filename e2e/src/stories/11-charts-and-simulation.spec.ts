import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

/** A week before the last price of the sandbox: two days later is still known. */
const pricesEnd = '2024-12-25';

test('fills of a connected broker stand on candles, and a trade is done otherwise', async ({
  page,
}) => {
  const trader = Trader.at(page);
  await trader.register();
  await test.step('a sandbox broker brings its fills', async () => {
    await trader.visit('Connections');
    await page.getByRole('button', { name: 'Connect Coinbase' }).click();
    await page.getByRole('button', { name: 'Allow' }).click();
    const row = page.getByTestId('import-row').filter({ hasText: 'Coinbase' }).first();
    await expect(row).toContainText('Done', { timeout: 120_000 });
  });
  const sold = await test.step('one of them ended a trade', async () => {
    const { trades } = await trader.api.get<{ trades: { tradeId: string; side: string }[] }>(
      '/trades',
      { limit: 200 },
    );
    for (const { tradeId } of trades.filter((trade) => trade.side === 'SELL')) {
      const chart = await trader.api.get<{ closedAt?: string; state: string }>(
        `/trades/${tradeId}/candles`,
      );
      const { closedAt, state } = chart;
      if (closedAt !== undefined && closedAt < pricesEnd && state === 'READY') return tradeId;
    }
    throw new Error('no trade of the sandbox has ended on prices that are known');
  });
  await test.step('its candles carry entry and exit, and what is estimated says so', async () => {
    await page.goto(`${trader.house}/trades?trade=${sold}`);
    const chart = page.getByTestId('candle-chart');
    await expect(chart.getByRole('img')).toBeVisible();
    await expect(chart.locator('[data-mark=ENTRY]').first()).toBeAttached();
    await expect(chart.locator('[data-mark=EXIT]').first()).toBeAttached();
    await expect(page.getByTestId('excursion')).toContainText('estimate');
    await chart.getByText('Show as table').click();
    await expect(chart.getByRole('row')).not.toHaveCount(0);
  });
  await test.step('held longer, it answers with a range and not with advice', async () => {
    await page.getByRole('button', { name: 'What if I had held?' }).press('Enter');
    const window = page.getByRole('dialog', { name: 'The same trade, done otherwise' });
    await expect(window).toContainText('It is no advice');
    await window.getByLabel('How much longer').selectOption('1 day');
    await window.getByRole('button', { name: 'Play it' }).click();
    await expect(window.getByTestId('simulation-range')).toBeVisible({ timeout: 30_000 });
    await expect(window.getByTestId('simulation-chart').getByRole('img')).toBeVisible();
    await expect(window.getByRole('region', { name: 'Results' })).toContainText('Double');
  });
  await test.step('asked again it is kept, and half the size needs no prices to be told', async () => {
    const window = page.getByRole('dialog', { name: 'The same trade, done otherwise' });
    await window.getByRole('radio', { name: 'Half the size' }).check();
    await window.getByRole('button', { name: 'Play it' }).click();
    await expect(window.getByRole('region', { name: 'Results' })).toContainText('left as it was', {
      timeout: 30_000,
    });
    await page.keyboard.press('Escape');
    await expect(window).toBeHidden();
    await expect(page.getByTestId('drawer')).toBeVisible();
  });
});

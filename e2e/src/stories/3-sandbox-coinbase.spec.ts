import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

async function atConsent(trader: Trader): Promise<void> {
  await trader.visit('Connections');
  await trader.page.getByRole('button', { name: 'Connect Coinbase' }).click();
  await expect(trader.page.getByRole('heading', { name: 'Allow Trading Twin?' })).toBeVisible();
}

test('a connected broker brings its fills by itself', async ({ page }) => {
  const trader = Trader.at(page);
  await trader.register();
  let callback = '';
  page.on('request', (request) => {
    if (request.url().includes('/brokers/coinbase/callback?')) callback = request.url();
  });
  await test.step('consent is asked on a page of the broker', async () => {
    await atConsent(trader);
    expect(new URL(page.url()).origin).not.toBe(trader.house);
    await expect(page.getByText('See your trades and transactions')).toBeVisible();
    await expect(page.getByText(/Place orders|Send your money/)).toHaveCount(0);
  });
  await test.step('allowing leads back with success', async () => {
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect(page.getByTestId('oauth-result')).toContainText('Coinbase is connected');
    expect(new URL(page.url()).origin).toBe(trader.house);
    await expect(page.getByTestId('connection-card')).toContainText('Connected');
  });
  await test.step('the first import runs without anybody asking', async () => {
    const row = page.getByTestId('import-row').filter({ hasText: 'Coinbase' }).first();
    await expect(row).toContainText('Done', { timeout: 120_000 });
    expect(await trader.api.fills()).toBeGreaterThan(50);
    await trader.visit('Trades');
    await expect(page.getByTestId('trade-row').first()).toContainText(/BTC-USD|ETH-USD/);
    await trader.visit('Coach');
    await expect(trader.reflections.first()).toBeVisible({ timeout: 60_000 });
  });
  await test.step('the way back is good for once', async () => {
    expect(callback).not.toBe('');
    await page.goto(callback);
    await expect(page.getByTestId('oauth-result')).toContainText('The connection was not made');
    expect(await connected(trader)).toBe(1);
  });
  await test.step('a second import doubles nothing', async () => {
    const before = await trader.api.fills();
    await page.getByLabel(/^Since/).fill('2024-01-01');
    await page.getByRole('button', { name: 'Import now' }).click();
    const rows = page.getByTestId('import-row');
    await expect(rows).toHaveCount(2, { timeout: 60_000 });
    await expect(rows.first()).toContainText('Done', { timeout: 120_000 });
    expect(await trader.api.fills()).toBe(before);
  });
  await test.step('disconnecting keeps the fills and ends the access', async () => {
    const before = await trader.api.fills();
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
    await expect(page.getByRole('button', { name: 'Connect Coinbase' })).toBeVisible();
    expect(await connected(trader)).toBe(0);
    expect(await trader.api.fills()).toBe(before);
  });
});

test('a denied consent is said and changes nothing', async ({ page }) => {
  const trader = Trader.at(page);
  await trader.register();
  await atConsent(trader);
  await page.getByRole('button', { name: 'Deny' }).click();
  await expect(page.getByTestId('oauth-result')).toContainText('Consent was not given');
  expect(await connected(trader)).toBe(0);
});

async function connected(trader: Trader): Promise<number> {
  const { connections } = await trader.api.get<{ connections: { status: string }[] }>('/brokers');
  return connections.filter((c) => c.status === 'ACTIVE').length;
}

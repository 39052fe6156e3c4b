import type { Locator } from '@playwright/test';
import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

interface Connections {
  connections: { status: string; way: string; accountName: string }[];
  brokers: { broker: string; accessPage?: string }[];
}

async function standing(trader: Trader): Promise<Connections['connections']> {
  return (await trader.api.get<Connections>('/brokers')).connections;
}

async function consent(trader: Trader, button: string | RegExp): Promise<void> {
  await trader.page.getByRole('button', { name: button }).click();
  await trader.page.getByRole('button', { name: 'Allow' }).click();
  await expect(trader.page.getByTestId('oauth-result')).toContainText('Coinbase is connected');
}

/** The broker's own page, where a trader ends access and makes keys. */
async function atTheBroker<T>(trader: Trader, act: (settings: Trader['page']) => Promise<T>) {
  const { brokers } = await trader.api.get<Connections>('/brokers');
  const settings = await trader.page.context().newPage();
  await settings.goto(brokers.find((b) => b.broker === 'coinbase')?.accessPage ?? '');
  const done = await act(settings);
  await settings.close();
  return done;
}

const coinbase = (trader: Trader): Locator =>
  trader.page
    .getByRole('region', { name: 'Brokers' })
    .locator('.card')
    .filter({ has: trader.page.getByRole('heading', { name: 'Coinbase' }) });

test('access that ends at the broker is said, renewed, and doubles nothing', async ({ page }) => {
  const trader = Trader.at(page);
  await trader.register();
  await trader.visit('Connections');
  await test.step('connected, the fills come by themselves', async () => {
    await consent(trader, 'Connect Coinbase');
    const row = page.getByTestId('import-row').filter({ hasText: 'Coinbase' }).first();
    await expect(row).toContainText('Done', { timeout: 120_000 });
    expect(await trader.api.fills()).toBeGreaterThan(50);
  });
  // Charts and simulation of what came in have their place here.
  const before = await trader.api.fills();
  await test.step('the trader ends the access at the broker', async () => {
    await atTheBroker(trader, async (settings) => {
      const ends = settings.getByRole('button', { name: 'End access' });
      while ((await ends.count()) > 0) {
        await ends.first().click();
        await settings.waitForLoadState();
      }
    });
  });
  await test.step('the next import says so and names what to do', async () => {
    await page.getByRole('button', { name: 'Import now' }).click();
    await expect(page.getByTestId('connection-card')).toContainText('Access has ended', {
      timeout: 60_000,
    });
    await expect(page.getByRole('button', { name: 'Renew consent' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import now' })).toHaveCount(0);
    expect((await standing(trader)).map((c) => c.status)).toEqual(['RECONNECT']);
    expect(await trader.api.fills()).toBe(before);
  });
  await test.step('a new consent goes on where it ended, and no fill is doubled', async () => {
    await consent(trader, 'Renew consent');
    await expect(page.getByTestId('connection-card')).toContainText('Connected');
    await expect(
      page.getByTestId('import-row').filter({ hasText: 'Coinbase' }).filter({ hasText: 'Done' }),
    ).toHaveCount(2, { timeout: 120_000 });
    expect(await trader.api.fills()).toBe(before);
    expect((await standing(trader)).map((c) => c.status)).toEqual(['ACTIVE']);
  });
});

test('a key that can trade is refused, one that views connects a second account', async ({
  page,
}) => {
  const trader = Trader.at(page);
  await trader.register();
  await trader.visit('Connections');
  const made = (what: string) =>
    atTheBroker(trader, async (settings) => {
      await settings.getByLabel('Account').selectOption('Second');
      await settings.getByRole('button', { name: what }).click();
      return {
        name: await settings.locator('#key-name').innerText(),
        secret: await settings.locator('#key-secret').innerText(),
      };
    });
  const offer = async (key: { name: string; secret: string }) => {
    await page.getByLabel('Key name').fill(key.name);
    await page.getByLabel('Private key').fill(key.secret);
    await coinbase(trader).getByRole('button', { name: 'Check this key and use it' }).click();
  };
  await page.getByText('Use an API key instead').click();
  await test.step('refused at its field, with the right that is too much', async () => {
    await offer(await made('Make a key that also trades'));
    await expect(page.getByRole('alert').filter({ hasText: 'can_trade' })).toBeVisible();
    expect(await standing(trader)).toEqual([]);
  });
  await test.step('a key that only views is taken', async () => {
    await offer(await made('Make a key that views'));
    await expect(page.getByTestId('connection-card')).toContainText('by key');
    const row = page.getByTestId('import-row').filter({ hasText: 'Coinbase' }).first();
    await expect(row).toContainText('Done', { timeout: 120_000 });
  });
  const first = await trader.api.fills();
  await test.step('the other account stays apart', async () => {
    await consent(trader, 'Connect another account');
    await expect(page.getByTestId('connection-card')).toHaveCount(2);
    await expect(
      page.getByTestId('import-row').filter({ hasText: 'Coinbase' }).filter({ hasText: 'Done' }),
    ).toHaveCount(2, { timeout: 120_000 });
    expect(await trader.api.fills()).toBeGreaterThan(first);
    expect((await standing(trader)).map((c) => c.way).sort()).toEqual(['key', 'oauth']);
  });
});

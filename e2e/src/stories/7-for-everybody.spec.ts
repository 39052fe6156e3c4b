import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { template } from '../fills/formats.ts';
import { fillsOf, winnersSoldSoon } from '../fills/pretend-trader.ts';
import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

const paths = [
  '/',
  '/coach',
  '/trades',
  '/habits',
  '/gate',
  '/journal',
  '/rules',
  '/connections',
  '/settings',
];

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1')).toBeAttached();
  await expect(page.getByRole('status', { name: /^(Loading|Reading)/ })).toHaveCount(0);
}

const wide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const theme of ['dark', 'light'] as const) {
  test(`no page has a serious fault for assistive technology, ${theme}`, async ({ page }) => {
    test.slow();
    const trader = Trader.at(page);
    const faults: Record<string, string[]> = {};
    const look = async (what: string) => {
      await settled(page);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      faults[what] = await seriousFaults(page);
    };
    await page.emulateMedia({ colorScheme: theme });
    await trader.open('/sign-in');
    await look('/sign-in');
    await trader.tryDemo();
    await trader.visit('Coach');
    await expect(trader.reflections.first()).toBeVisible({ timeout: 60_000 });
    for (const path of paths) {
      await trader.open(path);
      await look(path);
    }
    await trader.open('/trades');
    await page.getByTestId('trade-row').first().click();
    await expect(page.getByTestId('drawer').getByText(/Price/)).toBeVisible();
    await look('a trade');
    await trader.open('/settings');
    await trader.signOut();
    await trader.register();
    for (const path of paths) {
      await trader.open(path);
      await look(`${path}, nothing yet`);
    }
    await trader.open('/connections');
    await trader.chooseFile('some.csv', template(fillsOf(winnersSoldSoon).slice(0, 9)));
    await look('a preview');
    const none = Object.fromEntries(Object.keys(faults).map((path) => [path, []]));
    expect(faults).toEqual(none);
  });
}

test("the trader's choice of light or dark outlives a reload", async ({ page }) => {
  const trader = Trader.at(page);
  const html = page.locator('html');
  await page.emulateMedia({ colorScheme: 'light' });
  await trader.tryDemo();
  await expect(html).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test('every room is reached by keyboard alone', async ({ page }) => {
  const trader = Trader.at(page);
  await trader.tryDemo();
  await page.reload();
  await settled(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();

  const rooms = ['Coach', 'Trades', 'Habits', 'Gate', 'Journal', 'Rules'];
  for (const room of [...rooms, 'Connections', 'Settings', 'Today']) {
    await page.reload();
    await settled(page);
    const navigation = page.getByRole('navigation', { name: 'Main', exact: true });
    const link = navigation.getByRole('link', { name: new RegExp(`^${room}\\b`) });
    for (let i = 0; i < 15; i++) {
      await page.keyboard.press('Tab');
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(trader.heading(room)).toBeAttached();
  }
});

test('a phone of 390 pixels never scrolls sideways', async ({ page }) => {
  const trader = Trader.at(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await trader.open('/sign-in');
  await settled(page);
  expect(await wide(page)).toBe(0);
  await trader.tryDemo();
  const phone = page.getByRole('navigation', { name: 'Main, phone' });
  await phone.getByRole('link', { name: /^Coach/ }).click();
  await expect(trader.reflections.first()).toBeVisible({ timeout: 60_000 });
  for (const path of paths) {
    await trader.open(path);
    await settled(page);
    expect(await wide(page), path).toBe(0);
  }
  await phone.getByRole('button', { name: 'More' }).click();
  await page.getByTestId('drawer').getByRole('link', { name: 'Connections' }).click();
  await expect(trader.heading('Connections')).toBeVisible();
});

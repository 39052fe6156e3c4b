import { fillsOf, winnersSoldSoon } from '../fills/pretend-trader.ts';
import { template } from '../fills/formats.ts';
import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';
import { CutSocket, heard, offline, unplugged } from '../trader/wire.ts';

const halfYear = fillsOf(winnersSoldSoon);
const laterFills = (seed: number, from: string, until: string) =>
  fillsOf({ ...winnersSoldSoon, seed, from, until, mark: `later-${seed}` });

test('a new trader brings a file and the coach speaks, live', async ({ page, context }) => {
  const trader = Trader.at(page);
  const frames = heard(page);
  await test.step('registration lands on the first visit', async () => {
    await trader.register();
    await expect(page.getByRole('heading', { name: 'Bring the fills' })).toBeVisible();
    await trader.isLive();
  });
  await test.step('a second tab of the trader listens to the coach', async () => {
    await page.getByRole('link', { name: 'Bring fills' }).click();
    await expect(trader.heading('Connections')).toBeVisible();
  });
  const tab = trader.also(await context.newPage());
  await tab.open('/coach');
  await expect(tab.page.getByText('No reflections yet')).toBeVisible();
  await tab.isLive();

  await test.step('the preview says what the file holds', async () => {
    await trader.chooseFile('half-a-year.csv', template(halfYear));
    expect(await trader.previewNumbers()).toEqual({
      fresh: halfYear.length,
      here: 0,
      similar: 0,
      changed: 0,
      unreadable: 0,
    });
    await expect(trader.preview).toContainText('Trading Twin template');
    expect(await trader.api.fills()).toBe(0);
  });
  await test.step('progress runs to its end without a reload', async () => {
    await trader.importIt();
    await trader.seesImportDone('half-a-year.csv', halfYear.length);
    expect(await trader.api.fills()).toBe(halfYear.length);
    const progress = frames
      .map((frame) => JSON.parse(frame) as { type: string; payload?: Record<string, unknown> })
      .filter((frame) => frame.type === 'import.progress')
      .map((frame) => frame.payload ?? {});
    expect(progress.length).toBeGreaterThan(0);
    const percent = progress.map((p) => Number(p['percent']));
    expect(percent).toEqual(percent.toSorted((a, b) => a - b));
  });
  await test.step('reflections arrive in the other tab by themselves', async () => {
    await expect(tab.reflections.first()).toBeVisible({ timeout: 60_000 });
    await tab.readsWhatTheServerHas();
    const said = await tab.reads();
    expect(said.some((s) => /winners|disposition/i.test(s.title + s.narrative))).toBe(true);
  });
  await test.step('a chip opens the trade that a reflection rests on', async () => {
    const chip = tab.page
      .getByRole('list', { name: 'Evidence' })
      .getByRole('link', { name: /BTC-USD|ETH-USD/ });
    await chip.first().click();
    const drawer = tab.page.getByTestId('drawer');
    await expect(drawer.getByText(/^(Buy|Sell) (BTC|ETH)-USD$/)).toBeVisible();
    await expect(drawer.getByTestId('trade-tag').first()).toBeVisible();
    await drawer.getByRole('button', { name: 'Close' }).click();
    await expect(drawer).toBeHidden();
  });
  await test.step('Today shows the account in numbers', async () => {
    await trader.visit('Today');
    const fills = page
      .locator('dl > div')
      .filter({ has: page.getByText('Fills', { exact: true }) });
    await expect(fills.locator('dd')).toHaveText(String(halfYear.length));
  });
});

test('an outage loses nothing, doubles nothing and keeps the order', async ({ page }) => {
  const trader = Trader.at(page);
  const socket = new CutSocket();
  await socket.watch(page);
  await trader.register();
  await trader.api.imported('half-a-year.csv', template(halfYear));
  await trader.visit('Coach');
  await trader.isLive();
  await expect(trader.reflections.first()).toBeVisible({ timeout: 60_000 });
  await trader.readsWhatTheServerHas();

  const outages = [
    { outage: offline, fills: laterFills(21, '2024-07-01T00:00:00Z', '2024-09-01T00:00:00Z') },
    { outage: unplugged, fills: laterFills(22, '2024-09-01T00:00:00Z', '2024-10-15T00:00:00Z') },
    { outage: socket, fills: laterFills(23, '2024-10-15T00:00:00Z', '2024-12-15T00:00:00Z') },
  ];
  for (const { outage, fills } of outages) {
    await test.step(outage.name, async () => {
      const before = await trader.api.messages();
      const shown = await trader.reads();
      await outage.begin(page);
      await expect(page.getByTestId('offline-banner')).toBeVisible();
      await trader.api.imported(`${outage.name}.csv`, template(fills));
      await trader.serverSaysMoreThan(before);
      expect(await trader.reads()).toEqual(shown);
      await outage.end(page);
      await trader.isLive();
      await trader.readsWhatTheServerHas();
    });
  }
  await test.step('a fresh page tells the same', async () => {
    await page.reload();
    await trader.readsWhatTheServerHas();
  });
});

test('an answer that events overtook is asked for again', async ({ page }) => {
  const trader = Trader.at(page);
  await trader.register();
  const frames = heard(page);
  let release = () => {};
  const released = new Promise<void>((open) => (release = open));
  const held = new Set<string>();
  await page.route(/\/api\/v1\/(coach\/messages|biases\/findings)/, async (route) => {
    const what = new URL(route.request().url()).pathname;
    if (held.has(what)) return await route.continue();
    held.add(what);
    // The server answers now, and the answer is slow on its way.
    const answer = await route.fetch();
    await released;
    // The page may have stopped waiting for it.
    await route.fulfill({ response: answer }).catch(() => undefined);
  });
  await trader.open('/habits');
  await trader.isLive();
  await expect.poll(() => held.size).toBe(2);
  await trader.api.imported('half-a-year.csv', template(halfYear));
  await trader.serverSaysMoreThan([]);
  await expect.poll(() => frames.some((frame) => frame.includes('coach.reflect'))).toBe(true);
  release();
  await expect(page.getByTestId('finding').first()).toBeVisible();
  await trader.visit('Coach');
  await trader.readsWhatTheServerHas();
});

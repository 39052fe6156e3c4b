import { template } from '../fills/formats.ts';
import { fillsOf, neverStill } from '../fills/pretend-trader.ts';
import { House } from '../house/house.ts';
import { measured } from '../house/measured.ts';
import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

const many = fillsOf(neverStill).slice(0, 20_000);

test('twenty thousand fills reach the coach', async ({ page, context }) => {
  expect(many).toHaveLength(20_000);
  const trader = Trader.at(page);
  await trader.register();
  const tab = trader.also(await context.newPage());
  await tab.open('/coach');
  await tab.isLive();
  await trader.visit('Connections');
  let begun = performance.now();
  await trader.chooseFile('many.csv', template(many));
  measured('20,000 fills: file to preview on screen', performance.now() - begun);
  expect(await trader.previewSays('New')).toBe(20_000);
  begun = performance.now();
  await trader.importIt();
  await expect(page.getByTestId('import-progress')).toBeVisible();
  await trader.seesImportDone('many.csv', 20_000, 240_000);
  measured('20,000 fills: confirm to "Done" on screen', performance.now() - begun);
  await expect(tab.reflections.first()).toBeVisible({ timeout: 240_000 });
  measured('20,000 fills: confirm to first reflection on screen', performance.now() - begun);
  await tab.readsWhatTheServerHas();
  expect(await trader.api.fills()).toBe(20_000);
});

test('an import survives kill -9 of the house', async ({ page }) => {
  const data = House.freshFolder();
  let house = await House.open(data);
  try {
    const trader = Trader.at(page, house.url);
    await trader.register();
    const preview = await trader.api.previewed('many.csv', template(many));
    const jobId = await trader.api.confirmed(preview.importId);
    // Into the middle of the work, not before and not after it.
    await expect
      .poll(async () => (await trader.api.job(jobId)).state, { intervals: [20], timeout: 30_000 })
      .not.toBe('QUEUED');
    const atDeath = await trader.api.job(jobId);
    const killed = performance.now();
    await house.killMinusNine();
    expect(atDeath.state).toBe('RUNNING');

    house = await House.open(data, house.port);
    expect(house.words).toContain('taken over');
    measured('start after kill -9 to ready', house.readyAfterMs);
    const job = await trader.api.jobEnds(jobId, 240_000);
    measured('kill -9 to import complete', performance.now() - killed, {
      atDeath: `${atDeath.stage} ${atDeath.count}/${atDeath.total}`,
    });
    expect(job.error ?? job.state).toBe('DONE');
    expect(await trader.api.fills()).toBe(20_000);
    await trader.open('/connections');
    await trader.seesImportDone('many.csv', 20_000, 240_000);
    await trader.visit('Coach');
    await expect(trader.reflections.first()).toBeVisible({ timeout: 120_000 });
    await trader.readsWhatTheServerHas();
  } finally {
    await house.closeForGood();
  }
});

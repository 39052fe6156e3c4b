import { template } from '../fills/formats.ts';
import { fillsOf, winnersSoldSoon } from '../fills/pretend-trader.ts';
import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

test('eight tabs resume after an outage and show each reflection once', async ({
  page,
  context,
}) => {
  const first = Trader.at(page);
  await first.register();
  const others = [];
  for (let i = 0; i < 7; i++) others.push(first.also(await context.newPage()));
  const tabs = [first, ...others];
  for (const tab of tabs) {
    await tab.open('/coach');
    await tab.isLive();
  }
  await test.step('all hear live', async () => {
    await first.api.imported('first.csv', template(fillsOf(winnersSoldSoon)));
    for (const tab of tabs) {
      await expect(tab.reflections.first()).toBeVisible({ timeout: 60_000 });
      await tab.readsWhatTheServerHas();
    }
  });
  await test.step('all resume', async () => {
    const before = await first.api.messages();
    await context.setOffline(true);
    for (const tab of tabs) await expect(tab.page.getByTestId('offline-banner')).toBeVisible();
    const later = { from: '2024-07-01T00:00:00Z', until: '2024-10-01T00:00:00Z', mark: 'later' };
    await first.api.imported(
      'later.csv',
      template(fillsOf({ ...winnersSoldSoon, ...later, seed: 21 })),
    );
    await first.serverSaysMoreThan(before);
    await context.setOffline(false);
    for (const tab of tabs) {
      await tab.isLive();
      await tab.readsWhatTheServerHas();
    }
  });
});

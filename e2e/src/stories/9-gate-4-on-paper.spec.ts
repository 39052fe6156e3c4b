import { template } from '../fills/formats.ts';
import { roundTrips } from '../fills/round-trips.ts';
import { quietly } from '../trader/plan.ts';
import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

/** A bar to open in, one to end in, and what is left of the one in which it was declared. */
const threeBars = 3 * 60_000 + 20_000;

/** The pause of the first story goes on meanwhile: what is waited for here need not be there. */
test('a simulated plan runs on paper, and its result comes by itself', async ({ page }) => {
  const trader = Trader.at(page);
  await trader.register();
  await trader.api.imported('trips.csv', template(roundTrips(20)));
  await trader.api.statesEquity('10000');
  await trader.visit('Gate');
  await trader.isLive();
  const intentId = await trader.gate.declares(quietly);
  await trader.gate.says('Simulate');
  await expect(trader.gate.paper).toContainText(/Waits for its entry price|Open/);
  await expect(trader.gate.panel).toContainText('Done by itself when the paper trade ends.');

  await test.step('ended at its target, fees included, and told once', async () => {
    await expect(trader.gate.paper).toContainText('Ended', { timeout: threeBars });
    await expect(trader.gate.paper).toContainText('Target at 104.00');
    await expect(trader.gate.paper).toContainText(/\+\$7\d\.\d\d/);
    const note = page.getByTestId('note').filter({ hasText: 'QUIET-USD' });
    await expect(note).toContainText('The trade on paper in QUIET-USD has ended at its target');
    await trader.gate.says('Simulate');
  });
  await test.step('its task is done with it, and an override may be asked for', async () => {
    await trader.gate.doesTasks();
    expect(await trader.api.openTasks(intentId)).toEqual([]);
    await trader.gate.wantsOverride(
      'It ran on paper first and did there what the plan said, fees included.',
      '40',
      'a hard stop at 98',
    );
    await expect(trader.gate.override).toContainText('Override granted');
  });
});

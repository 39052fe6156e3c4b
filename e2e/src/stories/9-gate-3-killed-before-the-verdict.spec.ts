import { House } from '../house/house.ts';
import { measured } from '../house/measured.ts';
import { calm } from '../trader/plan.ts';
import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

/** Five, so that with two rounds of them the day's twelve entries are not used up. */
const plans = Array.from({ length: 5 }, (_, i) => ({ ...calm, size: `0.0${i + 20}` }));

/** Every plan has one verdict, told once, and the page shows the newest by itself. */
async function decidedOnce(trader: Trader, intentIds: string[]): Promise<void> {
  for (const intentId of intentIds) {
    const intent = await trader.api.decided(intentId, 1, 120_000);
    expect(intent.evaluations).toBe(1);
    expect(intent.decision?.verdict).toBe('GO');
    await expect.poll(() => trader.api.verdictsTold(intentId), { timeout: 60_000 }).toBe(1);
  }
  await trader.gate.says('Go');
  await expect(trader.gate.plans.first()).toContainText('Go');
}

async function atTheGateOf(trader: Trader): Promise<void> {
  await trader.register();
  await trader.api.statesEquity('10000');
  await trader.visit('Gate');
  await trader.isLive();
}

/** All at once, so that some of them have no verdict yet. */
const declaresAll = (trader: Trader) => Promise.all(plans.map((plan) => trader.api.declares(plan)));

test('the house is killed between plan and verdict, then Redis, for good', async ({ page }) => {
  const data = House.freshFolder();
  let house = await House.open(data);
  try {
    const trader = Trader.at(page, house.url);
    await atTheGateOf(trader);
    await test.step('kill -9 of the house, which comes back', async () => {
      const shown = await trader.gate.declares(calm);
      const declared = await declaresAll(trader);
      const killed = performance.now();
      await house.killMinusNine();
      house = await House.open(data, house.port);
      await decidedOnce(trader, [shown, ...declared]);
      measured('kill -9 to the last verdict', performance.now() - killed);
    });
    await test.step('kill -9 of Redis, which does not', async () => {
      const declared = await declaresAll(trader);
      house.killRedis();
      const shown = await trader.gate.declares({ ...calm, size: '0.04' });
      await decidedOnce(trader, [...declared, shown]);
    });
  } finally {
    await house.closeForGood();
  }
});

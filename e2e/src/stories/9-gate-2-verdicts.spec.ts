import { template } from '../fills/formats.ts';
import { roundTrips } from '../fills/round-trips.ts';
import { calm, large, openEnded, thin } from '../trader/plan.ts';
import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';
import { heard } from '../trader/wire.ts';

const verdictsIn = (frames: string[], intentId: string) =>
  frames.filter((f) => f.includes('"pretrade.decision.returned"') && f.includes(intentId)).length;

test('two tabs show the same verdict, once each', async ({ page, context }) => {
  const trader = Trader.at(page);
  const other = trader.also(await context.newPage());
  const frames = heard(page);
  const othersFrames = heard(other.page);
  await trader.register();
  await trader.api.statesEquity('10000');
  await trader.visit('Gate');
  await other.open('/gate');
  for (const tab of [trader, other]) await tab.isLive();

  const intentId = await trader.gate.declares(calm);
  await trader.gate.says('Go');
  await expect(other.gate.plans).toHaveCount(1);
  await expect(other.gate.plans).toContainText('Go');
  await other.gate.plans.click();
  await other.gate.says('Go');
  await expect(trader.gate.plans).toHaveCount(1);
  const checks = (tab: Trader) => tab.gate.panel.getByRole('region', { name: 'Checks' });
  await expect(checks(trader)).toBeVisible();
  expect(await checks(other).innerText()).toBe(await checks(trader).innerText());

  await test.step('and not once more when the next plan has its own', async () => {
    const next = await trader.api.declares({ ...calm, size: '0.04' });
    for (const f of [frames, othersFrames]) {
      await expect.poll(() => verdictsIn(f, next)).toBe(1);
      expect(verdictsIn(f, intentId)).toBe(1);
    }
    expect(await trader.api.verdictsTold(intentId)).toBe(1);
  });
});

test('a plan that is too thin, one too large, and a setup never tried', async ({ page }) => {
  const trader = Trader.at(page);
  await trader.register();
  await trader.api.statesEquity('10000');
  await trader.visit('Gate');
  await trader.isLive();
  await test.step('one R is no go', async () => {
    await trader.gate.declares(thin);
    await trader.gate.says('No go');
    await expect(trader.gate.panel).toContainText('at least 1.5 R');
  });
  await test.step('three times the risk comes back with the size and its sum', async () => {
    await trader.gate.declares(large);
    await trader.gate.says('Size down');
    const sum = trader.gate.panel.getByRole('region', { name: 'Computed size' });
    await expect(sum.locator('p')).toHaveText(/Size that all limits leave\s*0\.1$/);
    await expect(sum.locator('dl > div').last()).toHaveText(/= Size\s*0\.1$/);
  });
  await test.step('with a history, a setup that was never traded is for paper first', async () => {
    await trader.api.imported('trips.csv', template(roundTrips(20)));
    await trader.api.statesEquity('10000');
    await trader.gate.declares(calm);
    await trader.gate.says('Simulate');
  });
});

test('an override is refused without a reason and granted with one', async ({ page }) => {
  const trader = Trader.at(page);
  await trader.register();
  await trader.api.statesEquity('10000');
  await trader.visit('Gate');
  await trader.isLive();
  const intentId = await trader.gate.declares(large);
  await trader.gate.says('Size down');
  await trader.gate.doesTasks();
  await trader.gate.wantsOverride('I want to.', '150', 'a hard stop at 63,000');
  await expect(trader.gate.override).toContainText('Override refused');
  await expect(trader.gate.override).toContainText('shorter than one full sentence');
  expect((await trader.api.intent(intentId)).status).toBe('OVERRIDE_REFUSED');

  await trader.gate.wantsOverride(
    'The level held three times this week, and one and a half percent is what it costs.',
    '150',
    'a hard stop at 63,000\nno second entry today',
  );
  await expect(trader.gate.override).toContainText('Override granted');
  await page.reload();
  await expect(trader.gate.override).toContainText('Override granted');
  await trader.gate.says('Size down');

  await test.step('one against a wait, once its task is done', async () => {
    const waits = await trader.gate.declares(openEnded);
    await trader.gate.says('Wait');
    await trader.gate.doesTasks();
    await trader.gate.wantsOverride(
      'The exit is a trailing stop, which has no price that could be written as a target.',
      '50',
      'out at the stop, in any case',
    );
    await expect(trader.gate.override).toContainText('Override granted');
    expect((await trader.api.intent(waits)).status).toBe('OVERRIDE_GRANTED');
  });
});

test('a task done in one tab is done in the other', async ({ page, context }) => {
  const trader = Trader.at(page);
  await trader.register();
  await trader.api.statesEquity('10000');
  await trader.visit('Gate');
  await trader.isLive();
  const intentId = await trader.gate.declares(openEnded);
  await trader.gate.says('Wait');
  const other = trader.also(await context.newPage());
  await other.open(`/gate?intent=${intentId}`);
  await other.isLive();
  for (const tab of [trader, other]) await expect(tab.gate.tasksToDo).not.toHaveCount(0);

  await trader.gate.doesTasks();
  await expect(other.gate.tasksToDo).toHaveCount(0);
  await expect(other.gate.panel).toContainText('Out at the stop, or at the target');
  await expect(other.page.getByTestId('status-line')).not.toContainText('task open');
});

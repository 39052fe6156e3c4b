import { template } from '../fills/formats.ts';
import { calm } from '../trader/plan.ts';
import { resting } from '../trader/resting.ts';
import { expect, test } from '../trader/watched.ts';

const minute = 60_000;

/** What is read of a trade that stands at its planned price, in its size and in its window. */
const readings = [
  'Planned entryKeptEntered at the planned price.weight 10',
  'StopNot knownStill open.not counted',
  'SizeKeptThe size that was left.weight 20',
  'Target or exitNot knownNo target, or still open.not counted',
  'Time window and symbolKeptEntered while the verdict was good.weight 10',
  'No adding under waterKeptNothing was added while the position was losing.weight 10',
  'VerdictKeptThe verdict was kept.weight 10',
];

/** The long story, through the screens and without a reload; the pause is waited out once. */
test('a plan waits out the pause, goes, is filled, matched, written about, scored and kept in the streak', async ({
  page,
}) => {
  test.setTimeout(12 * minute);
  const { trader, intentId } = await resting(page);
  const { gate, journal } = trader;
  const statusLine = page.getByTestId('status-line');
  await gate.says('Wait');
  await test.step('meanwhile the reasons are written down', async () => {
    await gate.panel.getByRole('link', { name: 'Write before the trade' }).click();
    await expect(journal.words).toHaveValue(/range break/);
    await journal.writes({ text: 'The level is the reason, not the hour.', feeling: 'Calm' });
    await expect(journal.entry('Before, BTC-USD')).toContainText('not the hour');
    await trader.visit('Rules');
    await expect(trader.fact('Planned days in a row')).toHaveText('0');
  });
  await test.step('the pause ends by the server’s clock and the page hears of it', async () => {
    await trader.visit('Gate');
    await expect(statusLine).toContainText('New entries open', { timeout: 7 * minute });
  });
  await test.step('the last task, and the gate says go', async () => {
    await gate.plans.first().click();
    await expect(gate.panel).not.toContainText('can be done in');
    await gate.doesTasks();
    await gate.asksAgain();
    await gate.says('Go');
    await expect(gate.panel).toContainText('Look number 2');
    expect(await trader.api.verdictsTold(intentId)).toBe(2);
  });
  const at = Math.ceil(Date.now() / 1000);
  await test.step('the entry is filled in two pieces and brought in as a file', async () => {
    const fill = { symbol: calm.symbol, side: 'BUY' as const, price: calm.entry, fee: '2.00' };
    await trader.visit('Connections');
    await expect.poll(() => Date.now() / 1000).toBeGreaterThan(at + 1);
    await trader.chooseFile(
      'today.csv',
      template([
        { ...fill, at, quantity: '0.030000', id: 'today-1' },
        { ...fill, at: at + 1, quantity: '0.020000', id: 'today-2' },
      ]),
    );
    expect(await trader.previewSays('New')).toBe(2);
    await trader.importIt();
    await trader.seesImportDone('today.csv', 2);
  });
  const trade = page.getByRole('dialog', { name: 'Trade' });
  await test.step('the plan and its fills found each other', async () => {
    await trader.visit('Gate');
    await expect(gate.plans.first()).toContainText('Matched by fills', { timeout: minute });
    await trader.visit('Trades');
    await expect(page.getByTestId('trade-row')).toHaveCount(2);
    await page.getByTestId('trade-row').first().click();
    await expect(trade.getByRole('region', { name: 'Plan' })).toContainText(
      'This fill belongs to a plan',
    );
    await expect(trade.getByRole('row', { name: /^Entry/ })).toHaveText(
      'Entry64,000.0064,000.00average of its fills',
    );
    await expect(trade.getByRole('row', { name: /^Size/ })).toHaveText('Size0.050.05');
  });
  await test.step('adherence is read rule by rule, with its reasons', async () => {
    const adherence = trade.getByRole('region', { name: 'Adherence' });
    await expect(adherence).toContainText('100 of 100', { timeout: minute });
    await expect(adherence.getByRole('listitem')).toHaveText(readings);
    await expect(adherence).toContainText('(10 + 20 + 10 + 10 + 10) of 60 = 100.');
  });
  await test.step('what happened is written beside what was planned', async () => {
    await trade.getByRole('link', { name: 'Write about this trade' }).click();
    await expect(journal.words).toHaveValue(/64,?000/);
    await journal.writes({
      text: 'It went by the plan; the wait did no harm.',
      feeling: 'Calm',
      kept: 'Yes',
    });
    const plan = page.getByRole('region', { name: 'Plan of BTC-USD' });
    await expect(plan.getByRole('article')).toHaveCount(2);
    const after = journal.entry('After, BTC-USD');
    await expect(after).toContainText('the wait did no harm');
    await expect(after).toContainText('Plan kept: Yes, I say');
    await after.getByText('Plan followed: 100 of 100').click();
    await expect(after).toContainText('Entered while the verdict was good.');
  });
  await test.step('today is a planned day', async () => {
    await trader.visit('Rules');
    await expect(trader.fact('Planned days in a row')).toHaveText('1', { timeout: minute });
    await page.getByText('Show as table').first().click();
    const days = page.getByRole('table', { name: 'Days by plan, newest first' });
    await expect(days.getByRole('row').nth(1)).toContainText('By plan');
    await trader.visit('Today');
    await expect(trader.fact('Planned days in a row')).toHaveText('1');
    await expect(page.getByText('100 on average')).toBeVisible();
  });
});

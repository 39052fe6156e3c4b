import { template } from '../fills/formats.ts';
import { fillsOf, winnersSoldSoon } from '../fills/pretend-trader.ts';
import { noAmount } from '../trader/cost.ts';
import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

test('every habit stands in its state with its numbers, and no amount stands where none can be told', async ({
  page,
}) => {
  const trader = Trader.at(page);
  await trader.register();
  await trader.api.imported('half-a-year.csv', template(fillsOf(winnersSoldSoon)));
  await expect
    .poll(async () => (await trader.api.findings()).run, { timeout: 60_000 })
    .toBeTruthy();
  const { findings } = await trader.api.findings();
  const inState = (state: string) => findings.filter(({ finding }) => finding.state === state);
  for (const state of ['FOUND', 'NOT_FOUND', 'INSUFFICIENT'])
    expect(inState(state), state).not.toEqual([]);
  await trader.visit('Habits');
  await test.step('the four states, as the server has them', async () => {
    const names = { FOUND: 'Found', POSSIBLE: 'Possible', NOT_FOUND: 'Not found' };
    for (const [state, name] of Object.entries({ ...names, INSUFFICIENT: 'Not enough data' })) {
      await expect(trader.fact(name)).toHaveText(String(inState(state).length));
    }
    for (const { finding } of findings)
      await expect(trader.habitOf(finding.label)).toHaveAttribute('data-state', finding.state);
  });
  await test.step('what was seen carries n, test, confidence and cost', async () => {
    const seen = [...inState('FOUND'), ...inState('POSSIBLE')];
    for (const { finding, cost } of seen) {
      const habit = trader.habitOf(finding.label);
      await expect(trader.fact('Rests on', habit)).toHaveText(`${finding.n} ${finding.nWords}`);
      await expect(trader.fact('Chance alone', habit)).toHaveText(/^(below 0\.1 %|\d+\.?\d* %)\D/);
      await expect(habit.locator('header')).toContainText(
        / · (Fairly sure|Sure|Very sure) · (over 99|\d+) %$/,
      );
      await expect(habit.getByTestId('cost')).toHaveText(noAmount(cost));
    }
    expect(seen.map(({ cost }) => cost?.state)).toContain('NOT_DISTINGUISHABLE');
  });
  await test.step('an interval is drawn without a bar', async () => {
    const picture = page.getByTestId('cost-bars');
    const measured = findings.filter(({ cost }) => cost?.low !== undefined).length;
    await expect(picture.locator('svg')).toHaveCount(measured);
    await expect(picture.locator('rect')).toHaveCount(0);
    await expect(picture.getByText('about zero').filter({ visible: true })).toHaveCount(measured);
  });
});

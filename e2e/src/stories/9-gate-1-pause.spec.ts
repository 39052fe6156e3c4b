import { resting } from '../trader/resting.ts';
import type { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

test('in a pause a plan waits; no reload, no second tab and no request passes the time', async ({
  page,
  context,
}) => {
  const { trader, intentId } = await resting(page);
  await expect(page.getByTestId('status-line')).toContainText('New entries paused');
  const left = async (of: Trader) => {
    await of.gate.says('Wait');
    await expect(of.gate.panel).toContainText('can be done in');
    for (const name of ['Mark as done', 'Ask the gate again'])
      await expect(of.gate.panel.getByRole('button', { name })).toBeDisabled();
    return await of.gate.secondsLeft();
  };
  const before = await left(trader);
  await page.reload();
  const reloaded = await left(trader);
  expect(reloaded).toBeLessThanOrEqual(before);
  const other = trader.also(await context.newPage());
  await other.open(`/gate?intent=${intentId}`);
  expect(await left(other)).toBeLessThanOrEqual(reloaded);
  expect(Math.abs((await left(other)) - (await left(trader)))).toBeLessThanOrEqual(2);

  const [wait, ...others] = await trader.api.openTasks(intentId);
  expect(wait?.kind).toBe('WAIT_IT_OUT');
  expect(others).toEqual([]);
  const done = { status: 'DONE' };
  expect(await trader.api.refused('patch', `/friction-tasks/${wait?.taskId}`, done)).toBe(409);
  expect(await trader.api.refused('post', `/pretrade-intents/${intentId}/evaluations`)).toBe(409);
  expect((await trader.api.intent(intentId)).evaluations).toBe(1);
});

import { resting } from '../trader/resting.ts';
import { expect, test } from '../trader/watched.ts';

test('in a pause a plan waits, and neither a reload nor a request passes the time', async ({
  page,
}) => {
  const { trader, intentId } = await resting(page);
  await expect(page.getByTestId('status-line')).toContainText('New entries paused');
  await page.reload();
  await trader.gate.says('Wait');
  await expect(trader.gate.panel).toContainText('can be done in');
  for (const name of ['Mark as done', 'Ask the gate again'])
    await expect(trader.gate.panel.getByRole('button', { name })).toBeDisabled();

  const [wait, ...others] = await trader.api.openTasks(intentId);
  expect(wait?.kind).toBe('WAIT_IT_OUT');
  expect(others).toEqual([]);
  const done = { status: 'DONE' };
  expect(await trader.api.refused('patch', `/friction-tasks/${wait?.taskId}`, done)).toBe(409);
  expect(await trader.api.refused('post', `/pretrade-intents/${intentId}/evaluations`)).toBe(409);
  expect((await trader.api.intent(intentId)).evaluations).toBe(1);
});

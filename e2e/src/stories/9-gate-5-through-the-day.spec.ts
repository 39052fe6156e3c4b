import { template } from '../fills/formats.ts';
import { calm } from '../trader/plan.ts';
import { resting } from '../trader/resting.ts';
import { expect, test } from '../trader/watched.ts';

const minute = 60_000;

interface Entry {
  entryId: string;
  entryType: string;
  adherence?: { score?: number; rules: { rule: string; outcome: string }[] };
}

interface Streaks {
  current: number;
  best: number;
  days: { day: string; state: string }[];
}

/**
 * The long story. It needs the matching of fills (`/rules/streaks`, `match` of an intent), and the
 * journal (`/journal-entries`); the second half is told over the API, screens have stories of their own.
 */
test('a plan waits out the pause, goes, is filled, matched, scored and kept in the streak', async ({
  page,
}) => {
  test.setTimeout(12 * minute);
  const { trader, intentId } = await resting(page);
  await trader.gate.says('Wait');
  await test.step('the pause ends by the server’s clock and the page hears of it', async () => {
    const paused = () => trader.api.isPaused();
    await expect.poll(paused, { timeout: 7 * minute, intervals: [1000] }).toBe(false);
    await expect(page.getByTestId('status-line')).not.toContainText('paused');
  });
  await test.step('the last task, and the gate says go', async () => {
    await expect(trader.gate.panel).not.toContainText('can be done in');
    await trader.gate.doesTasks();
    expect(await trader.api.openTasks(intentId)).toEqual([]);
    await trader.gate.asksAgain();
    await trader.gate.says('Go');
    expect((await trader.api.intent(intentId)).evaluations).toBe(2);
    expect(await trader.api.verdictsTold(intentId)).toBe(2);
  });
  const at = Math.ceil(Date.now() / 1000);
  await test.step('the entry is filled in two pieces and brought in', async () => {
    const fill = { symbol: calm.symbol, side: 'BUY' as const, price: calm.entry, fee: '2.00' };
    await expect.poll(() => Date.now() / 1000).toBeGreaterThan(at + 1);
    await trader.api.imported(
      'today.csv',
      template([
        { ...fill, at, quantity: '0.030000', id: 'today-1' },
        { ...fill, at: at + 1, quantity: '0.020000', id: 'today-2' },
      ]),
    );
  });
  await test.step('the fills are matched with the plan', async () => {
    const match = async () => (await trader.api.intent(intentId)).match;
    await expect.poll(async () => (await match())?.state, { timeout: minute }).toBe('MATCHED');
    expect((await match())?.tradeIds).toHaveLength(2);
    await expect(trader.gate.plans.first()).toContainText(/match/i);
  });
  await test.step('the journal starts from the plan and its fills', async () => {
    const prefilled = await trader.api.get<{ text: string; intent?: { intentId: string } }>(
      '/journal-entries/prefill',
      { type: 'post', intentId },
    );
    expect(prefilled.intent?.intentId).toBe(intentId);
    const written = await trader.api.sent<{ entryId: string }>('post', '/journal-entries', {
      entryType: 'post',
      intentId,
      text: `${prefilled.text}\n\nIt went by the plan; the wait did no harm.`,
      emotions: ['CALM'],
      followedPlan: 'YES',
    });
    expect(written.entryId).toHaveLength(26);
  });
  await test.step('adherence is scored rule by rule', async () => {
    const scored = async () => {
      const { entries } = await trader.api.get<{ entries: Entry[] }>('/journal-entries', {
        intentId,
      });
      return entries.find((entry) => entry.entryType === 'post')?.adherence;
    };
    await expect.poll(async () => (await scored())?.score, { timeout: minute }).toBe(100);
    const rules = (await scored())?.rules ?? [];
    expect(rules.filter(({ outcome }) => outcome === 'BROKEN')).toEqual([]);
    expect(rules.find(({ rule }) => rule === 'VERDICT')?.outcome).toBe('KEPT');
  });
  await test.step('today is a planned day', async () => {
    const streaks = async () => await trader.api.get<Streaks>('/rules/streaks');
    await expect
      .poll(async () => (await streaks()).days.at(-1)?.state, { timeout: minute })
      .toBe('PLANNED');
    expect((await streaks()).current).toBe(1);
  });
});

import type { Locator } from '@playwright/test';
import type { Plan } from './plan.ts';
import type { Trader } from './trader.ts';
import { expect } from './watched.ts';

/** The room in which plans are declared: what is typed there and what is seen. */
export class Gate {
  constructor(private readonly trader: Trader) {}

  private get page() {
    return this.trader.page;
  }

  get panel(): Locator {
    return this.page.getByTestId('verdict-panel');
  }

  get verdict(): Locator {
    return this.panel.getByRole('heading', { name: 'Verdict' });
  }

  get paper(): Locator {
    return this.panel.getByRole('region', { name: 'On paper' });
  }

  get plans(): Locator {
    return this.page.locator('a[href*="intent="]');
  }

  /** Fills in the three steps and asks; the answer is the plan's id. */
  async declares(plan: Plan): Promise<string> {
    const form = this.page.getByRole('form', { name: 'Plan', exact: true });
    const field = (name: string) => form.getByLabel(name, { exact: true });
    await field('Symbol').fill(plan.symbol);
    await form.getByText('Long', { exact: true }).click();
    await field('Bars the plan is made on').selectOption(plan.timeframe ?? '4h');
    await field('Name of the setup').fill(plan.setup);
    await field('Entry').fill(plan.entry);
    await field('Stop').fill(plan.stop);
    await field('Target').fill(plan.target);
    await field('What would prove me wrong').fill('A close below the range.');
    await form.getByRole('button', { name: 'Go on to risk' }).click();
    await field('Size').fill(plan.size);
    await form.getByRole('button', { name: 'Go on to state of mind' }).click();
    await field('How I feel').selectOption('CALM');
    await field('Without my last trade, would I still take this one?').selectOption('YES');
    await field('Why this trade').fill(plan.reason);
    const before = this.page.url();
    await form.getByRole('button', { name: 'Ask the gate' }).click();
    await this.page.waitForURL((url) => url.searchParams.has('intent') && url.href !== before);
    return new URL(this.page.url()).searchParams.get('intent') ?? '';
  }

  /** Waits, without a reload, for the word. */
  async says(word: string): Promise<void> {
    await expect(this.verdict).toHaveText(word);
  }

  /** What can be done now of what the gate asked for. */
  get tasksToDo(): Locator {
    const tasks = this.panel.getByRole('region', { name: 'Tasks' });
    return tasks.locator('form').filter({ hasNotText: 'can be done in' });
  }

  /** What the clock of the task shows, in seconds. */
  async secondsLeft(): Promise<number> {
    const tasks = this.panel.getByRole('region', { name: 'Tasks' });
    const shown = await tasks.getByRole('timer').innerText();
    return shown.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  }

  /** Does what the gate asked for, as far as it can be done now. */
  async doesTasks(): Promise<void> {
    const doable = this.tasksToDo;
    for (let left = await doable.count(); left > 0; left = await doable.count()) {
      const task = doable.first();
      if (await task.locator('textarea').isVisible())
        await task.locator('textarea').fill('Out at the stop, or at the target; nothing between.');
      if (await task.locator('select').isVisible())
        await task.locator('select').selectOption({ label: 'Calm' });
      await task.getByRole('button', { name: /Save the answer|Mark as done/ }).click();
      await expect(doable).toHaveCount(left - 1);
    }
  }

  async asksAgain(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Ask the gate again' }).click();
  }

  /** Asks to go against the verdict. */
  async wantsOverride(why: string, risk: string, safeguards: string): Promise<void> {
    const form = this.panel.getByRole('form', { name: 'Override' });
    if (!(await form.isVisible())) await this.panel.getByText('Go against the verdict').click();
    await form.getByLabel('Why I would go against it').fill(why);
    await form.getByLabel('What is lost if it goes wrong').fill('All that is at risk, in full.');
    await form.getByLabel('Money at risk').fill(risk);
    await form.getByLabel('What limits the damage').fill(safeguards);
    await form.getByRole('button', { name: 'Request the override' }).click();
  }

  get override(): Locator {
    return this.panel.getByRole('status', { name: 'Override' });
  }
}

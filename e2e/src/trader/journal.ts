import type { Locator } from '@playwright/test';
import type { Trader } from './trader.ts';

/** What a trader writes beside a trade. */
interface Words {
  text: string;
  feeling: string;
  /** Whether the plan was kept; asked after a trade only. */
  kept?: 'Yes' | 'Partly' | 'No';
}

/** The room of words: an entry that is being written, and those that were kept. */
export class Journal {
  constructor(private readonly trader: Trader) {}

  /** What is being written; it begins with what is already known. */
  get form(): Locator {
    return this.trader.page.getByRole('form', { name: /^Entry: / });
  }

  get words(): Locator {
    return this.form.getByRole('textbox').first();
  }

  entry(name: string): Locator {
    return this.trader.page.getByRole('article', { name, exact: true });
  }

  /** Adds to what stands in the form, and keeps it. */
  async writes({ text, feeling, kept }: Words): Promise<void> {
    await this.words.press('ControlOrMeta+End');
    await this.words.pressSequentially(text);
    await this.form.getByRole('button', { name: feeling, exact: true }).click();
    if (kept) await this.form.getByRole('radio', { name: kept, exact: true }).check();
    await this.form.getByRole('button', { name: 'Keep it' }).click();
  }
}

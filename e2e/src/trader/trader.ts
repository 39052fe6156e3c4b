import type { Locator, Page } from '@playwright/test';
import { csvFile } from '../fills/formats.ts';
import { Api, type Message } from './api.ts';
import { Gate } from './gate.ts';
import { Journal } from './journal.ts';
import { expect } from './watched.ts';

export type Room =
  | 'Today'
  | 'Coach'
  | 'Trades'
  | 'Habits'
  | 'Gate'
  | 'Journal'
  | 'Rules'
  | 'Connections'
  | 'Settings';

export interface Said {
  title: string;
  narrative: string;
}

let registered = 0;

/** A trader at a browser: what they do and see, in their words. */
export class Trader {
  readonly api: Api;
  readonly gate: Gate;
  readonly journal: Journal;
  static readonly password = 'a quiet evening without trades';

  private constructor(
    readonly page: Page,
    readonly house: string,
    readonly email: string,
  ) {
    this.api = new Api(page.context(), house);
    this.gate = new Gate(this);
    this.journal = new Journal(this);
  }

  /** Somebody new at the house of the stories, or at another one. */
  static at(page: Page, house = process.env['TWIN_URL']): Trader {
    if (!house) throw new Error('no house is open');
    return new Trader(page, house, `trader-${Date.now()}-${++registered}@example.org`);
  }

  /** Somebody who registered before. */
  named(email: string): Trader {
    return new Trader(this.page, this.house, email);
  }

  /** The same trader in another tab or on another device. */
  also(page: Page): Trader {
    return new Trader(page, this.house, this.email);
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(`${this.house}${path}`);
  }

  // ---- coming and going ---------------------------------------------------------------------

  async register(): Promise<void> {
    await this.open('/sign-in');
    const account = this.page.getByRole('group', { name: 'Account' });
    await account.getByRole('button', { name: 'Create account' }).click();
    await this.credentials('Create account');
  }

  async signIn(): Promise<void> {
    await this.open('/sign-in');
    await this.credentials('Sign in');
  }

  private async credentials(verb: string): Promise<void> {
    await this.page.getByLabel('Email').fill(this.email);
    await this.page.getByLabel('Password', { exact: true }).fill(Trader.password);
    await this.page.locator('form').getByRole('button', { name: verb }).click();
    await expect(this.heading('Today')).toBeVisible();
  }

  async tryDemo(): Promise<void> {
    await this.open('/sign-in');
    await this.page.getByRole('button', { name: 'Try with demo data' }).click();
    await expect(this.heading('Today')).toBeVisible();
  }

  async signOut(): Promise<void> {
    await this.visit('Settings');
    await this.page.getByRole('button', { name: 'Sign out' }).click();
    await this.seesSignIn();
  }

  async seesSignIn(timeout = 10_000): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Try with demo data' })).toBeVisible({
      timeout,
    });
  }

  // ---- going about --------------------------------------------------------------------------

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  /** Walks there by the navigation, as a page load would hide what is live. */
  async visit(room: Room): Promise<void> {
    const navigation = this.page.getByRole('navigation', { name: 'Main', exact: true });
    await navigation.getByRole('link', { name: new RegExp(`^${room}\\b`) }).click();
    await expect(this.heading(room)).toBeAttached();
  }

  async isLive(): Promise<void> {
    await expect(this.page.getByTestId('connection')).toHaveAttribute('data-state', 'live', {
      timeout: 60_000,
    });
  }

  /** A number by its name on the screen. */
  fact(name: string, within: Page | Locator = this.page): Locator {
    const facts = within.locator('dl > div');
    return facts.filter({ has: this.page.getByText(name, { exact: true }) }).locator('dd');
  }

  // ---- bringing fills -----------------------------------------------------------------------

  get preview(): Locator {
    return this.page.getByTestId('csv-preview');
  }

  /** Hands over a file and waits for what it would bring. */
  async chooseFile(name: string, content: string): Promise<void> {
    await this.page.getByLabel('Choose a CSV file').setInputFiles(csvFile(name, content));
    await expect(this.preview.getByText(name)).toBeVisible({ timeout: 60_000 });
  }

  /** A number of the preview, by its name on the screen. */
  async previewSays(name: string): Promise<number> {
    return Number((await this.fact(name, this.preview).innerText()).replaceAll(',', ''));
  }

  async previewNumbers(): Promise<Record<string, number>> {
    const names = { fresh: 'New', here: 'Already here', similar: 'Possible duplicates' };
    const numbers: Record<string, number> = {};
    for (const [key, name] of Object.entries({
      ...names,
      changed: 'Changed',
      unreadable: 'Unreadable',
    })) {
      numbers[key] = await this.previewSays(name);
    }
    return numbers;
  }

  /** Confirms the preview. */
  async importIt(): Promise<void> {
    await this.preview.getByRole('button', { name: /^Import\b/ }).click();
    await expect(this.preview).toBeHidden();
  }

  historyOf(name: string): Locator {
    return this.page.getByTestId('import-row').filter({ hasText: name });
  }

  /** Waits on the page, without a reload, until the newest import of that name is over. */
  async seesImportDone(name: string, stored: number, timeout = 120_000): Promise<void> {
    const words = stored === 1 ? '1 fill stored' : `${stored.toLocaleString('en-US')} fills stored`;
    const row = this.historyOf(name).first();
    await expect(row).toContainText('Done', { timeout });
    await expect(row).toContainText(words);
  }

  // ---- looking at habits --------------------------------------------------------------------

  /** The first habit in that state. */
  habit(state: 'FOUND' | 'POSSIBLE' | 'NOT_FOUND' | 'INSUFFICIENT'): Locator {
    return this.page.locator(`[data-testid=finding][data-state=${state}]`).first();
  }

  habitOf(label: string): Locator {
    return this.page.locator(`[data-testid=finding]#${label.toLowerCase()}`);
  }

  /** Waits until habits were scored again. */
  async scoredAfter(runId: string): Promise<void> {
    const present = async () => (await this.api.habit('DISPOSITION')).runId;
    await expect.poll(present, { timeout: 60_000 }).not.toBe(runId);
  }

  // ---- listening to the coach ---------------------------------------------------------------

  get reflections(): Locator {
    return this.page.getByTestId('reflection');
  }

  /** Every reflection on the page, from the top, also those behind "Load earlier". */
  async reads(): Promise<Said[]> {
    const earlier = this.page.getByRole('button', { name: /Load earlier|Loading earlier/ });
    while (await earlier.isVisible()) {
      await earlier.click();
      await expect(earlier.filter({ hasText: 'Loading' })).toBeHidden();
    }
    return await this.reflections.evaluateAll((articles) =>
      articles.map((article) => ({
        title: article.querySelector('h2')?.textContent ?? '',
        narrative: article.querySelector('h2 + p')?.textContent ?? '',
      })),
    );
  }

  /** Waits until the server has a reflection that was not there before, whoever sees it. */
  async serverSaysMoreThan(known: Message[]): Promise<void> {
    const before = new Set(known.map((m) => m.messageId));
    const fresh = async () => (await this.api.messages()).some((m) => !before.has(m.messageId));
    await expect.poll(fresh, { timeout: 60_000 }).toBe(true);
  }

  /** What stands in Coach is what the server has: nothing missing, nothing twice, in its order. */
  async readsWhatTheServerHas(): Promise<void> {
    const messages = await this.api.messages();
    expect(new Set(messages.map((m) => m.messageId)).size).toBe(messages.length);
    const stored = messages.map(({ title, narrative }) => ({ title, narrative }));
    await expect.poll(() => this.reads(), { timeout: 30_000 }).toEqual(stored);
  }
}

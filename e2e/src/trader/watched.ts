import {
  expect,
  test as base,
  type BrowserContext,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { House } from '../house/house.ts';
import { complaints, logLength } from '../house/log.ts';

/** What no page may ever do, gathered over one story. */
export class Faults {
  readonly all: string[] = [];

  async watch(context: BrowserContext): Promise<void> {
    await context.exposeBinding('reportViolation', ({ page }, what: string) => {
      this.all.push(`${page.url()}: ${what}`);
    });
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (e) => {
        const report = (window as unknown as { reportViolation: (what: string) => void })
          .reportViolation;
        report(`${e.effectiveDirective} refused ${e.blockedURI} ${e.sample}`);
      });
    });
    context.on('page', (page) => this.watchPage(page));
  }

  private watchPage(page: Page): void {
    page.on('pageerror', (error) =>
      this.all.push(`${page.url()}: ${error.stack ?? error.message}`),
    );
    page.on('console', (message) => {
      if (/content security policy|trusted ?types?/i.test(message.text()))
        this.all.push(`${page.url()}: ${message.text()}`);
    });
  }
}

/** Shows what the house complained about during a story that failed: afterwards nobody can tell. */
async function withItsLog(test: TestInfo, story: () => Promise<void>): Promise<void> {
  const data = process.env['TWIN_DATA'];
  const since = data ? logLength(data) : 0;
  House.lastWords();
  await story();
  if (test.status === test.expectedStatus) return;
  const words = [...(data ? complaints(data, since) : []), ...House.lastWords()].join('\n');
  const body = words === '' ? 'The house complained about nothing.' : words;
  await test.attach('what the house complained about', { body, contentType: 'text/plain' });
  console.log(`--- ${test.title}: what the house complained about\n${body}\n---`);
}

/** A story in which every page is watched; a policy violation or a script error fails it. */
export const test = base.extend<{
  faults: Faults;
  newDevice: () => Promise<BrowserContext>;
  log: void;
}>({
  log: [
    async ({}, use, info) => {
      await withItsLog(info, use);
    },
    { auto: true },
  ],
  faults: async ({}, use) => {
    const faults = new Faults();
    await use(faults);
    expect(faults.all, 'policy violations and script errors').toEqual([]);
  },
  context: async ({ context, faults }, use) => {
    await faults.watch(context);
    await use(context);
  },
  newDevice: async ({ browser, faults }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ locale: 'en-US', timezoneId: 'Europe/Berlin' });
      await faults.watch(context);
      opened.push(context);
      return context;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

export { expect };

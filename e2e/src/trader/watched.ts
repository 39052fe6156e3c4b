import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

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

/** A story in which every page is watched; a policy violation or a script error fails it. */
export const test = base.extend<{ faults: Faults; newDevice: () => Promise<BrowserContext> }>({
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

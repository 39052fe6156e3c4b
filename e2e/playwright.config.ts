import { defineConfig } from '@playwright/test';
import { chromium } from './src/house/chromium.ts';

const minute = 60_000;

/** One worker and no second tries: a story that passes only sometimes has found something. */
export default defineConfig({
  testDir: 'src/stories',
  outputDir: 'target/stories',
  globalSetup: './src/house/open.ts',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 5 * minute,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'target/stories.json' }]],
  use: {
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

import type { Page } from '@playwright/test';
import { calm } from './plan.ts';
import { Trader } from './trader.ts';

/** The shortest pause that may be asked for; its end is the server's clock and nobody else's. */
const minutes = 5;

let begun: { email: string; intentId: string } | undefined;

interface Resting {
  trader: Trader;
  /** The plan that was declared in the pause. */
  intentId: string;
}

/**
 * A trader who paused new entries, declared a plan all the same and did what can be done at once.
 * The pause begins when a story first asks for it and goes on through the stories after it, so
 * that the one that tells its end need not wait for all of it.
 */
export async function resting(page: Page): Promise<Resting> {
  if (begun !== undefined) {
    const trader = Trader.at(page).named(begun.email);
    await trader.signIn();
    await trader.open(`/gate?intent=${begun.intentId}`);
    await trader.isLive();
    return { trader, intentId: begun.intentId };
  }
  const trader = Trader.at(page);
  await trader.register();
  await trader.api.statesEquity('10000');
  await trader.api.pauses(minutes, 'Two in a row did not work; a walk first.');
  await trader.visit('Gate');
  await trader.isLive();
  const intentId = await trader.gate.declares(calm);
  await trader.gate.says('Wait');
  await trader.gate.doesTasks();
  begun = { email: trader.email, intentId };
  return { trader, intentId };
}

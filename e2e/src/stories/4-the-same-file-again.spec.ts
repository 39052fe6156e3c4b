import { coinbaseFills, template } from '../fills/formats.ts';
import { fillsOf, winnersSoldSoon } from '../fills/pretend-trader.ts';
import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

const fills = fillsOf(winnersSoldSoon).slice(0, 200);
const half = fills.slice(0, 90);
const n = fills.length;
const nothingElse = { similar: 0, changed: 0, unreadable: 0 };

test('half, then whole, then again, then in other formats: no fill twice', async ({ page }) => {
  const trader = Trader.at(page);
  await trader.register();
  await trader.visit('Connections');
  const drop = async () => {
    await page.reload();
    await expect(trader.heading('Connections')).toBeVisible();
  };
  await test.step('half', async () => {
    await trader.chooseFile('half.csv', template(half));
    expect(await trader.previewNumbers()).toEqual({ fresh: 90, here: 0, ...nothingElse });
    await trader.importIt();
    await trader.seesImportDone('half.csv', 90);
  });
  await test.step('whole', async () => {
    await trader.chooseFile('whole.csv', template(fills));
    expect(await trader.previewNumbers()).toEqual({ fresh: n - 90, here: 90, ...nothingElse });
    await trader.importIt();
    await trader.seesImportDone('whole.csv', n - 90);
    expect(await trader.api.fills()).toBe(n);
  });
  await test.step('whole again', async () => {
    await trader.chooseFile('again.csv', template(fills));
    expect(await trader.previewNumbers()).toEqual({ fresh: 0, here: n, ...nothingElse });
    await expect(trader.preview).toContainText('there is nothing to import');
    await expect(trader.preview.getByRole('button', { name: /^Import/ })).toBeDisabled();
    await drop();
  });
  await test.step('without ids', async () => {
    await trader.chooseFile('no-ids.csv', template(fills, false));
    expect(await trader.previewNumbers()).toEqual({ fresh: 0, here: n, ...nothingElse });
    await drop();
  });
  await test.step("in Coinbase's format, which shares no id", async () => {
    await trader.chooseFile('coinbase.csv', coinbaseFills(fills));
    expect(await trader.previewNumbers()).toEqual({
      fresh: 0,
      here: 0,
      similar: n,
      changed: 0,
      unreadable: 0,
    });
    const confirm = trader.preview.getByRole('button', { name: /^Import/ });
    await expect(page.getByTestId('similar-question')).toBeVisible();
    await expect(confirm).toBeDisabled();
    await page.getByRole('radio', { name: /^The same fills/ }).check();
    await trader.importIt();
    await trader.seesImportDone('coinbase.csv', 0);
    expect(await trader.api.fills()).toBe(n);
  });
  await test.step('and that answer is remembered', async () => {
    await trader.chooseFile('coinbase-again.csv', coinbaseFills(fills));
    expect(await trader.previewNumbers()).toEqual({ fresh: 0, here: n, ...nothingElse });
    await drop();
  });
  await test.step('undo takes out what only that import brought', async () => {
    await page.getByRole('button', { name: 'Undo import of whole.csv' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Undo import' }).click();
    await expect(trader.historyOf('whole.csv').first()).toContainText('Undone');
    const left = await trader.api.fills();
    expect([90, n]).toContain(left);
  });
});

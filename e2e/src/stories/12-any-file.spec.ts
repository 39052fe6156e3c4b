import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

const rows = (from: number): string =>
  [
    'Handelstag;Papier;K/V;Menge;Kurs;Kosten;Whg',
    `0${from}.03.2024 14:30:00;KLMN;K;10;152,40;1,99;EUR`,
    `0${from}.04.2024 09:00:00;KLMN;V;10;1.153,00;1,99;EUR`,
    `0${from}.04.2024 09:00:00;KLMN;D;0;0;0;EUR`,
    '',
  ].join('\n');

test('a file that nobody knows: mapped once, known from then on', async ({ page }) => {
  const trader = Trader.at(page);
  await trader.register();
  await trader.visit('Connections');
  const file = (name: string, content: string) =>
    page
      .getByLabel('Choose a CSV file')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await test.step('its columns are asked for, and some are guessed', async () => {
    await file('depot.csv', rows(5));
    const mapper = page.getByRole('form', { name: 'Columns of the file' });
    await expect(mapper).toBeVisible();
    await mapper.getByLabel('Time', { exact: true }).selectOption('Handelstag');
    await mapper.getByLabel('Symbol', { exact: true }).first().selectOption('Papier');
    await mapper.getByLabel('Quantity', { exact: true }).selectOption('Menge');
    await mapper.getByLabel('Price', { exact: true }).selectOption('Kurs');
    await mapper.getByLabel('Currency (optional)', { exact: true }).selectOption('Whg');
    await mapper.getByLabel('Side (optional)').selectOption('K/V');
    await mapper.getByLabel('K', { exact: true }).selectOption('buy');
    await mapper.getByLabel('V', { exact: true }).selectOption('sell');
    await mapper.getByLabel('D', { exact: true }).selectOption('none');
    await mapper.getByLabel('Name of this kind of file').fill('My depot');
    await mapper.getByRole('button', { name: 'Show the fills' }).click();
  });
  await test.step('what they give is shown; day or month is asked', async () => {
    await page.getByRole('radio', { name: /^Day first/ }).check();
    await expect.poll(() => trader.previewSays('New')).toBe(2);
    await expect(trader.preview).toContainText('KLMN');
  });
  await test.step('it is saved under a name, and imported', async () => {
    await trader.preview.getByRole('button', { name: 'Save the mapping' }).click();
    await expect(page.getByText('Saved as My depot.')).toBeVisible();
    await trader.importIt();
    await trader.seesImportDone('depot.csv', 2);
  });
  await test.step('the next file of its kind needs no mapping', async () => {
    await trader.chooseFile('depot-2.csv', rows(6));
    await expect(trader.preview).toContainText('My depot');
    await expect(page.getByRole('form', { name: 'Columns of the file' })).toHaveCount(0);
  });
});

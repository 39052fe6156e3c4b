import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { CsvPreview } from '@/contracts';
import { faults, show } from '@/test/render';
import { problem, serve, type Asked } from '@/test/server';
import { leaveFor } from './broker-card';
import { FileImport } from './file-import';
import { followed, type Progress } from './progress';
import { paceWords } from './running';

const importId = '01KAJ800000000000000000001';

const preview = (more: Partial<CsvPreview> = {}): CsvPreview => ({
  importId,
  fileName: 'fills.csv',
  format: 'kraken-trades',
  formatName: 'Kraken trades export',
  broker: 'kraken',
  timezone: 'UTC',
  zoneStated: true,
  total: 10,
  new: 7,
  duplicate: 3,
  similar: 0,
  changed: 0,
  failed: 0,
  firstRows: [
    {
      line: 2,
      extId: 'a',
      symbol: 'BTC-USD',
      side: 'BUY',
      qty: '0.10000000',
      price: '91250.1',
      fee: '1.2',
      feeCurrency: 'USD',
      ts: '2026-11-20T23:30:15Z',
      tsPrecision: 'SECOND',
      standing: 'NEW',
    },
  ],
  errors: [],
  ...more,
});

const answersPath = `/trades/import/csv/${importId}/answers`;
const confirmPath = `/trades/import/csv/${importId}/confirm`;
const file = new File(['time,price'], 'fills.csv', { type: 'text/csv' });

async function choose(answer: CsvPreview, again = (_: Asked): CsvPreview => answer) {
  const server = serve({
    'POST /trades/import/csv': { body: answer },
    [`POST ${answersPath}`]: (asked) => ({ body: again(asked) }),
    [`POST ${confirmPath}`]: { status: 202, body: { jobId: 'import:1' } },
  });
  const view = show(<FileImport brokers={[]} />);
  await userEvent.upload(await screen.findByLabelText('Choose a CSV file'), file);
  await screen.findByText('fills.csv');
  return { server, ...view };
}

const fact = (name: string) =>
  screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;

describe('the preview of a file', () => {
  it('says what the file holds besides fills, and imports it without any', async () => {
    await choose(
      preview({
        new: 0,
        besides: [
          { kind: 'DEPOSIT', count: 4, new: 4 },
          { kind: 'SPLIT', count: 1, new: 0 },
        ],
        otherRows: 2,
      }),
    );
    expect(screen.getByTestId('besides')).toHaveTextContent(
      'Besides the fills: 4 deposits, 1 split. 4 not here yet. 2 other rows',
    );
    expect(screen.getByRole('button', { name: 'Import 4 entries' })).toBeEnabled();
  });

  it('counts what it would bring and stores nothing before the word', async () => {
    const { server } = await choose(
      preview({ failed: 2, errors: [{ line: 4, message: 'The price is not a number.' }] }),
    );
    expect([fact('New'), fact('Already here'), fact('Unreadable')]).toEqual(['7', '3', '2']);
    expect(screen.getByText(/The price is not a number/)).toBeInTheDocument();
    expect(server.to('POST', confirmPath)).toHaveLength(0);
  });

  it('shows the first fills in my zone', async () => {
    await choose(preview());
    const row = within(screen.getByRole('table')).getAllByRole('row')[1]!;
    expect(row).toHaveTextContent('21 Nov 2026, 00:30:15');
    expect(row).toHaveTextContent('Buy');
  });

  it('reads the file again, without sending it again, when an assumed zone is changed', async () => {
    const { server } = await choose(preview({ zoneStated: false }), ({ body }) =>
      preview({ timezone: (body as { timezone: string }).timezone }),
    );
    const zone = screen.getByRole('combobox', { name: 'Time zone of the file' });
    expect(screen.getByText(/does not state its zone/)).toBeInTheDocument();
    fireEvent.change(zone, { target: { value: 'Asia/Tokyo' } });
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: 'Time zone of the file' })).toHaveValue(
        'Asia/Tokyo',
      ),
    );
    expect(server.to('POST', answersPath)[0]?.body).toEqual({ timezone: 'Asia/Tokyo' });
    expect(server.to('POST', '/trades/import/csv')).toHaveLength(1);
  });

  it('asks whether day or month comes first, and imports nothing before', async () => {
    const asks = { dateOrder: true, contractSizes: [] };
    const { server } = await choose(preview({ new: 0, total: 0, failed: 7, asks }), () =>
      preview(),
    );
    expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled();
    await userEvent.click(screen.getByRole('radio', { name: /^Day first/ }));
    expect(await screen.findByRole('button', { name: 'Import 7 fills' })).toBeEnabled();
    expect(screen.getByRole('radio', { name: /^Day first/ })).toBeChecked();
    expect(server.to('POST', answersPath)[0]?.body).toEqual({ dateOrder: 'dmy' });
  });

  it('asks what a contract holds and keeps what was said before', async () => {
    const asks = { dateOrder: false, contractSizes: ['MES'] };
    const { server } = await choose(preview({ zoneStated: false, asks }), () => preview({ asks }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Time zone of the file' }), {
      target: { value: 'Asia/Tokyo' },
    });
    await waitFor(() => expect(server.to('POST', answersPath)).toHaveLength(1));
    await userEvent.type(screen.getByRole('textbox', { name: 'MES' }), '5');
    await userEvent.click(screen.getByRole('button', { name: 'Read these rows' }));
    await waitFor(() =>
      expect(server.to('POST', answersPath)[1]?.body).toEqual({
        timezone: 'Asia/Tokyo',
        contractSizes: [{ product: 'MES', units: '5' }],
      }),
    );
  });

  it('lets me choose the account, or name a new one', async () => {
    const main = { accountId: 'a1', name: 'Main', broker: 'kraken', overlap: 3 };
    const other = { accountId: 'a2', name: 'Savings', broker: 'kraken', overlap: 0 };
    const { server } = await choose(preview({ account: main, accounts: [main, other] }), () =>
      preview({ account: main, accounts: [main, other], newAccount: 'Retirement' }),
    );
    const account = screen.getByRole('combobox', { name: 'Account' });
    expect(account).toHaveAccessibleDescription('3 fills of this file are there already.');
    await userEvent.selectOptions(account, 'A new account');
    await userEvent.type(screen.getByRole('textbox', { name: /Name of the new/ }), 'Retirement');
    await userEvent.click(screen.getByRole('button', { name: 'Use it' }));
    expect(await screen.findByRole('option', { name: 'New: Retirement' })).toBeInTheDocument();
    expect(server.to('POST', answersPath)[0]?.body).toEqual({ newAccount: 'Retirement' });
  });

  it('asks about similar fills and suggests no answer', async () => {
    const { server } = await choose(preview({ similar: 2 }));
    const button = screen.getByRole('button', { name: /^Import/ });
    const answers = screen.getAllByRole('radio');
    expect(answers).toHaveLength(2);
    answers.forEach((a) => expect(a).not.toBeChecked());
    expect(button).toBeDisabled();
    await userEvent.click(screen.getByRole('radio', { name: /^Different fills/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Import 9 fills' }));
    await screen.findByText(/The import has started/);
    expect(server.to('POST', confirmPath)[0]?.body).toEqual({ similar: 'different' });
  });

  it('confirms with one key, kept when the network fails', async () => {
    const { server } = await choose(preview());
    const answers = [new TypeError('gone'), { status: 202, body: { jobId: 'import:1' } }];
    const again = serve({ [`POST ${confirmPath}`]: () => answers.shift() ?? {} });
    await userEvent.click(screen.getByRole('button', { name: 'Import 7 fills' }));
    await screen.findByText(/The import has started/, {}, { timeout: 5000 });
    const keys = again.to('POST', confirmPath).map((a) => a.headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect(server.to('POST', confirmPath)).toHaveLength(0);
  });

  it('offers no import when the file brings nothing', async () => {
    await choose(preview({ new: 0, duplicate: 10 }));
    expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled();
  });

  it('says that nothing was stored when the file cannot be read', async () => {
    serve({ 'POST /trades/import/csv': { status: 400, body: problem('file-unreadable', 400) } });
    show(<FileImport brokers={[]} />);
    await userEvent.upload(await screen.findByLabelText('Choose a CSV file'), file);
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was stored');
  });

  it('is readable by assistive technology', async () => {
    const { container } = await choose(
      preview({
        similar: 1,
        failed: 1,
        errors: [{ line: 3, message: 'Too short.' }],
      }),
    );
    expect(await faults(container)).toEqual([]);
  });
});

describe('progress', () => {
  const at = (seconds: number, count: number, more: Partial<Progress> = {}): Progress => ({
    jobId: 'j',
    state: 'RUNNING',
    stage: 'saving',
    count,
    total: 1000,
    percent: count / 10,
    at: seconds * 1000,
    ...more,
  });

  it('finds the rate from two notes of one stage', () => {
    const now = followed(at(0, 100), at(2, 500));
    expect(now.rate).toBe(200);
    expect(paceWords(now)).toBe('500 of 1,000 · 200 a second');
    expect(followed(now, at(3, 0, { stage: 'scoring' })).rate).toBeUndefined();
  });

  it('never runs backwards', () => {
    const done = at(5, 1000, { state: 'DONE' });
    expect(followed(done, at(4, 900))).toBe(done);
    expect(followed(done, at(6, 900))).toBe(done);
  });
});

describe('the way to a broker', () => {
  it('leads to web pages only', () => {
    const leave = vi.fn();
    leaveFor('https://broker.example/consent?x=1', leave);
    leaveFor(['java', 'script:alert(1)'].join(''), leave);
    expect(leave.mock.calls).toEqual([['https://broker.example/consent?x=1']]);
  });
});

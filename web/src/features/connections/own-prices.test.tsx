import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { OwnCandles, OwnCandlesRead } from '@/contracts';
import { faults, show } from '@/test/render';
import { serve } from '@/test/server';
import { OwnPrices } from './own-prices';

const set: OwnCandlesRead['set'] = {
  candlesId: '01KDR58M2N4P6Q8R0S2T4V6W8X',
  symbol: 'AAPL',
  granularitySeconds: 86400,
  rows: 252,
  firstAt: '2025-01-02T00:00:00Z',
  lastAt: '2025-12-31T00:00:00Z',
  fileName: 'aapl.csv',
  at: '2026-01-07T09:00:00Z',
};

it('takes a file for a symbol, names the rows that were refused, and lets it go again', async () => {
  let kept: OwnCandles = { sets: [] };
  const read: OwnCandlesRead = {
    set,
    refused: 1,
    errors: [{ line: 17, message: 'A price is no number.' }],
  };
  const server = serve({
    'GET /candles/own': () => ({ body: kept }),
    'POST /candles/own': () => ((kept = { sets: [set] }), { status: 201, body: read }),
    [`DELETE /candles/own/${set.candlesId}`]: () => ((kept = { sets: [] }), { status: 204 }),
  });
  const { container } = show(<OwnPrices />);
  await screen.findByText('No file yet.');
  const file = new File(['date,open'], 'aapl.csv', { type: 'text/csv' });
  await userEvent.upload(screen.getByLabelText('Choose a candle file'), file);
  expect(await screen.findByText('A symbol, for example AAPL.')).toBeVisible();
  await userEvent.type(screen.getByLabelText('Symbol'), 'AAPL');
  await userEvent.upload(screen.getByLabelText('Choose a candle file'), file);

  expect(
    await screen.findByText(/252 bars of 1 d for AAPL are stored; 1 row was refused/),
  ).toBeVisible();
  const sent = server.to('POST', '/candles/own')[0]?.body as FormData;
  expect(sent.get('symbol')).toBe('AAPL');
  const list = await screen.findByRole('list', { name: 'Own prices' });
  expect(list).toHaveTextContent('2 Jan 2025 to 31 Dec 2025');
  expect(await faults(container)).toEqual([]);

  await userEvent.click(within(list).getByRole('button', { name: 'Remove the prices of AAPL' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('No file yet.')).toBeVisible();
});

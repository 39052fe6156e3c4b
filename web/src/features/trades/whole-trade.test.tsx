import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TradeChart } from '@/contracts';
import { faults, show } from '@/test/render';
import { serve } from '@/test/server';
import { Notes } from './notes';
import { WholeTrade } from './whole-trade';

const id = (n: number) => `01${String(n).padStart(24, '0')}`;
const hour = 3600;
const noon = Date.UTC(2024, 1, 6, 12) / 1000;
const at = (hours: number) => new Date((noon + hours * hour) * 1000).toISOString();

const chart = (more: Partial<TradeChart> = {}): TradeChart => ({
  tradeId: id(1),
  symbol: 'BTC-USD',
  state: 'READY',
  direction: 'LONG',
  currency: 'USD',
  openedAt: at(1),
  closedAt: at(5),
  entry: '100',
  exit: '104',
  qty: '10',
  net: '37.96',
  r: 1.9,
  stop: '98',
  fills: [
    { at: at(1), part: 'ENTRY', price: '100', qty: '10' },
    { at: at(5), part: 'EXIT', price: '104', qty: '10' },
  ],
  granularitySeconds: hour,
  source: 'MARKET',
  missingBars: 0,
  bars: [0, 1, 2, 3, 4, 5, 6].map((i) => ({
    t: noon + i * hour,
    o: 100 + i,
    h: 102 + i,
    l: 98 + i,
    c: 101 + i,
    v: 1,
  })),
  excursion: {
    worst: '99',
    best: '106',
    worstReturn: -0.01,
    bestReturn: 0.06,
    worstR: -0.5,
    bestR: 3,
    bars: 4,
  },
  ...more,
});

const open = (body: TradeChart) => {
  serve({ [`GET /trades/${id(1)}/candles`]: { body } });
  return show(<WholeTrade tradeId={id(1)} />);
};

describe('the whole trade', () => {
  it('draws its bars with entry and exit, says R, and calls MAE and MFE estimates', async () => {
    const { container } = open(chart());
    const picture = await screen.findByRole('img', { name: /BTC-USD, bars of 1 h/ });
    expect(picture.querySelectorAll('[data-mark]')).toHaveLength(2);
    expect(screen.getByText('▸ entry')).toBeVisible();
    expect(screen.getByText(/\+1.90 R/)).toBeVisible();
    const reach = screen.getByTestId('excursion');
    expect(reach).toHaveTextContent('Furthest against (MAE), estimate99.00−1 % · −0.50 R');
    expect(reach).toHaveTextContent('At least that far: from 4 whole bars of 1 h');
    const rows = within(screen.getByRole('region', { name: 'Bars', hidden: true }));
    expect(rows.getAllByRole('row', { hidden: true })).toHaveLength(8);
    expect(screen.getByRole('button', { name: 'What if I had held?' })).toBeVisible();
    expect(await faults(container)).toEqual([]);
  });

  it('says who gave the bars and which there are not', async () => {
    open(chart({ pricesFrom: 'TWELVE_DATA', missingBars: 3 }));
    expect(
      await screen.findByText(
        'Bars from Twelve Data. 3 bars are missing in between and left empty.',
      ),
    ).toBeVisible();
  });

  it('says that bars do not fit, and reads nothing from them', async () => {
    const { excursion: _, ...rest } = chart({ state: 'OTHER_PRICES' });
    open(rest);
    expect(await screen.findByText(/far outside of these bars/)).toBeVisible();
    expect(screen.queryByTestId('excursion')).toBeNull();
  });

  it('tells what is known of an open position without prices', async () => {
    const { closedAt: _, exit: _1, net: _2, r: _3, excursion: _4, ...rest } = chart();
    open({ ...rest, state: 'NO_PRICES', bars: [] });
    expect(await screen.findByText(/No bars of this symbol/)).toBeVisible();
    expect(screen.getAllByText('still open')).toHaveLength(3);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByRole('button', { name: 'What if I had held?' })).toBeNull();
  });
});

describe('notes on a trade', () => {
  it('stand below it', async () => {
    const entry = {
      entryId: id(3),
      entryType: 'note',
      createdAt: at(6),
      updatedAt: at(6),
      text: 'Left too soon again.',
      emotions: [],
      attachments: [],
    };
    serve({ 'GET /journal-entries': { body: { entries: [entry] } } });
    show(<Notes tradeId={id(1)} />);
    expect(await screen.findByText('Left too soon again.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Write about this trade' })).toBeVisible();
  });
});

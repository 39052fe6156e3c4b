import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BiasTag, Trade } from '@/contracts';
import { faults, show } from '@/test/render';
import { serve } from '@/test/server';
import { noFilters, type GridFilter } from './filters';
import { TradesScreen } from './trades';

const all = 20_000;
const pageSize = 200;

const trade = (n: number): Trade => ({
  tradeId: `01${String(n).padStart(24, '0')}`,
  broker: 'coinbase',
  accountId: '01KAJ800000000000000000001',
  extId: `x${n}`,
  symbol: n % 2 === 0 ? 'BTC-USD' : 'ETH-USD',
  side: n % 3 === 0 ? 'SELL' : 'BUY',
  qty: '0.50000000',
  price: '91250.1',
  fee: '1.25',
  feeCurrency: 'USD',
  ts: new Date(Date.UTC(2026, 10, 21) - n * 60_000).toISOString(),
  tsPrecision: 'SECOND',
  labels: n === 0 ? ['REVENGE'] : [],
});

const tag = (n: number, label: BiasTag['label']): BiasTag => ({
  tagId: `02${String(n).padStart(24, '0')}`,
  tradeId: trade(n).tradeId,
  label,
  confidence: 0.9,
  features: [],
  policyVersion: '1',
  createdAt: '2026-11-21T00:00:00Z',
});

function Screen({ onOpen }: { onOpen: (trade: Trade) => void }) {
  const [filter, setFilter] = useState<GridFilter>(noFilters);
  return <TradesScreen filter={filter} onFilter={setFilter} onOpen={onOpen} />;
}

async function open(total = all) {
  const onOpen = vi.fn();
  const server = serve({
    'GET /trades': ({ query }) => {
      const from = Number(query.get('cursor') ?? 0);
      const matching = query.has('symbol') ? total / 2 : total;
      const rows = Array.from({ length: Math.min(pageSize, matching - from) }, (_, i) =>
        trade(from + i),
      );
      return {
        body: {
          trades: rows,
          total: matching,
          ...(from + pageSize < matching && { nextCursor: String(from + pageSize) }),
        },
      };
    },
    'GET /trades/summary': {
      body: { trades: total, symbols: ['BTC-USD', 'ETH-USD'], days: [], realised: [] },
    },
    'GET /biases': {
      body: { tags: [tag(0, 'REVENGE'), tag(0, 'REVENGE'), tag(1, 'REVENGE'), tag(2, 'FOMO')] },
    },
  });
  const view = show(<Screen onOpen={onOpen} />);
  await screen.findByRole('heading', { name: 'Trades' });
  return { server, onOpen, ...view };
}

beforeEach(() => {
  // jsdom lays nothing out; the virtual list needs a height to fill.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(640);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200);
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

describe('the grid of trades', () => {
  it('knows 20,000 fills and draws few', async () => {
    await open();
    const grid = await screen.findByRole('grid', { name: 'Trades' });
    expect(grid).toHaveAttribute('aria-rowcount', '20001');
    expect(screen.getAllByTestId('trade-row').length).toBeLessThan(60);
    expect(screen.getByTestId('trade-count')).toHaveTextContent('20,000 fills');
  });

  it('speaks plainly: no code and no raw time in a row', async () => {
    await open(1);
    const row = await screen.findByTestId('trade-row');
    expect(row).toHaveTextContent(
      '21 Nov 2026, 01:00:00BTC-USDSell0.591,250.10$1.25Revenge trading',
    );
  });

  it('opens a trade by click and by keyboard', async () => {
    const { onOpen } = await open(3);
    const rows = await screen.findAllByTestId('trade-row');
    await userEvent.click(rows[1]!);
    fireEvent.keyDown(rows[2]!, { key: 'Enter' });
    expect(onOpen.mock.calls.map(([t]) => (t as Trade).extId)).toEqual(['x1', 'x2']);
  });

  it('is readable by assistive technology', async () => {
    const { container } = await open(30);
    await screen.findByRole('grid');
    expect(await faults(container)).toEqual([]);
  });
});

describe('the filters', () => {
  it('ask the server for a symbol and say how many match', async () => {
    const { server } = await open();
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Symbol' }),
      'BTC-USD',
    );
    await waitFor(() =>
      expect(screen.getByTestId('trade-count')).toHaveTextContent('10,000 of 20,000 fills match'),
    );
    expect(server.to('GET', '/trades').at(-1)?.query.get('symbol')).toBe('BTC-USD');
  });

  it('count the trades behind each habit, each trade once', async () => {
    const { server } = await open();
    const revenge = await screen.findByRole('button', { name: /Revenge trading 2/ });
    await userEvent.click(revenge);
    await waitFor(() =>
      expect(server.to('GET', '/trades').at(-1)?.query.get('label')).toBe('REVENGE'),
    );
    expect(screen.getByRole('button', { name: /Revenge trading/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('mean whole days in my zone', async () => {
    const { server } = await open();
    fireEvent.change(await screen.findByLabelText('From day'), { target: { value: '2026-11-20' } });
    fireEvent.change(screen.getByLabelText('To day'), { target: { value: '2026-11-20' } });
    await waitFor(() =>
      expect(server.to('GET', '/trades').at(-1)?.query.get('until')).toBe(
        '2026-11-20T23:00:00.000Z',
      ),
    );
    expect(server.to('GET', '/trades').at(-1)?.query.get('since')).toBe('2026-11-19T23:00:00.000Z');
  });

  it('are cleared together', async () => {
    const { server } = await open();
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Symbol' }),
      'ETH-USD',
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Clear filters' }));
    await waitFor(() =>
      expect(screen.getByTestId('trade-count')).toHaveTextContent(/^20,000 fills$/),
    );
    expect(server.to('GET', '/trades')[0]?.query.has('symbol')).toBe(false);
  });

  it('say what to do when nothing is here yet', async () => {
    await open(0);
    expect(await screen.findByRole('heading', { name: 'No fills yet' })).toBeInTheDocument();
  });
});

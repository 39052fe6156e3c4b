import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { TradeDetail } from '@/contracts';
import { tradesQuery } from '@/shared/api/queries';
import { show } from '@/test/render';
import { serve } from '@/test/server';
import { TradeDrawer } from './trade-drawer';

const id = (n: number) => `01${String(n).padStart(24, '0')}`;

const detail = (denied: boolean): TradeDetail => ({
  trade: {
    tradeId: id(1),
    broker: 'generic',
    accountId: id(9),
    extId: 'x1',
    symbol: 'BTC-USD',
    side: 'BUY',
    qty: '0.5',
    price: '91250.1',
    fee: '1.25',
    feeCurrency: 'USD',
    ts: '2026-11-20T23:30:00Z',
    tsPrecision: 'SECOND',
    labels: denied ? [] : ['REVENGE'],
  },
  tags: [
    {
      tagId: id(2),
      tradeId: id(1),
      label: 'REVENGE',
      confidence: 0.97,
      features: [],
      policyVersion: 'bias-2',
      createdAt: '2026-11-21T00:00:00Z',
      ...(denied && { feedback: 'not_true' as const }),
    },
  ],
});

describe('a tag that is not true', () => {
  it('has a look of its own, leaves the grid behind, and can be taken back', async () => {
    let denied = false;
    serve({
      [`GET /trades/${id(1)}`]: () => ({ body: detail(denied) }),
      [`POST /biases/${id(2)}/feedback`]: () => ((denied = true), { status: 204 }),
      [`DELETE /biases/${id(2)}/feedback`]: () => ((denied = false), { status: 204 }),
    });
    const { queries } = show(<TradeDrawer tradeId={id(1)} onClose={() => undefined} />);
    const filter = tradesQuery({}).queryKey;
    queries.setQueryData(filter, {
      pages: [{ trades: [detail(false).trade], total: 1 }],
      pageParams: [undefined],
    });
    const inGrid = () => queries.getQueryData(filter)?.pages[0]?.trades[0]?.labels;

    const tag = await screen.findByTestId('trade-tag');
    await userEvent.click(within(tag).getByRole('button', { name: 'Not true: Revenge trading' }));
    await within(tag).findByText('Noted as not true.');
    expect(tag).toHaveAccessibleName('Habit, called not true');
    expect(tag).toHaveTextContent('Not counted');
    expect(inGrid()).toEqual([]);

    await userEvent.click(within(tag).getByRole('button', { name: 'Undo: Revenge trading' }));
    await within(tag).findByText('Sure');
    expect(tag).toHaveAccessibleName('Habit');
    expect(inGrid()).toEqual(['REVENGE']);
  });
});

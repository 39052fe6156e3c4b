import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { show } from '@/test/render';
import { serve } from '@/test/server';
import { BuyingPlans } from './buying-plans';
import { intentId } from './gate.fixture';

const plan = {
  planId: intentId,
  symbols: ['BTC-USD'],
  amount: '250',
  first: '2026-01-05',
  every: 'MONTH',
  words: 'I buy through every fall.',
  next: '2026-12-05',
};
const shown = (persona: string, plans: object[], more: Parameters<typeof serve>[0] = {}) => {
  const server = serve({
    'GET /auth/me': { body: { persona } },
    'GET /buying-plans': { body: { plans } },
    ...more,
  });
  show(<BuyingPlans />);
  return server;
};

describe('a schedule of purchases', () => {
  it('stands with its own words and its next day', async () => {
    shown('swing', [plan]);
    const card = await screen.findByRole('region', { name: 'Schedule of purchases' });
    expect(card).toHaveTextContent('BTC-USD$250.00 each month');
    expect(card).toHaveTextContent('“I buy through every fall.”');
    expect(card).toHaveTextContent('Next on 2026-12-05');
  });

  it('says that it goes on until the next day once given up, and is kept until then', async () => {
    const given = { ...plan, endsAt: '2026-11-21T23:00:00Z' };
    const server = shown('indexdca', [given], {
      [`POST /buying-plans/${intentId}/keep`]: { body: plan },
    });
    expect(await screen.findByText(/^Given up/)).toHaveTextContent(
      'Given up; it holds until 22 Nov 2026, 00:00.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Keep this schedule' }));
    await waitFor(() =>
      expect(server.to('POST', `/buying-plans/${intentId}/keep`)).toHaveLength(1),
    );
  });

  it('says from when it stands in for other limits', async () => {
    shown('crypto', [{ ...plan, standsInFrom: '2026-11-21T23:00:00Z' }]);
    expect(await screen.findByText(/^Stands in/)).toHaveTextContent(
      'Stands in for my other limits from 22 Nov 2026, 00:00 on; until then they hold too.',
    );
  });

  it('is stated in one form', async () => {
    const server = shown('indexdca', [], { 'POST /buying-plans': { status: 201, body: plan } });
    await userEvent.click(await screen.findByText('State a schedule'));
    const form = within(screen.getByRole('form', { name: 'Schedule of purchases' }));
    await userEvent.click(form.getByRole('button', { name: 'State the schedule' }));
    expect(await form.findByText('An amount such as 250.')).toBeInTheDocument();
    await userEvent.type(form.getByRole('textbox', { name: 'Symbols' }), 'btc-usd, eth-usd');
    await userEvent.type(form.getByRole('textbox', { name: 'Amount of a purchase' }), '250');
    await userEvent.type(form.getByLabelText('First purchase on'), '2026-12-05');
    await userEvent.type(form.getByRole('textbox', { name: /^Why I buy/ }), 'Through every fall.');
    await userEvent.click(form.getByRole('button', { name: 'State the schedule' }));
    await waitFor(() =>
      expect(server.to('POST', '/buying-plans')[0]?.body).toEqual({
        symbols: ['BTC-USD', 'ETH-USD'],
        amount: '250',
        first: '2026-12-05',
        every: 'MONTH',
        words: 'Through every fall.',
      }),
    );
  });
});

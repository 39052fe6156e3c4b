import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { BrokerAccount } from '@/contracts';
import { faults, show } from '@/test/render';
import { serve } from '@/test/server';
import { Accounts } from './accounts';

const accountId = '01KAJ800000000000000000001';
const movementId = '01KAJ800000000000000000002';

const account = (more: Partial<BrokerAccount> = {}): BrokerAccount => ({
  accountId,
  broker: 'kraken',
  name: 'Main',
  currency: 'USD',
  movements: [],
  evaluable: false,
  why: 'No equity is stated.',
  ...more,
});

const open = (...accounts: BrokerAccount[]) => {
  const server = serve({
    'GET /accounts': { body: { accounts } },
    [`PATCH /accounts/${accountId}`]: { body: account() },
    [`POST /accounts/${accountId}/movements`]: { status: 201, body: account() },
    [`DELETE /accounts/${accountId}/movements/${movementId}`]: { status: 204 },
    [`DELETE /accounts/${accountId}/waiting-equity`]: { body: account() },
  });
  return { server, ...show(<Accounts />) };
};

describe('the accounts', () => {
  it('say why percentages cannot be held, and take the equity', async () => {
    const { server } = open(account());
    const why = 'No equity is stated. Limits in per cent cannot be held yet.';
    expect(await screen.findByText(why)).toBeInTheDocument();
    const equity = screen.getByRole('textbox', { name: 'Equity as of now' });
    await userEvent.type(equity, '1e5');
    await userEvent.click(screen.getByRole('button', { name: 'State the equity' }));
    expect(await screen.findByText('An amount such as 10000.')).toBeInTheDocument();
    await userEvent.clear(equity);
    await userEvent.type(equity, '10000');
    await userEvent.click(screen.getByRole('button', { name: 'State the equity' }));
    await waitFor(() =>
      expect(server.to('PATCH', `/accounts/${accountId}`)[0]?.body).toEqual({
        declaredEquity: '10000',
        currency: 'USD',
      }),
    );
  });

  it('take a withdrawal as money below zero, from the start of its day here', async () => {
    const { server } = open(
      account({ declaredEquity: '10000', equity: '9800.5', evaluable: true }),
    );
    await userEvent.click(await screen.findByText(/^Deposits and withdrawals/));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Way' }), 'Withdrawal');
    const day = screen.getByLabelText('Day');
    await userEvent.clear(day);
    await userEvent.type(day, '2026-11-20');
    await userEvent.click(screen.getByRole('button', { name: 'Add the movement' }));
    expect(await screen.findByText(/^An amount above zero/)).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'Amount' }), '500');
    await userEvent.click(screen.getByRole('button', { name: 'Add the movement' }));
    await waitFor(() =>
      expect(server.to('POST', `/accounts/${accountId}/movements`)[0]?.body).toEqual({
        amount: '-500',
        at: '2026-11-19T23:00:00.000Z',
      }),
    );
  });

  it('ask before a movement is removed', async () => {
    const at = '2026-11-20T10:00:00Z';
    const { server } = open(account({ movements: [{ movementId, amount: '250', at }] }));
    await userEvent.click(await screen.findByText(/^Deposits and withdrawals/));
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove the movement of 20 Nov 2026' }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Remove' }));
    await waitFor(() =>
      expect(server.to('DELETE', `/accounts/${accountId}/movements/${movementId}`)).toHaveLength(1),
    );
  });

  it('say what of the money does not count yet, and let a statement be withdrawn', async () => {
    const from = '2026-11-21T23:00:00Z';
    const { server } = open(
      account({
        declaredEquity: '10000',
        equity: '9600',
        evaluable: true,
        equityWaits: { equity: '12000', from },
        movements: [
          { movementId, amount: '500', at: '2026-11-20T10:00:00Z', countsFrom: from },
          {
            movementId: '01KAJ800000000000000000003',
            amount: '-200',
            at: '2026-11-18T10:00:00Z',
            goneFrom: from,
          },
        ],
      }),
    );
    expect(await screen.findByText(/^counts from on\.$/)).toHaveTextContent(
      '$12,000.00 counts from',
    );
    await userEvent.click(screen.getByText(/^Deposits and withdrawals/));
    expect(screen.getByText(/^counts from$/)).toHaveTextContent('22 Nov 2026, 00:00');
    expect(screen.getByText(/^taken back, gone from/)).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: /^Remove the movement/ })).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw this statement' }));
    await waitFor(() =>
      expect(server.to('DELETE', `/accounts/${accountId}/waiting-equity`)).toHaveLength(1),
    );
  });

  it('show what their statements hold besides fills once it is asked for', async () => {
    const entry = {
      entryId: '01KAJ800000000000000000009',
      kind: 'WITHDRAWAL',
      word: 'Wire Sent',
      at: '2026-11-18T05:00:00Z',
      tsPrecision: 'DATE',
      asset: 'USD',
      amount: '-1500',
    };
    const split = {
      entryId: '01KAJ800000000000000000008',
      kind: 'SPLIT',
      word: 'Stock Split',
      at: '2026-11-17T05:00:00Z',
      tsPrecision: 'DATE',
      symbol: 'OPQ',
      qty: '300',
    };
    const server = serve({
      'GET /accounts': { body: { accounts: [account()] } },
      [`GET /accounts/${accountId}/entries`]: ({ query }) => ({
        body: query.has('cursor')
          ? { entries: [split], total: 2 }
          : { entries: [entry], nextCursor: 'next', total: 2 },
      }),
    });
    show(<Accounts />);
    const title = await screen.findByText('What its statements hold besides fills');
    expect(server.to('GET', `/accounts/${accountId}/entries`)).toHaveLength(0);
    await userEvent.click(title);
    expect(await screen.findByText('withdrawal')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show older ones' }));
    expect(await screen.findByText('split')).toBeInTheDocument();
    expect(screen.getByText(/“Stock Split”/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show older ones' })).toBeNull();
  });

  it('say what will appear while there is none', async () => {
    open();
    expect(await screen.findByText(/^No account yet/)).toBeInTheDocument();
  });

  it('are readable by assistive technology', async () => {
    const { container } = open(account({ declaredEquity: '10000', evaluable: true }));
    await screen.findByRole('form', { name: 'Equity of Main' });
    expect(await faults(container)).toEqual([]);
  });

  it('takes another name, and says at its field when another account has it', async () => {
    const { server } = open(account());
    const field = await screen.findByLabelText('What I call it');
    await userEvent.clear(field);
    await userEvent.type(field, 'Long term');
    await userEvent.click(screen.getByRole('button', { name: 'Rename', hidden: true }));
    await waitFor(() => expect(server.to('PATCH', `/accounts/${accountId}`)).toHaveLength(1));
    expect(server.to('PATCH', `/accounts/${accountId}`)[0]?.body).toEqual({ name: 'Long term' });
  });
});

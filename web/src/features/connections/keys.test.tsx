import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Brokers } from '@/contracts';
import { faults, show } from '@/test/render';
import { problem, serve } from '@/test/server';
import { BrokerCard } from './broker-card';

const coinbase: Brokers['brokers'][number] = {
  broker: 'coinbase',
  name: 'Coinbase',
  ways: ['oauth', 'key', 'csv'],
  sandbox: false,
  keyPage: 'https://portal.example/keys',
};

const connection = (
  more: Partial<Brokers['connections'][number]> = {},
): Brokers['connections'][number] => ({
  connectionId: '01KDR50X1Y3Z5A7B9C1D3E5F7G',
  broker: 'coinbase',
  status: 'ACTIVE',
  way: 'key',
  accountId: '01KDR50X1Y3Z5A7B9C1D3E5F7H',
  accountName: 'Main',
  scopes: ['can_view'],
  connectedAt: '2026-01-05T09:28:11Z',
  ...more,
});

const name = 'organizations/a/apiKeys/b';
const secret = 'nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=';
const path = '/brokers/coinbase/key';

async function fillIn() {
  await userEvent.click(await screen.findByText('Use an API key instead'));
  await userEvent.type(screen.getByLabelText('Key name'), name);
  await userEvent.type(screen.getByLabelText('Private key'), secret);
  await userEvent.click(screen.getByRole('button', { name: 'Check this key and use it' }));
}

describe('connecting with a key', () => {
  it('says what is asked and why, and where a key is made', async () => {
    const { container } = show(<BrokerCard broker={coinbase} connections={[]} />);
    await userEvent.click(await screen.findByText('Use an API key instead'));
    expect(screen.getByText(/can trade or move money is refused/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Make a key at Coinbase' })).toHaveAttribute(
      'href',
      'https://portal.example/keys',
    );
    expect(await faults(container)).toEqual([]);
  });

  it('sends the key once and forgets it', async () => {
    const server = serve({
      [`POST ${path}`]: { body: { brokers: [coinbase], connections: [connection()] } },
    });
    show(<BrokerCard broker={coinbase} connections={[]} />);
    await fillIn();
    await waitFor(() => expect(server.to('POST', path)).toHaveLength(1));
    expect(server.to('POST', path)[0]?.body).toEqual({ name, privateKey: secret });
    await waitFor(() => expect(screen.getByLabelText('Private key')).toHaveValue(''));
  });

  it('shows a refusal at its field and keeps what was typed', async () => {
    serve({
      [`POST ${path}`]: {
        status: 400,
        body: {
          ...problem('validation', 400),
          errors: [{ pointer: '/privateKey', message: 'This key may do more than view.' }],
        },
      },
    });
    show(<BrokerCard broker={coinbase} connections={[]} />);
    await fillIn();
    expect(await screen.findByRole('alert')).toHaveTextContent('This key may do more than view.');
    expect(screen.getByLabelText('Private key')).toHaveAttribute('aria-invalid', 'true');
    expect(screen.getByLabelText('Key name')).toHaveValue(name);
  });
});

describe('connecting Binance', () => {
  const binance: Brokers['brokers'][number] = {
    broker: 'binance',
    name: 'Binance',
    ways: ['key', 'csv'],
    sandbox: true,
  };
  const letters = 'A1'.repeat(32);

  it('sends key, secret and the markets that were named', async () => {
    const server = serve({
      'POST /brokers/binance': { body: { brokers: [binance], connections: [] } },
    });
    show(<BrokerCard broker={binance} connections={[]} />);
    await userEvent.type(await screen.findByLabelText('API key'), letters);
    await userEvent.type(screen.getByLabelText('Secret key'), letters);
    await userEvent.type(screen.getByLabelText(/^Other markets/), 'ETHBTC, sol/usdt');
    await userEvent.click(screen.getByRole('button', { name: 'Check this key and use it' }));
    await waitFor(() => expect(server.to('POST', '/brokers/binance')).toHaveLength(1));
    expect(server.to('POST', '/brokers/binance')[0]?.body).toEqual({
      apiKey: letters,
      secretKey: letters,
      markets: ['ETHBTC', 'sol/usdt'],
    });
  });

  it('says at its field what is no key', async () => {
    show(<BrokerCard broker={binance} connections={[]} />);
    await userEvent.type(await screen.findByLabelText('API key'), 'short');
    await userEvent.click(screen.getByRole('button', { name: 'Check this key and use it' }));
    expect(await screen.findByText(/as Binance shows the API key/)).toBeVisible();
  });
});

describe('several connections of one broker', () => {
  it('name their accounts and offer another', async () => {
    show(
      <BrokerCard
        broker={coinbase}
        connections={[
          connection(),
          connection({ connectionId: '01KDR50X1Y3Z5A7B9C1D3E5F7J', accountName: 'Second' }),
        ]}
      />,
    );
    const cards = await screen.findAllByTestId('connection-card');
    expect(cards[0]).toHaveTextContent('Main · by key');
    expect(cards[1]).toHaveTextContent('Second · by key');
    expect(screen.getByRole('button', { name: 'Connect another account' })).toBeEnabled();
  });

  it('ask for what ended: a consent or a key', async () => {
    show(
      <BrokerCard
        broker={coinbase}
        connections={[
          connection({ status: 'RECONNECT' }),
          connection({
            connectionId: '01KDR50X1Y3Z5A7B9C1D3E5F7J',
            way: 'oauth',
            status: 'RECONNECT',
          }),
        ]}
      />,
    );
    expect(await screen.findByText('Access has ended; a new key is needed')).toBeVisible();
    expect(screen.getByText('Access has ended; a new consent is needed')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Renew consent' })).toBeEnabled();
  });
});

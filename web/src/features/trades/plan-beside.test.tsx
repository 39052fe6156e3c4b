import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Adherence, Intent, TradeDetail } from '@/contracts';
import { faults, show } from '@/test/render';
import { problem, serve } from '@/test/server';
import { TradeDrawer } from './trade-drawer';

const id = (n: number) => `01${String(n).padStart(24, '0')}`;

type Match = NonNullable<TradeDetail['match']>;

const matched: Match = {
  state: 'MATCHED',
  intentId: id(30),
  candidates: [],
  sizeBreach: true,
  answered: false,
};
const asked: Match = {
  state: 'ASK',
  candidates: [id(30), id(31)],
  sizeBreach: false,
  answered: false,
};

const adherence: Adherence = {
  score: 76,
  rules: [
    { rule: 'ENTRY', outcome: 'KEPT', weight: 10, reason: 'Entered 80 away.' },
    { rule: 'STOP', outcome: 'KEPT', weight: 25, reason: 'No exit lies beyond the stop.' },
    { rule: 'SIZE', outcome: 'BROKEN', weight: 20, reason: '1.3 times the size that was left.' },
    { rule: 'EXIT', outcome: 'UNKNOWN', weight: 15, reason: 'No target, or still open.' },
    { rule: 'WINDOW', outcome: 'KEPT', weight: 10, reason: 'Entered while it was good.' },
    { rule: 'ADDS', outcome: 'NOT_APPLICABLE', weight: 10, reason: 'My policy allows adding.' },
    { rule: 'VERDICT', outcome: 'KEPT', weight: 10, reason: 'The verdict was kept.' },
  ],
};

const detail = (more: Partial<TradeDetail>): TradeDetail => ({
  trade: {
    tradeId: id(1),
    broker: 'generic',
    accountId: id(9),
    extId: 'x1',
    symbol: 'BTC-USD',
    side: 'BUY',
    qty: '0.4',
    price: '64120.5',
    fee: '1.25',
    feeCurrency: 'USD',
    ts: '2026-11-20T23:30:00Z',
    tsPrecision: 'SECOND',
    labels: [],
  },
  tags: [],
  ...more,
});

const plan = (n: number, more: Partial<Intent> = {}): Intent => ({
  intentId: id(n),
  createdAt: '2026-11-20T23:00:00Z',
  status: 'TAKEN',
  declared: {
    symbol: 'BTC-USD',
    direction: 'LONG',
    timeframe: '1h',
    plan: { entry: '64000', stop: '62500', target: '68000' },
    risk: { size: '1' },
    context: { checklist: [] },
  },
  persona: 'crypto',
  decision: {
    intentId: id(n),
    evaluation: 1,
    verdict: 'SIZE_DOWN',
    checks: [],
    sizing: { size: '0.5', steps: [] },
    sentence: 'The half of it fits.',
    tasks: [],
    policyVersion: 'crypto-1',
    decidedAt: '2026-11-20T23:01:00Z',
    expiresAt: '2026-11-21T00:01:00Z',
  },
  evaluations: 1,
  match: { state: 'MATCHED', tradeIds: [id(1), id(2)], quantity: '0.65', sizeBreach: true },
  ...more,
});

const prefill = {
  entryType: 'post',
  text: '',
  outcome: { closed: true },
  happened: {
    openedAt: '2026-11-20T23:30:00Z',
    entry: '64112.25',
    exit: '67100',
    quantity: '0.65',
  },
};

async function open(of: Partial<TradeDetail>, answers: Parameters<typeof serve>[0] = {}) {
  const server = serve({
    [`GET /trades/${id(1)}`]: { body: detail(of) },
    [`GET /pretrade-intents/${id(30)}`]: { body: plan(30) },
    [`GET /pretrade-intents/${id(31)}`]: {
      body: plan(31, { declared: { ...plan(31).declared, risk: { size: '0.4' } } }),
    },
    'GET /journal-entries/prefill': { body: prefill },
    ...answers,
  });
  show(<TradeDrawer tradeId={id(1)} onClose={() => undefined} />);
  await screen.findByRole('region', { name: 'Fill' });
  return server;
}

const section = () => screen.findByRole('region', { name: 'Plan' });
const line = async (name: string) =>
  (await screen.findByRole('rowheader', { name })).closest('tr')!;

describe('a fill that belongs to a plan', () => {
  it('stands beside it, line by line', async () => {
    await open({ match: matched });
    expect(await line('Entry')).toHaveTextContent('Entry64,000.0064,112.25average of its fills');
    expect(await line('Size')).toHaveTextContent('Size1the gate left 0.50.65');
    expect(await line('Stop')).toHaveTextContent('Stop62,500.00');
    expect(await line('Exit')).toHaveTextContent('67,100.00');
    const match = await section();
    expect(match).toHaveTextContent(
      'This fill belongs to a plan, with more than the size that the gate left',
    );
    expect(within(match).getByText('Size down')).toBeInTheDocument();
    expect(within(match).getByRole('link', { name: 'Show the plan at the gate' })).toHaveAttribute(
      'href',
      `/gate?intent=${id(30)}`,
    );
  });

  it('shows what it knows itself where the other fills are not known', async () => {
    await open(
      { match: matched },
      { 'GET /journal-entries/prefill': { status: 404, body: problem('not-found', 404) } },
    );
    expect(await line('Entry')).toHaveTextContent('64,120.50this fill');
    expect(await line('Exit')).toHaveTextContent('not known');
  });

  it('says what a plan did not set', async () => {
    const bare = plan(30, { declared: { ...plan(30).declared, plan: {}, risk: {} } });
    await open({ match: matched }, { [`GET /pretrade-intents/${id(30)}`]: { body: bare } });
    expect(await line('Stop')).toHaveTextContent('Stopnot set');
    expect(await line('Entry')).toHaveTextContent('Entrynot set');
  });
});

describe('the adherence of a trade', () => {
  it('gives each rule’s reading in words, and the sum', async () => {
    await open({ match: matched, adherence });
    const read = await screen.findByRole('region', { name: 'Adherence' });
    const rules = within(read)
      .getAllByRole('listitem')
      .map((r) => r.textContent);
    expect(rules[2]).toBe('SizeNot kept1.3 times the size that was left.weight 20');
    expect(rules[3]).toBe('Target or exitNot knownNo target, or still open.not counted');
    expect(rules[5]).toBe('No adding under waterDoes not applyMy policy allows adding.not counted');
    expect(read).toHaveTextContent('76 of 100');
    expect(read).toHaveTextContent('(10 + 25 + 0 + 10 + 10) of 75 = 76');
    expect(read).toHaveTextContent('What the trade brought never enters.');
  });

  it('has no number when fewer than three rules could be read', async () => {
    const rules = adherence.rules.filter((r) => r.rule === 'SIZE' || r.outcome === 'UNKNOWN');
    await open({ match: matched, adherence: { rules } });
    const read = await screen.findByRole('region', { name: 'Adherence' });
    expect(read).toHaveTextContent('Not enough to read');
    expect(read).toHaveTextContent('Only one rule of the plan could be read');
  });
});

describe('a fill that more than one plan fits', () => {
  it('asks which one it was, and takes the answer', async () => {
    let match = asked;
    const server = await open(
      {},
      {
        [`GET /trades/${id(1)}`]: () => ({ body: detail({ match }) }),
        [`POST /trades/${id(1)}/intent`]: () => {
          match = { ...asked, state: 'MATCHED', intentId: id(31), answered: true };
          return { body: detail({ match }) };
        },
      },
    );
    const plans = await screen.findByRole('group', { name: 'Which plan was this?' });
    await within(plans).findByRole('radio', { name: /target 68,000\.00 · size 0.4.*/ });
    expect(within(plans).getAllByText('Size down').length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: 'Save the answer' })).toBeDisabled();
    await userEvent.click(within(plans).getByRole('radio', { name: /size 0.4/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));
    expect(server.to('POST', `/trades/${id(1)}/intent`)[0]?.body).toEqual({ intentId: id(31) });
    expect(await screen.findByText('I said that it was this plan.')).toBeInTheDocument();
  });

  it('may belong to none of them, and the answer can be changed', async () => {
    const none: Match = { ...asked, state: 'UNGATED_TRADE', answered: true };
    let match = asked;
    const server = await open(
      {},
      {
        [`GET /trades/${id(1)}`]: () => ({ body: detail({ match }) }),
        [`POST /trades/${id(1)}/intent`]: ({ body }) => {
          const intentId = (body as { intentId?: string }).intentId;
          match = intentId === undefined ? none : { ...none, state: 'MATCHED', intentId };
          return { body: detail({ match }) };
        },
      },
    );
    await userEvent.click(await screen.findByRole('radio', { name: 'None of these' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));
    await screen.findByText('I said that it was none of the plans.');
    expect(server.to('POST', `/trades/${id(1)}/intent`)[0]?.body).toEqual({});

    await userEvent.click(screen.getByRole('button', { name: 'Change the answer' }));
    expect(screen.getByRole('radio', { name: 'None of these' })).toBeChecked();
    await userEvent.click(await screen.findByRole('radio', { name: /size 1/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));
    await screen.findByText('I said that it was this plan.');
    expect(server.to('POST', `/trades/${id(1)}/intent`)[1]?.body).toEqual({ intentId: id(30) });
  });

  it('keeps the question when the answer did not arrive', async () => {
    await open({ match: asked }, { [`POST /trades/${id(1)}/intent`]: new TypeError('gone') });
    await userEvent.click(await screen.findByRole('radio', { name: 'None of these' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));
    expect(await screen.findByText('I cannot reach the server')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'None of these' })).toBeChecked();
  });

  it('is readable by assistive technology', async () => {
    await open({ match: asked });
    await screen.findByRole('radio', { name: /size 0.4/ });
    expect(await faults(screen.getByTestId('drawer'))).toEqual([]);
  });
});

describe('a fill without a plan', () => {
  it('is told plainly', async () => {
    await open({
      match: { state: 'UNGATED_TRADE', candidates: [], sizeBreach: false, answered: false },
    });
    expect(await section()).toHaveTextContent('This entry came in without a plan at the gate.');
    expect(screen.queryByRole('button', { name: 'Change the answer' })).toBeNull();
  });

  it('from before the gate, and every exit, has no word about plans', async () => {
    await open({});
    expect(screen.queryByRole('region', { name: 'Plan' })).toBeNull();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type {
  BiasFinding,
  BiasTag,
  BiasTimeline,
  Findings,
  HabitCost,
  Label,
  State,
  Twin,
} from '@/contracts';
import { usePreferences } from '@/shared/ui/preferences';
import { faults, show } from '@/test/render';
import { problem, serve } from '@/test/server';
import { falls, monthEnds } from './curves';
import { Habits } from './habits';

const id = (n: number) => `01${String(n).padStart(24, '0')}`;

const finding = (label: Label, state: State, more: Partial<BiasFinding> = {}): BiasFinding => ({
  label,
  state,
  ...(state !== 'INSUFFICIENT' && { confidence: 0.97, effect: 0.22, p: 0.012 }),
  effectUnit: 'share_difference',
  n: state === 'INSUFFICIENT' ? 14 : 62,
  needed: 20,
  nWords: 'sales',
  method: 'odean_t',
  features: [{ name: 'pgr', value: 41.2, unit: 'percent', direction: 'ABOVE' }],
  notes: [],
  policyVersion: 'bias-1',
  ...more,
});

const row = (
  f: BiasFinding,
  more: Partial<Findings['findings'][number]> = {},
): Findings['findings'][number] => ({
  finding: f,
  title: f.label,
  narrative: `What I read about ${f.label.toLowerCase()}.`,
  tags: 0,
  denied: 0,
  ...more,
});

const cost = (label: Label, more: Partial<HabitCost> = {}): HabitCost => ({
  label,
  state: 'DISTINGUISHABLE',
  currency: 'USD',
  decisions: 41,
  neededDecisions: 20,
  days: 29,
  neededDays: 10,
  cost: '812.40',
  low: '240.15',
  high: '1391.02',
  feesAndSpread: '12.40',
  priceEffect: '800.00',
  share: '640.22',
  placeboHigh: '318.90',
  credible: true,
  method: 'hold_to_own_median',
  notes: [],
  ...more,
});

const tag = (n: number, more: Partial<BiasTag> = {}): BiasTag => ({
  tagId: id(n),
  tradeId: id(100 + n),
  label: 'DISPOSITION',
  confidence: 0.97,
  features: [],
  policyVersion: 'bias-1',
  createdAt: '2026-11-21T00:00:00Z',
  trade: {
    tradeId: id(100 + n),
    symbol: 'BTC-USD',
    side: 'SELL',
    qty: '0.5',
    price: '91250.1',
    ts: '2026-11-20T23:30:00Z',
    tsPrecision: 'SECOND',
  },
  ...more,
});

const many: Findings = {
  run: {
    runId: id(1),
    scoredAt: '2026-11-21T09:31:00Z',
    policyVersion: 'bias-1',
    decisions: 288,
    roundTrips: 143,
    symbolsWithoutCandles: ['XYZ'],
    inputDigest: 'd',
  },
  findings: [
    row(finding('REVENGE', 'INSUFFICIENT')),
    row(finding('PANIC', 'INSUFFICIENT', { n: 19 })),
    row(finding('OVERTRADING', 'NOT_FOUND')),
    row(
      finding('EARLY_EXIT', 'NOT_FOUND', {
        notes: [{ code: 'asymmetric_plan', subjects: ['+3 %', '−9 %', '84 %'] }],
      }),
    ),
    row(finding('CHASING', 'POSSIBLE'), {
      tags: 4,
      cost: cost('CHASING', {
        state: 'NOT_DISTINGUISHABLE',
        cost: '-35.10',
        low: '-410.77',
        high: '322.48',
        credible: false,
      }),
    }),
    row(finding('DISPOSITION', 'FOUND'), { tags: 2, denied: 0, cost: cost('DISPOSITION') }),
  ],
};

const weeks: BiasTimeline = {
  timeZone: 'Europe/Berlin',
  weeks: [
    {
      week: '2026-W45',
      monday: '2026-11-02',
      fills: 41,
      habits: [{ label: 'DISPOSITION', tags: 3 }],
    },
    { week: '2026-W46', monday: '2026-11-09', fills: 0, habits: [] },
    { week: '2026-W47', monday: '2026-11-16', fills: 12, habits: [] },
  ],
};

const twin: Twin = {
  scoredAt: '2026-11-21T09:31:00Z',
  curve: {
    currency: 'USD',
    rules: { cooldownMinutes: 35.5, tradesPerDay: 6, estimatedUntil: '2026-10-31T00:00:00Z' },
    points: [
      { day: '2026-10-30', actual: '0.00', twin: '0.00' },
      { day: '2026-10-31', actual: '-120.50', twin: '-60.25' },
      { day: '2026-11-02', actual: '-15.10', twin: '48.70' },
    ],
    totals: {
      actualGross: '-11.70',
      actualFees: '3.40',
      actualNet: '-15.10',
      actualMaxDrawdown: '120.50',
      twinGross: '50.75',
      twinFees: '2.05',
      twinNet: '48.70',
      twinMaxDrawdown: '60.25',
      decisionsSkipped: 3,
      decisionsSizedDown: 1,
    },
    notes: [],
  },
};

async function open(findings: Findings = many, answers: Parameters<typeof serve>[0] = {}) {
  const said = new Set<string>();
  const server = serve({
    'GET /biases/findings': () => {
      const found = structuredClone(findings);
      const disposition = found.findings.find((f) => f.finding.label === 'DISPOSITION');
      if (disposition?.tags !== undefined) {
        disposition.tags -= said.size;
        disposition.denied = said.size;
      }
      return { body: found };
    },
    'GET /biases/timeline': { body: weeks },
    'GET /biases/twin-curve': { body: twin },
    'GET /biases': () => ({
      body: {
        tags: [1, 2].map((n) => tag(n, said.has(id(n)) ? { feedback: 'not_true' } : {})),
      },
    }),
    [`POST /biases/${id(1)}/feedback`]: () => {
      said.add(id(1));
      return { status: 204 };
    },
    [`DELETE /biases/${id(1)}/feedback`]: () => {
      said.delete(id(1));
      return { status: 204 };
    },
    ...answers,
  });
  const view = show(<Habits />);
  await screen.findByRole('heading', { name: 'Habits' });
  await waitFor(() => expect(screen.queryByRole('status', { name: 'Loading' })).toBeNull());
  return { server, ...view };
}

const habit = (name: string) => screen.getByRole('article', { name });

describe('the habits', () => {
  it('are summed up first, then stand in the order of what is sure', async () => {
    await open();
    const summary = screen.getByRole('region', { name: 'Summary' });
    expect(summary).toHaveTextContent('Found1Possible1Not found2Not enough data2');
    expect(summary).toHaveTextContent('No price history for XYZ');
    const names = screen.getAllByTestId('finding').map((f) => f.getAttribute('aria-label'));
    expect(names).toEqual([
      'Selling winners, keeping losers',
      'Chasing a run-up',
      'Overtrading',
      'Leaving winners early',
      'Panic exits',
      'Revenge trading',
    ]);
  });

  it('say n, effect, chance, confidence and cost with its interval', async () => {
    await open();
    const found = habit('Selling winners, keeping losers');
    expect(found).toHaveTextContent('Found · Sure · 97%');
    expect(found).toHaveTextContent('Rests on62 sales');
    expect(found).toHaveTextContent('Effect+22 percentage points');
    expect(found).toHaveTextContent('Chance alone1.2 %Odean’s t');
    expect(found).toHaveTextContent('$812.40 lost to it');
    expect(found).toHaveTextContent('90 % interval: a cost of $240.15 to a cost of $1,391.02');
    expect(found).toHaveTextContent('Fees and spread: a cost of $12.40. Price effect: a cost of');
    expect(found).toHaveTextContent('More than random other trades reach.');
  });

  it('never call a cost what cannot be told from zero', async () => {
    await open();
    const possible = habit('Chasing a run-up');
    expect(possible).toHaveTextContent('CostNot distinguishable from zero');
    expect(possible).toHaveTextContent('a saving of $410.77 to a cost of $322.48');
    expect(possible).toHaveTextContent('Placebo: of as many random other trades, 95 % stay below');
    expect(possible).not.toHaveTextContent('lost to it');
  });

  it('say when there is too little for a cost, or none is measured', async () => {
    const little = cost('DISPOSITION', { state: 'INSUFFICIENT', decisions: 7, days: 5 });
    for (const part of ['cost', 'low', 'high'] as const) delete little[part];
    await open({
      ...many,
      findings: [
        row(finding('DISPOSITION', 'FOUND'), { cost: little }),
        row(finding('CHASING', 'POSSIBLE')),
      ],
    });
    expect(habit('Selling winners, keeping losers')).toHaveTextContent(
      'Not enough data: 7 of 20 trades on 5 of 10 days',
    );
    expect(habit('Chasing a run-up')).toHaveTextContent('Not measured for this habit');
    expect(screen.getByRole('region', { name: 'What habits cost' })).toHaveTextContent(
      'Not enough data yet',
    );
  });

  it('name the plan that explains a pattern', async () => {
    await open();
    expect(habit('Leaving winners early')).toHaveTextContent(
      'A plan explains this: 84 % of my exits lie at +3 % or −9 %.',
    );
  });

  it('keep what cannot be judged yet folded, with how far it is', async () => {
    await open();
    const group = screen.getByTestId('too-little');
    expect(group).not.toHaveAttribute('open');
    await userEvent.click(within(group).getByText('Not enough data yet: 2 habits'));
    expect(group).toHaveAttribute('open');
    const panic = habit('Panic exits');
    expect(panic).toHaveTextContent('Not enough data: 19 of 20 sales');
    expect(
      within(panic).getByRole('meter', { name: 'Data so far for Panic exits' }),
    ).toHaveAttribute('aria-valuenow', '19');
  });

  it('hide every amount when money is hidden', async () => {
    usePreferences.setState({ moneyHidden: true });
    const { container } = await open();
    usePreferences.setState({ moneyHidden: false });
    expect(container).not.toHaveTextContent('$');
  });

  it('are readable by assistive technology', async () => {
    const { container } = await open();
    await userEvent.click(screen.getByText('(2 trades)'));
    for (const details of container.querySelectorAll('details')) details.open = true;
    await screen.findAllByTestId('tagged-trade');
    expect(await faults(container)).toEqual([]);
  });
});

describe('the trades of a habit', () => {
  it('take a “not true” out of the count, keep it in sight, and take it back', async () => {
    const { server } = await open();
    const found = habit('Selling winners, keeping losers');
    await userEvent.click(within(found).getByText('(2 trades)'));
    const [first] = await within(found).findAllByTestId('tagged-trade');
    await userEvent.click(
      within(first!).getByRole('button', { name: /^Not true: Sell BTC-USD, 21 Nov 2026, 00:30/ }),
    );
    await within(found).findByText('(1 trade, 1 called not true)');
    expect(first).toHaveAttribute('data-denied');
    expect(first).toHaveTextContent('not counted');
    expect(server.to('POST', `/biases/${id(1)}/feedback`)[0]?.body).toEqual({
      verdict: 'not_true',
    });

    await userEvent.click(within(first!).getByRole('button', { name: /^Undo/ }));
    await within(found).findByText('(2 trades)');
    expect(server.to('DELETE', `/biases/${id(1)}/feedback`)).toHaveLength(1);
    expect(first).not.toHaveAttribute('data-denied');
  });

  it('lead to the trade', async () => {
    await open();
    const found = habit('Selling winners, keeping losers');
    await userEvent.click(within(found).getByText('(2 trades)'));
    const [first] = await within(found).findAllByRole('link', { name: 'Sell BTC-USD' });
    expect(first).toHaveAttribute('href', expect.stringContaining(`trade=${id(101)}`));
  });
});

describe('the pictures', () => {
  it('have their numbers in tables', async () => {
    await open();
    const costs = screen.getByRole('table', { name: /What habits cost/ });
    expect(
      within(costs)
        .getAllByRole('row')
        .map((r) => r.textContent),
    ).toContain(
      'Chasing a run-upa saving of $35.10a saving of $410.77 to a cost of $322.48a cost of $12.40a cost of $800.00a cost of $640.22',
    );
    const table = screen.getByRole('table', { name: /by week/ });
    expect(
      within(table)
        .getAllByRole('row')
        .map((r) => r.textContent),
    ).toEqual([
      'Week ofFillsSelling winners, keeping losers',
      '16 Nov 2026120',
      '9 Nov 2026rest0',
      '2 Nov 2026413',
    ]);
    expect(screen.getByRole('img', { name: /3 weeks, 1 of them of rest/ })).toBeInTheDocument();
  });

  it('show the twin with its rules, what it left out and both falls', async () => {
    await open();
    const card = screen.getByRole('region', { name: /my twin/ });
    expect(card).toHaveTextContent('it waits 36 min after a losing trade, makes at most 6 entries');
    expect(card).toHaveTextContent('It left out 3 entries and made 1 entry smaller.');
    expect(within(card).getByTestId('twin-totals')).toHaveTextContent('Deepest fall$120.50$60.25');
    expect(within(card).getByRole('table', { name: /each month/ })).toHaveTextContent(
      '2 Nov 2026−$15.10+$48.7031 Oct 2026−$120.50−$60.25',
    );
  });

  it('say when there is too little for a twin or no habit in any week', async () => {
    await open(many, {
      'GET /biases/twin-curve': { body: { scoredAt: '2026-11-21T09:31:00Z' } },
      'GET /biases/timeline': { body: { ...weeks, weeks: weeks.weeks.slice(1) } },
    });
    expect(screen.getByRole('region', { name: /my twin/ })).toHaveTextContent(
      'Not enough data yet',
    );
    expect(screen.getByRole('region', { name: 'When habits showed' })).toHaveTextContent(
      'No trade carries a habit in 2 weeks.',
    );
  });

  it('fail alone: the findings stay', async () => {
    await open(many, {
      'GET /biases/twin-curve': { status: 503, body: problem('unavailable', 503) },
    });
    const card = screen.getByRole('region', { name: /my twin/ });
    expect(await within(card).findByRole('alert')).toHaveTextContent('A part of me is resting');
    expect(habit('Selling winners, keeping losers')).toBeInTheDocument();
  });
});

describe('before the first import', () => {
  it('says what will stand here', async () => {
    await open({ findings: [] });
    expect(screen.getByRole('heading', { name: 'Nothing measured yet' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Bring fills' })).toBeInTheDocument();
  });

  it('says when the findings cannot be had', async () => {
    await open(many, { 'GET /biases/findings': { status: 500, body: problem('internal', 500) } });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});

describe('the numbers behind the pictures', () => {
  it('a fall is measured from the earlier high, or from nothing', () => {
    expect(falls([-5, 10, 4, 12, 11])).toEqual([-5, 0, -6, 0, -1]);
  });

  it('a month is told by its last day', () => {
    expect(monthEnds(twin.curve!.points).map((p) => p.day)).toEqual(['2026-10-31', '2026-11-02']);
  });
});

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { GateCheck } from '@/contracts';
import { faults, show } from '@/test/render';
import { problem } from '@/test/server';
import { usePreferences } from '@/shared/ui/preferences';
import { putDecision, withDecision } from './decisions';
import { Gate } from './gate';
import { decision, inMinutes, intent, intentId, pause, status, task } from './gate.fixture';
import { house, open, path, queries } from './gate.house';

const next = () => userEvent.click(screen.getByRole('button', { name: /^Go on to/ }));
const type = (name: string, text: string) =>
  userEvent.type(screen.getByRole('textbox', { name }), text);

describe('before a plan', () => {
  it('says what will be checked, with the numbers in force and nothing that is not set', async () => {
    house();
    show(<Gate />, queries());
    const card = within(await screen.findByRole('region', { name: 'What will be checked' }));
    expect(await card.findByText('A trade risks at most 0.5 % of equity.')).toBeInTheDocument();
    expect(card.getByText('A new setup runs on paper.')).toBeInTheDocument();
    expect(await card.findByText('At most 3 entries a day.')).toBeInTheDocument();
    expect(card.queryByText(/at any hour/)).toBeNull();
    expect(card.queryByText(/Equity is not known/)).toBeNull();
  });

  it('says first that equity is not known, where a plan would only wait for it', async () => {
    const { riskLeft: _, ...rest } = status();
    house(undefined, { 'GET /gate/status': { body: { ...rest, equityKnown: false } } });
    show(<Gate />, queries());
    const link = await screen.findByRole('link', { name: 'See the accounts' });
    expect(link).toHaveAttribute('href', '/connections#accounts');
  });

  it('has words for a server that does not answer and for no plan yet', async () => {
    house(undefined, {
      'GET /policy': { status: 503, body: problem('unavailable', 503) },
      'GET /pretrade-intents': { body: { intents: [] } },
    });
    show(<Gate />, queries());
    expect(await screen.findByText('A part of me is resting')).toBeInTheDocument();
    expect(await screen.findByText(/^No plan yet/)).toBeInTheDocument();
  });
});

describe('a plan', () => {
  it('is declared in three steps, once, with its risk in money', async () => {
    const server = house(intent({ status: 'SUBMITTED', decision: undefined } as never));
    show(<Gate />, queries());
    await screen.findByRole('form', { name: 'Plan' });
    await type('Symbol', 'btc-usd');
    await type('Entry', '100');
    await type('Stop', '95');
    await type('Target', '110');
    await next();
    expect(screen.getByRole('combobox', { name: 'Broker account' })).toHaveFocus();
    await type('Size', '2');
    const numbers = screen.getByRole('region', { name: 'The plan in numbers' });
    expect(numbers).toHaveTextContent('$10.00');
    expect(numbers).toHaveTextContent('Planned R2');
    await next();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How I feel' }), 'Calm');
    await userEvent.click(screen.getByRole('checkbox', { name: /^The stop stands/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Ask the gate' }));
    const answer = await screen.findByText(/holding it against the limits/);
    expect(document.activeElement).toContainElement(answer);
    const [sent] = server.to('POST', '/pretrade-intents');
    expect(sent?.headers.get('Idempotency-Key')).toBeTruthy();
    expect(sent?.body).toMatchObject({
      symbol: 'BTC-USD',
      plan: { entry: '100', stop: '95', target: '110' },
      risk: { size: '2', riskAmount: '10' },
      context: { emotion: 'CALM' },
    });
  });

  it('is for the only account there is, and starts blank again after it was declared', async () => {
    const accountId = `${intentId.slice(0, -1)}7`;
    const one = { accountId, broker: 'kraken', name: 'Main', movements: [], evaluable: true };
    const server = house(undefined, { 'GET /accounts': { body: { accounts: [one] } } });
    show(<Gate />, queries());
    await screen.findByRole('form', { name: 'Plan' });
    await type('Symbol', 'BTC-USD');
    await next();
    await screen.findByRole('option', { name: 'Main · Kraken' });
    await next();
    await userEvent.click(screen.getByRole('button', { name: 'Ask the gate' }));
    await screen.findByRole('heading', { name: 'Verdict' });
    expect(server.to('POST', '/pretrade-intents')[0]?.body).toMatchObject({ accountId });
    expect(screen.getByRole('textbox', { name: 'Symbol' })).toHaveValue('');
  });

  it('asks which of several accounts it is for', async () => {
    const two = ['7', '8'].map((end) => ({
      accountId: `${intentId.slice(0, -1)}${end}`,
      broker: 'kraken',
      name: `Account ${end}`,
      movements: [],
      evaluable: true,
    }));
    const server = house(undefined, { 'GET /accounts': { body: { accounts: two } } });
    show(<Gate />, queries());
    await screen.findByRole('form', { name: 'Plan' });
    await type('Symbol', 'BTC-USD');
    await next();
    await screen.findByRole('option', { name: 'Account 8 · Kraken' });
    await next();
    await userEvent.click(screen.getByRole('button', { name: 'Ask the gate' }));
    expect(await screen.findByText('One of my accounts, whose money counts.')).toBeVisible();
    expect(server.to('POST', '/pretrade-intents')).toHaveLength(0);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Broker account' }),
      'Account 8 · Kraken',
    );
    await next();
    await userEvent.click(screen.getByRole('button', { name: 'Ask the gate' }));
    await screen.findByRole('heading', { name: 'Verdict' });
    expect(server.to('POST', '/pretrade-intents')[0]?.body).toMatchObject({
      accountId: two[1]?.accountId,
    });
  });

  it('names the plan that it takes the place of', async () => {
    const { server } = await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Change the plan' }));
    expect(screen.getByRole('textbox', { name: 'Entry' })).toHaveValue('100');
    await next();
    await next();
    await userEvent.click(screen.getByRole('button', { name: 'Ask the gate' }));
    await waitFor(() =>
      expect(server.to('POST', '/pretrade-intents')[0]?.body).toMatchObject({ replaces: intentId }),
    );
  });

  it('leads back to the step with a field that does not fit', async () => {
    const server = house();
    show(<Gate />, queries());
    await screen.findByRole('form', { name: 'Plan' });
    await type('Symbol', 'BTC-USD');
    await type('Stop', 'low');
    await next();
    await next();
    await userEvent.click(screen.getByRole('button', { name: 'Ask the gate' }));
    expect(await screen.findByText('A number such as 90000.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Stop' })).toBeVisible();
    expect(server.to('POST', '/pretrade-intents')).toHaveLength(0);
  });
});

describe('a verdict', () => {
  it('stands in a word, with its sentence and the checks in the server’s order', async () => {
    await open();
    expect(await screen.findByRole('heading', { name: 'Verdict' })).toHaveTextContent('Wait');
    expect(screen.getByText(/this one waits with them/)).toBeInTheDocument();
    const rows = within(screen.getByRole('region', { name: 'Checks' })).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent('No pause is running: Not kept');
    expect(rows[1]).toHaveTextContent('0.5 % · limit 1 %');
    expect(rows[2]).toHaveTextContent('Not checked · no candlesRun-up before the entry');
    expect(document.body.textContent).not.toMatch(/NO_GO|RISK_PER_TRADE|NOT_CHECKED/);
  });

  it('names the entry beside the stop, which is no limit to use up', async () => {
    const stop = { observed: '95', limit: '100', observedValue: 95, limitValue: 100 };
    const check = { rule: 'STOP_SET', state: 'PASSED', title: 'A stop is set', ...stop } as const;
    await open(intent({ decision: decision({ checks: [check] }) }));
    const checks = await screen.findByRole('region', { name: 'Checks' });
    const row = within(checks).getByRole('listitem');
    expect(row).toHaveTextContent('95 · entry 100');
    expect(row).not.toHaveTextContent('limit');
    expect(row.querySelector('rect')).toBeNull();
  });

  it('says how each limit binds, in money that can be hidden', async () => {
    const checks: GateCheck[] = [
      {
        rule: 'RISK_PER_TRADE',
        state: 'PASSED',
        title: 'Risk of one trade',
        observed: '50 USD',
        limit: '100 USD',
        observedValue: 50,
        limitValue: 100,
        unit: 'money',
        sense: 'AT_MOST',
        currency: 'USD',
      },
      {
        rule: 'PLANNED_R',
        state: 'PASSED',
        title: 'Target against stop',
        observed: '2 R',
        limit: '1.5 R',
        sense: 'AT_LEAST',
      },
    ];
    await open(intent({ decision: decision({ checks }) }));
    const region = await screen.findByRole('region', { name: 'Checks' });
    expect(region).toHaveTextContent('$50.00 · at most $100.00');
    expect(region).toHaveTextContent('2 R · at least 1.5 R');
    act(() => usePreferences.setState({ moneyHidden: true }));
    expect(region).not.toHaveTextContent('50');
    expect(region).toHaveTextContent('2 R · at least 1.5 R');
    act(() => usePreferences.setState({ moneyHidden: false }));
  });

  it('arrives by the stream while the page waits', async () => {
    const waiting = intent({ status: 'SUBMITTED' });
    delete waiting.decision;
    const view = await open(waiting);
    await screen.findByText(/holding it against the limits/);
    house(intent({ decision: decision({ verdict: 'GO' }) }));
    act(() => putDecision(view.queries, decision({ verdict: 'GO' })));
    expect(await screen.findByRole('heading', { name: 'Verdict' })).toHaveTextContent('Go');
  });

  it('is never replaced by an older look', () => {
    const second = intent({ decision: decision({ evaluation: 2, verdict: 'GO' }) });
    expect(withDecision(second, decision())).toBe(second);
    expect(withDecision(intent({ status: 'TAKEN' }), decision({ evaluation: 2 })).status).toBe(
      'TAKEN',
    );
  });

  it('shows the computed size with its sum', async () => {
    const sizing = { size: '0.50', steps: [{ what: 'Equity × 1 %', value: '100' }] };
    await open(intent({ decision: decision({ verdict: 'SIZE_DOWN', sizing }) }));
    const size = await screen.findByRole('region', { name: 'Computed size' });
    expect(size).toHaveTextContent('0.5');
    expect(size).toHaveTextContent('Equity × 1 %100');
  });

  it('takes the trader’s word on what followed', async () => {
    const { server } = await open(undefined, { [`POST ${path}/outcome`]: { status: 204 } });
    await userEvent.click(await screen.findByRole('button', { name: 'I left it out' }));
    await waitFor(() =>
      expect(server.to('POST', `${path}/outcome`)[0]?.body).toEqual({ outcome: 'SKIPPED' }),
    );
  });

  it('offers nothing more once it has expired', async () => {
    await open(intent({ decision: decision({ expiresAt: inMinutes(-1) }) }));
    await screen.findByRole('heading', { name: 'Verdict' });
    expect(screen.getByTestId('verdict-panel')).toHaveTextContent('Expired');
    expect(screen.queryByRole('button', { name: 'Ask the gate again' })).not.toBeInTheDocument();
    expect(screen.queryByText('Go against the verdict')).not.toBeInTheDocument();
  });

  it('is readable by assistive technology', async () => {
    const tasks = [task(), task({ taskId: `${intentId.slice(0, -1)}9`, kind: 'NAME_THE_EMOTION' })];
    const { container } = await open(intent({ decision: decision({ tasks }) }));
    await screen.findByRole('heading', { name: 'Verdict' });
    expect(await faults(container)).toEqual([]);
  });
});

describe('the tasks of a verdict', () => {
  const withTask = (more: Parameters<typeof task>[0]) =>
    intent({ decision: decision({ tasks: [task(more)] }) });
  const again = () => screen.findByRole('button', { name: 'Ask the gate again' });

  it('ask for an answer and hold the next look until they are done', async () => {
    const patched = `PATCH /friction-tasks/${task().taskId}`;
    const { server } = await open(withTask({}), { [patched]: { body: task({ status: 'DONE' }) } });
    expect(await again()).toBeDisabled();
    const save = screen.getByRole('button', { name: 'Save the answer' });
    expect(save).toBeDisabled();
    await type('Answer to: write the exit', 'Below 95.');
    await userEvent.click(save);
    await waitFor(() =>
      expect(server.asked.find((a) => a.method === 'PATCH')?.body).toEqual({
        status: 'DONE',
        answer: 'Below 95.',
      }),
    );
  });

  it('wait by the server’s clock', async () => {
    await open(withTask({ kind: 'WAIT_IT_OUT', readyAt: inMinutes(5) }));
    expect(await screen.findByRole('button', { name: 'Mark as done' })).toBeDisabled();
    expect(screen.getByText(/^can be done in/)).toHaveTextContent(/0[45]:\d\d/);
  });

  it('lead to the accounts for the equity', async () => {
    await open(withTask({ kind: 'STATE_THE_EQUITY' }));
    const link = await screen.findByRole('link', { name: 'State it under Connections' });
    expect(link).toHaveAttribute('href', '/connections#accounts');
  });

  it('open the gate for one more look when all are done', async () => {
    const { server } = await open(withTask({ status: 'DONE' }), {
      [`POST ${path}/evaluations`]: { status: 202, body: { intentId } },
    });
    await userEvent.click(await again());
    expect(await screen.findByText(/The gate is looking again/)).toBeInTheDocument();
    expect(server.to('POST', `${path}/evaluations`)).toHaveLength(1);
  });
});

describe('a pause of one’s own', () => {
  it('can be lengthened and never shortened', async () => {
    const active = pause();
    const longer = pause({ cause: 'OWN', endsAt: inMinutes(240) });
    const server = house(undefined, {
      'GET /cooldowns': { body: { now: inMinutes(0), active, past: [] } },
      'POST /cooldowns': { status: 201, body: longer },
    });
    show(<Gate />, queries());
    const length = await screen.findByRole('combobox', { name: 'For, from now' });
    expect(within(length).getAllByRole('option')[0]).toHaveTextContent('1 hour');
    await userEvent.selectOptions(length, '4 hours');
    await userEvent.click(screen.getByRole('button', { name: 'Lengthen the pause' }));
    await waitFor(() => expect(server.to('POST', '/cooldowns')[0]?.body).toEqual({ minutes: 240 }));
  });
});

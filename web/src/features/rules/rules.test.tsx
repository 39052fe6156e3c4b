import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { BrokerAccount, OwnRules, Policy } from '@/contracts';
import { faults, show } from '@/test/render';
import { problem, serve } from '@/test/server';
import { hours, limit, ownRules, policy, rule, ruleId, tomorrow } from './rules.fixture';
import { Rules } from './rules';

const accountId = '01KAJ800000000000000000001';
const account: BrokerAccount = {
  accountId,
  broker: 'own',
  name: 'Main',
  movements: [],
  evaluable: false,
};

const open = (held: Policy = policy(limit()), own: OwnRules = ownRules(rule()), more = {}) => {
  const server = serve({
    'GET /policy': { body: held },
    'GET /rules': { body: own },
    'GET /accounts': { body: { accounts: [account] } },
    'GET /rules/streaks': { status: 404, body: problem('not-found', 404) },
    ...more,
  });
  return { server, ...show(<Rules />) };
};

const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('the limits in force', () => {
  it('stand as sentences with their use, their source and what waits', async () => {
    const { container } = open(
      policy(
        limit({ own: '0.5 %', pending: { value: '1 %', from: tomorrow } }),
        limit({ name: 'entriesPerDay', title: 'Entries a day', today: '2 of 4', used: 50 }),
      ),
    );
    const row = await screen.findByRole('listitem', { name: 'Risk per trade' });
    expect(row).toHaveTextContent('A trade risks at most 1 % of equity.');
    expect(row).toHaveTextContent(/From .*00:00.* on: 1 %/);
    expect(row).toHaveTextContent('My persona: common practice.');
    expect(screen.getByText('So far 2 of 4')).toBeInTheDocument();
    expect(await faults(container)).toEqual([]);
  });

  it('are tightened in per cent, and the change can be taken back', async () => {
    const own = limit({ own: '0.5 %', inForce: '0.5 %', inForceValue: 0.005 });
    const { server } = open(undefined, undefined, { 'PATCH /policy': { body: policy(own) } });
    await screen.findByText('A trade risks at most 1 % of equity.');
    await click('Change: Risk per trade');
    const field = screen.getByRole('textbox', { name: 'Per cent of equity' });
    expect(field).toHaveValue('1');
    expect(field).toHaveFocus();
    await userEvent.clear(field);
    await userEvent.type(field, '0.5{Enter}');

    expect(await screen.findByText('Saved; it holds now.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Change: Risk per trade' })).toHaveFocus();
    expect(server.to('PATCH', '/policy')[0]?.body).toEqual({ riskPerTrade: 0.005 });
    await click('Undo: Risk per trade');
    await waitFor(() => expect(server.to('PATCH', '/policy')).toHaveLength(2));
    expect(server.to('PATCH', '/policy')[1]?.body).toEqual({ lift: ['riskPerTrade'] });
  });

  it('say beside the field why a looser number than the persona is refused', async () => {
    open(undefined, undefined, {
      'PATCH /policy': {
        status: 422,
        body: problem('validation', 422, {
          errors: [{ pointer: '/riskPerTrade', message: 'leaves more room than my persona' }],
        }),
      },
    });
    await screen.findByText('A trade risks at most 1 % of equity.');
    await click('Change: Risk per trade');
    const field = screen.getByRole('textbox', { name: 'Per cent of equity' });
    await userEvent.clear(field);
    await userEvent.type(field, '2{Enter}');
    expect(await screen.findByText('Leaves more room than my persona.')).toBeInTheDocument();
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(field).toHaveValue('2');
  });

  it('refuse what is no number before the server is asked', async () => {
    const { server } = open();
    await screen.findByText('A trade risks at most 1 % of equity.');
    await click('Change: Risk per trade');
    const field = screen.getByRole('textbox', { name: 'Per cent of equity' });
    await userEvent.clear(field);
    await userEvent.type(field, 'little{Enter}');
    expect(await screen.findByText('This does not fit this limit.')).toBeInTheDocument();
    expect(server.to('PATCH', '/policy')).toEqual([]);
  });

  it('take hours as two times and can lift them again', async () => {
    const set = hours({ own: '09:00 to 17:00', inForce: '09:00 to 17:00' });
    const { server } = open(policy(set), undefined, { 'PATCH /policy': { body: policy(set) } });
    await screen.findByText('Entries are open at any hour.');
    await click('Change: Hours');
    expect(screen.getByLabelText('From')).toHaveValue('09:00');
    await click('Lift my limit');
    await waitFor(() =>
      expect(server.to('PATCH', '/policy')[0]?.body).toEqual({ lift: ['allowedHours'] }),
    );
  });

  it('fail apart from the rules and can be asked again', async () => {
    open(undefined, undefined, {
      'GET /policy': { status: 503, body: problem('unavailable', 503) },
    });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument();
    expect(await screen.findByText('Two a day')).toBeInTheDocument();
  });
});

describe('my own rules', () => {
  it('say what will stand here before there is one', async () => {
    open(undefined, ownRules());
    expect(await screen.findByText(/^No rule yet/)).toBeInTheDocument();
  });

  it('are written from the field that their kind asks for', async () => {
    const early = rule({ name: 'Early nights' });
    let written = ownRules();
    const { server } = open(undefined, undefined, {
      'GET /rules': () => ({ body: written }),
      'POST /rules': () => {
        written = ownRules(early);
        return { status: 201, body: early };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Write a rule' }));
    const form = screen.getByRole('form', { name: 'New rule' });
    await userEvent.selectOptions(
      within(form).getByRole('combobox', { name: 'Kind' }),
      'Not after',
    );
    await userEvent.click(within(form).getByRole('button', { name: 'Add rule' }));
    expect(within(form).getByText('This is still missing.')).toBeInTheDocument();
    await userEvent.type(within(form).getByLabelText('Time of the day'), '21:00');
    expect(within(form).getByText('No new entry from 21:00 on.')).toBeInTheDocument();
    await userEvent.type(within(form).getByRole('textbox', { name: 'Name' }), 'Early nights');
    await userEvent.click(within(form).getByRole('button', { name: 'Add rule' }));

    expect(await screen.findByText('“Early nights” holds from now on.')).toBeInTheDocument();
    expect(server.to('POST', '/rules')[0]?.body).toEqual({
      kind: 'NO_ENTRY_AFTER',
      params: { time: '21:00' },
      name: 'Early nights',
    });
  });

  it('need no field where their kind asks for none', async () => {
    const { server } = open(undefined, ownRules(), {
      'POST /rules': { status: 201, body: rule() },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Write a rule' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Weekends off');
    await click('Add rule');
    await waitFor(() =>
      expect(server.to('POST', '/rules')[0]?.body).toEqual({ kind: 'NO_WEEKEND', params: {} }),
    );
  });

  it('say how they were kept and that a deleted one still holds until its day', async () => {
    const ending = rule({ pending: { change: 'END', from: tomorrow } });
    const { server } = open(undefined, ownRules(ending), {
      [`PATCH /rules/${ruleId}`]: { body: rule() },
    });
    expect(
      await screen.findByText('Kept on 12 of 13 trading days of the last 30 days.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/until then it holds/)).toBeInTheDocument();
    await click('Undo: Two a day');
    await waitFor(() =>
      expect(server.to('PATCH', `/rules/${ruleId}`)[0]?.body).toEqual({ active: true }),
    );
  });

  it('pause, change and end with one press each', async () => {
    const { server } = open(undefined, undefined, {
      [`PATCH /rules/${ruleId}`]: { body: rule() },
      [`DELETE /rules/${ruleId}`]: { body: ownRules() },
    });
    await screen.findByText('Two a day');
    await click('Change: Two a day');
    const field = screen.getByRole('textbox', { name: 'Number' });
    await userEvent.clear(field);
    await userEvent.type(field, '1{Enter}');
    await screen.findByRole('button', { name: 'Pause: Two a day' });
    await click('Pause: Two a day');
    await waitFor(() => expect(server.to('PATCH', `/rules/${ruleId}`)).toHaveLength(2));
    await click('Delete: Two a day');
    await waitFor(() => expect(server.to('DELETE', `/rules/${ruleId}`)).toHaveLength(1));
    expect(server.to('PATCH', `/rules/${ruleId}`).map((asked) => asked.body)).toEqual([
      { params: { count: 1 } },
      { active: false },
    ]);
  });
});

describe('a prop challenge', () => {
  it('is stated in per cent for an account', async () => {
    const { server } = open(undefined, undefined, {
      [`PATCH /accounts/${accountId}`]: { body: account },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'State the challenge of Main' }),
    );
    await click('Save challenge');
    expect(screen.getAllByText('This does not fit or is missing.').length).toBeGreaterThan(2);
    await userEvent.type(screen.getByLabelText('Starting balance'), '50000');
    await userEvent.type(screen.getByLabelText('Most down in a day, per cent'), '5');
    await userEvent.type(screen.getByLabelText('Most below the top, per cent'), '10');
    await userEvent.type(screen.getByLabelText('First day'), '2026-11-01');
    await click('Save challenge');
    await waitFor(() =>
      expect(server.to('PATCH', `/accounts/${accountId}`)[0]?.body).toEqual({
        prop: {
          startBalance: '50000',
          dailyDrawdown: 0.05,
          trailingDrawdown: 0.1,
          startsOn: '2026-11-01',
        },
      }),
    );
  });

  it('that gives way to a laxer one, or to none, says from when and is kept', async () => {
    const held = {
      startBalance: '50000',
      dailyDrawdown: 0.05,
      trailingDrawdown: 0.1,
      startsOn: '2026-11-01',
    };
    const { server } = open(undefined, undefined, {
      'GET /accounts': {
        body: {
          accounts: [{ ...account, prop: held, propWaits: { from: '2026-11-21T23:00:00Z' } }],
        },
      },
      [`PATCH /accounts/${accountId}`]: { body: account },
      [`DELETE /accounts/${accountId}/prop`]: { body: account },
    });
    expect(await screen.findByText(/no challenge\.$/)).toHaveTextContent(
      'From 22 Nov 2026, 00:00 on: no challenge.',
    );
    await click('Keep the one that holds');
    await waitFor(() =>
      expect(server.to('PATCH', `/accounts/${accountId}`)[0]?.body).toEqual({ prop: held }),
    );
    await click('Change the challenge of Main');
    await click('Give the challenge up');
    await waitFor(() => expect(server.to('DELETE', `/accounts/${accountId}/prop`)).toHaveLength(1));
  });
});

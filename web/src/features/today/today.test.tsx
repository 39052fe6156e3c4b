import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { GateStatus, TradeSummary } from '@/contracts';
import { noStreaks, streaks } from '@/shared/streaks/streaks.fixture';
import { faults, show } from '@/test/render';
import { problem, serve } from '@/test/server';
import { Today } from './today';

const summary = (trades: number): TradeSummary => ({
  trades,
  decisions: 4,
  roundTrips: 2,
  winners: 1,
  losers: 1,
  symbols: ['BTC-USD'],
  realised: [],
  days: [],
});

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

const status = (more: Partial<GateStatus> = {}): GateStatus => ({
  now: inMinutes(0),
  open: true,
  entriesToday: 2,
  entriesLimit: 4,
  entriesLeft: 2,
  riskLeft: 0.0123,
  equityKnown: true,
  openTasks: 0,
  ...more,
});

const open = (answers: Parameters<typeof serve>[0] = {}) => {
  serve({
    'GET /trades/summary': { body: summary(12) },
    'GET /gate/status': { body: status() },
    'GET /rules/streaks': { body: streaks() },
    'GET /biases/findings': { body: { findings: [] } },
    'GET /coach/messages': { body: { messages: [], unread: 0 } },
    'GET /positions': { body: { positions: [] } },
    'GET /trades/imports': { body: { imports: [] } },
    ...answers,
  });
  return show(<Today />);
};

const card = (name: string) => screen.findByRole('region', { name });

describe('today', () => {
  it('answers first whether a new entry is open, and what is left of the day', async () => {
    open();
    const entries = await card('Entries now');
    await within(entries).findByText('Open');
    expect(entries).toHaveTextContent('Entries left today2 of 4');
    expect(entries).toHaveTextContent('Risk left today1.2 % of equity');
    expect(within(entries).getByRole('link', { name: 'Write a plan' })).toBeInTheDocument();
  });

  it('counts a pause down with its reason, and leaves open positions out of it', async () => {
    const cooldown = {
      cooldownId: '01KAJ800000000000000000003',
      cause: 'LOSS_STREAK' as const,
      reason: 'three losses in a row',
      startsAt: inMinutes(-18),
      endsAt: inMinutes(42),
      active: true,
    };
    open({ 'GET /gate/status': { body: status({ open: false, cooldown, openTasks: 1 }) } });
    const entries = await card('Entries now');
    await within(entries).findByText(/^Paused until/);
    expect(within(entries).getByRole('timer')).toHaveTextContent(/^4[12]:\d\d$/);
    expect(entries).toHaveTextContent('Why: three losses in a row.');
    expect(entries).toHaveTextContent('Open positions are not part of it.');
    expect(within(entries).getByRole('link', { name: '1 task open' })).toBeInTheDocument();
  });

  it('names what keeps entries out without a pause', async () => {
    open({ 'GET /gate/status': { body: status({ open: false, closedBy: ['WEEKLY_LOSS'] }) } });
    const entries = await card('Entries now');
    await within(entries).findByText('Closed');
    expect(entries).toHaveTextContent('Held by: Loss this week.');
  });

  it('never makes up a limit or an equity that is not known', async () => {
    const { entriesLimit: _, entriesLeft: __, riskLeft: ___, ...rest } = status();
    open({ 'GET /gate/status': { body: { ...rest, equityKnown: false } } });
    const entries = await card('Entries now');
    await within(entries).findByText('No limit; 2 so far');
    expect(
      within(entries).getByRole('link', { name: 'Not known: see accounts' }),
    ).toBeInTheDocument();
  });

  it('shows the adherence of the week as seven days; a day without a number is not 0', async () => {
    open();
    const discipline = await card('Discipline');
    const week = await within(discipline).findByRole('list', { name: /Adherence of the week/ });
    const days = within(week).getAllByRole('listitem');
    expect(days).toHaveLength(7);
    expect(days[0]).toHaveTextContent('15 Nov 2026: –no number');
    expect(days[1]).toHaveTextContent('16 Nov 2026: 0');
    expect(days[5]).toHaveTextContent('20 Nov 2026: 88');
    expect(discipline).toHaveTextContent('82 on average');
  });

  it('says when the week has no adherence yet', async () => {
    open({ 'GET /rules/streaks': { body: noStreaks } });
    const discipline = await card('Discipline');
    await within(discipline).findByText('Not enough yet');
    expect(discipline).toHaveTextContent('trades that had a plan with at least three rules');
  });

  it('keeps its other cards where the process is not known', async () => {
    open({
      'GET /rules/streaks': { status: 404, body: problem('not-found', 404) },
      'GET /gate/status': { status: 404, body: problem('not-found', 404) },
    });
    await within(await card('Decisions saved')).findByText(/^None yet/);
    await within(await card('Discipline')).findByText(/Nothing is counted yet/);
    await within(await card('Entries now')).findByText('I cannot tell now if entries are open.');
    expect(await card('Account in numbers')).toHaveTextContent('Fills12');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is readable by assistive technology', async () => {
    const { container } = open();
    await within(await card('Discipline')).findByRole('list');
    expect(await faults(container)).toEqual([]);
  });
});

describe('the first visit', () => {
  it('leads in by three steps, with the demo beside them', async () => {
    open({
      'GET /trades/summary': { body: summary(0) },
      'GET /pretrade-intents': { body: { intents: [] } },
    });
    const steps = await screen.findAllByRole('listitem');
    expect(steps.map((s) => within(s).getByRole('heading').textContent)).toEqual([
      'Bring the fills',
      'Set the rules',
      'Try the gate',
    ]);
    const links = steps.map((s) => within(s).getByRole('link').getAttribute('href'));
    expect(links).toEqual(['/connections', '/rules', '/gate']);
    expect(screen.getByRole('link', { name: 'Go to the demo' })).toBeInTheDocument();
  });

  it('is over with the first plan, before any fill', async () => {
    open({
      'GET /trades/summary': { body: summary(0) },
      'GET /pretrade-intents': { body: { intents: [{ id: '01KAJ800000000000000000001' }] } },
    });
    await within(await card('Entries now')).findByText('Open');
    expect(screen.queryByText('Bring the fills')).not.toBeInTheDocument();
  });
});

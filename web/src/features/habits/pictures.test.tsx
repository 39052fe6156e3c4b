import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problem } from '@/test/server';
import { falls, monthEnds } from './curves';
import { cost, finding, habit, many, open, row, twin, weeks } from './habits.fixture';

describe('the pictures', () => {
  it('have their numbers in tables', async () => {
    await open();
    const costs = screen.getByRole('table', { name: /What habits cost/ });
    expect(
      within(costs)
        .getAllByRole('row')
        .map((r) => r.textContent),
    ).toContain(
      'Chasing a run-upabout zeroa saving of $410.77 to a cost of $322.48a cost of $12.40a cost of $800.00a cost of $640.22',
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

  it('draw no amount that cannot be told, and say why', async () => {
    await open({
      ...many,
      findings: [
        row(finding('DISPOSITION', 'FOUND'), { cost: cost('DISPOSITION') }),
        row(finding('REVENGE', 'FOUND'), { cost: cost('REVENGE', { credible: false }) }),
        row(finding('HOLDING_LOSERS', 'FOUND'), {
          cost: cost('HOLDING_LOSERS', { method: 'own_stop', cost: '7303.00', high: '9000.00' }),
        }),
        row(finding('PANIC', 'POSSIBLE'), {
          cost: cost('PANIC', { state: 'NOT_DISTINGUISHABLE', low: '-410.77', credible: false }),
        }),
      ],
    });
    const picture = screen.getByRole('img', { name: /^Costs of 4 habits in USD; 1 can be told/ });
    expect(picture.querySelectorAll('rect')).toHaveLength(1);
    const rows = within(screen.getByRole('table', { name: /What habits cost/ })).getAllByRole(
      'row',
    );
    expect(rows.slice(1, 5).map((r) => r.querySelector('td')?.textContent)).toEqual([
      'a cost of $812.40',
      'not told',
      'as other trades',
      'about zero',
    ]);
    const costs = screen.getByRole('region', { name: 'What habits cost' });
    expect(costs).toHaveTextContent('picked by how they ended');
    expect(costs).not.toHaveTextContent('7,303');
  });

  it('show the twin with its rules, what it left out and both falls', async () => {
    await open();
    const card = screen.getByRole('region', { name: /my twin/ });
    expect(card).toHaveTextContent('it waits 36 min after a losing trade, makes at most 6 entries');
    expect(card).toHaveTextContent('It left out 3 entries and made 1 entry smaller.');
    expect(within(card).getByTestId('twin-totals')).toHaveTextContent('Deepest fall$120.50$60.25');
    expect(within(card).getByTestId('twin-totals')).toHaveTextContent(
      'Most in positions$2,400.00$1,800.00',
    );
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

describe('the numbers behind the pictures', () => {
  it('a fall is measured from the earlier high, or from nothing', () => {
    expect(falls([-5, 10, 4, 12, 11])).toEqual([-5, 0, -6, 0, -1]);
  });

  it('a month is told by its last day', () => {
    expect(monthEnds(twin.curve!.points).map((p) => p.day)).toEqual(['2026-10-31', '2026-11-02']);
  });
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { HabitCost } from '@/contracts';
import { usePreferences } from '@/shared/ui/preferences';
import { faults } from '@/test/render';
import { problem } from '@/test/server';
import { cost, finding, habit, id, many, open, row } from './habits.fixture';

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
    expect(found).toHaveTextContent('Found · Sure · 97 %');
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

  it('call an amount the habit’s only where other trades do not reach it', async () => {
    const headline = async (more: Partial<HabitCost>) => {
      const view = await open({
        ...many,
        findings: [row(finding('DISPOSITION', 'FOUND'), { cost: cost('DISPOSITION', more) })],
      });
      const said = within(habit('Selling winners, keeping losers')).getByTestId('cost').textContent;
      view.unmount();
      return said;
    };
    expect(await headline({ credible: false })).toMatch(
      /^Cost\$812.40, as with other trades90 % interval: .* But random other trades reach as much\.$/,
    );
    expect(await headline({ credible: false, cost: '-9.00', low: '-20.00', high: '-1.00' })).toBe(
      'Cost$9.00 saved by it90 % interval: a saving of $20.00 to a saving of $1.00.',
    );
    expect(await headline({ method: 'own_stop' })).toMatch(/^CostNo amount can be told90 %/);
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

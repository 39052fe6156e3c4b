import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '@/test/render';
import { CostParts } from './cost-facts';
import { cost } from './habits.fixture';

const said = async (
  otherwise: NonNullable<Parameters<typeof CostParts>[0]['cost']['otherwise']>,
) => {
  const view = show(<CostParts cost={cost('DISPOSITION', { otherwise })} />);
  const text = (await screen.findByRole('list', { name: 'The cost' })).textContent;
  view.unmount();
  return text;
};

describe('The parts of a cost', () => {
  it('hold the same trades reckoned another way, with its horizons', async () => {
    expect(
      await said({
        method: 'sell_loser_instead',
        decisions: 33,
        neededDecisions: 20,
        cost: '655.18',
        shortHorizonCost: '301.44',
        longHorizonCost: '-48.06',
      }),
    ).toContain(
      'Reckoned another way, by selling a losing position of mine in its place: a cost of $655.18 over 33 trades; with half the horizon a cost of $301.44, with twice a saving of $48.06.',
    );
  });

  it('say where too few trades can be reckoned so', async () => {
    expect(await said({ method: 'pullback_entry', decisions: 7, neededDecisions: 20 })).toContain(
      'Reckoned another way, by entering one average range cheaper, or not at all: too few trades, 7 of 20.',
    );
  });
});

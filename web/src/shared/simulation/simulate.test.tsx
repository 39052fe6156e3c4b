import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { simulationQuery } from '@/shared/api/queries';
import { usePreferences } from '@/shared/ui/preferences';
import { faults, show } from '@/test/render';
import { problem, serve } from '@/test/server';
import { Simulate } from './simulate';
import { simulation, waiting } from './simulation.fixture';

const tradeId = simulation().tradeId;
const ask = 'POST /simulations/simple';

async function open() {
  const view = show(<Simulate tradeId={tradeId} />);
  await userEvent.click(await screen.findByRole('button', { name: 'What if I had held?' }));
  return { ...view, dialog: within(await screen.findByRole('dialog')) };
}

const play = () => userEvent.click(screen.getByRole('button', { name: 'Play it' }));

describe('a trade done otherwise', () => {
  it('shows a range, both courses, the parts of each difference and what is not known', async () => {
    const server = serve({ [ask]: { body: simulation() } });
    const { dialog } = await open();
    expect(dialog.getByText(/It is no advice/)).toBeVisible();
    await play();

    expect(await dialog.findByTestId('simulation-range')).toHaveTextContent('−$219.98 to +$109.97');
    expect(dialog.getByRole('img', { name: /Result over time/ })).toBeVisible();
    const rows = within(dialog.getByRole('region', { name: 'Results' })).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      /Half of it1 d.*close of the last bar.*\+\$257.97.*\+\$109.97/,
    );
    expect(rows[1]).toHaveTextContent('prices +$110.00, fees −$0.03');
    expect(rows[2]).toHaveTextContent('stop');
    expect(rows[3]).toHaveTextContent(/prices end before.*not known/);
    expect(dialog.getByText(/Fees in BNB are in neither result/)).toBeVisible();
    expect(dialog.getByText(/2 bars are missing in between and left empty/)).toBeVisible();
    expect(dialog.getByText(/bars of 4 h from Binance/)).toBeVisible();
    expect(server.to('POST', '/simulations/simple')[0]?.body).toEqual({ tradeId });
    expect(await faults(screen.getByRole('dialog'))).toEqual([]);
  });

  it('waits for an answer that is not kept yet', async () => {
    let answer = waiting;
    serve({
      [ask]: { status: 202, body: waiting },
      [`GET /simulations/${waiting.simulationId}`]: () => ({ body: answer }),
    });
    const { dialog, queries } = await open();
    await play();
    await dialog.findByRole('status', { name: 'Playing the trade' });

    answer = simulation();
    await queries.invalidateQueries({
      queryKey: simulationQuery(waiting.simulationId).queryKey,
    });
    expect(await dialog.findByTestId('simulation-range')).toBeVisible();
  });

  it.each([
    ['NO_PRICES', 'No prices'],
    ['OTHER_PRICES', 'These prices do not fit'],
    ['TOO_COARSE', 'The bars are too long'],
    ['UNAVAILABLE', 'Prices are not available'],
  ] as const)('says why nothing is known: %s', async (state, words) => {
    serve({ [ask]: { body: simulation({ state, variants: [], points: [] }) } });
    const { dialog } = await open();
    await play();
    expect(await dialog.findByText(words)).toBeVisible();
    expect(dialog.queryByTestId('simulation-range')).toBeNull();
  });

  it('asks for a level, and says where the server does not take one', async () => {
    const refused = problem('validation', 400, {
      errors: [{ pointer: '/stop', message: 'a stop lies on the losing side of the entry' }],
    });
    const server = serve({ [ask]: { status: 400, body: refused } });
    const { dialog } = await open();
    await userEvent.click(dialog.getByRole('radio', { name: 'My own stop or target' }));
    await play();
    expect(await dialog.findByText('A stop, a target, or both.')).toBeVisible();
    await userEvent.type(dialog.getByLabelText('Stop'), '43000,5');
    await play();
    expect(await dialog.findByText('A stop lies on the losing side of the entry.')).toBeVisible();
    expect(server.to('POST', '/simulations/simple')[0]?.body).toEqual({
      tradeId,
      horizonMinutes: 0,
      stop: '43000.5',
    });
  });

  it('hides money where money is hidden', async () => {
    usePreferences.setState({ moneyHidden: true });
    serve({ [ask]: { body: simulation() } });
    const { dialog } = await open();
    await play();
    expect(await dialog.findByTestId('simulation-range')).not.toHaveTextContent('219.98');
    usePreferences.setState({ moneyHidden: false });
  });

  it('asks for half the size with one word', async () => {
    const server = serve({ [ask]: { body: simulation() } });
    const { dialog } = await open();
    await userEvent.click(dialog.getByRole('radio', { name: 'Half the size' }));
    await play();
    await dialog.findByTestId('simulation-range');
    expect(server.to('POST', '/simulations/simple')[0]?.body).toEqual({ tradeId, size: 'HALF' });
  });
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { GateLedger } from '@/contracts';
import { faults, show } from '@/test/render';
import { problem, serve } from '@/test/server';
import { LedgerCard } from './ledger';

const ledger: GateLedger = {
  since: '2026-10-12T17:02:00Z',
  groups: [
    { kind: 'OBEYED', n: 31, needed: 10, meanR: 0.42, low: 0.11, high: 0.73, meanAdherence: 87.2 },
    { kind: 'OVERRIDDEN', n: 2, needed: 10 },
    { kind: 'IGNORED', n: 12, needed: 10, meanR: -0.6, low: -0.9, high: -0.3, meanAdherence: 60.1 },
    { kind: 'UNGATED', n: 17, needed: 10, meanR: -0.21, low: -0.55, high: 0.14 },
  ],
};

const open = async (answer: { status?: number; body?: unknown } = { body: ledger }) => {
  serve({ 'GET /gate/ledger': answer });
  const view = show(<LedgerCard />);
  return {
    ...view,
    card: await screen.findByRole('region', { name: 'With and without the gate' }),
  };
};

const ways = async () =>
  within(await screen.findByRole('list', { name: 'Ways to enter' })).getAllByRole('listitem');

describe('entries with and without the gate', () => {
  it('stand beside each other with their mean in R and what it rests on', async () => {
    const { card } = await open();
    const [obeyed, , ignored, ungated] = await ways();
    expect(obeyed).toHaveTextContent('With the verdict');
    expect(obeyed).toHaveTextContent('+0.42 Rfrom 31');
    expect(ignored).toHaveTextContent('Against the verdict');
    expect(ignored).toHaveTextContent('−0.60 Rfrom 12');
    expect(ungated).toHaveTextContent('Without a plan');
    expect(ungated).toHaveTextContent('−0.21 R');
    expect(card).toHaveTextContent('Groups may differ for other reasons than the gate.');
  });

  it('are not told from zero when their interval holds it', async () => {
    await open();
    const [obeyed, , , ungated] = await ways();
    expect(ungated).toHaveTextContent('about zero, from 17');
    expect(obeyed).not.toHaveTextContent('about zero');
  });

  it('have no mean while there are too few', async () => {
    await open();
    const few = (await ways())[1]!;
    expect(few).toHaveTextContent('With an override');
    expect(few).toHaveTextContent('Not enough data: 2 of 10');
    expect(within(few).getByRole('meter')).toHaveAccessibleName('Data so far: with an override');
    expect(few).not.toHaveTextContent(' R');
  });

  it('keep their numbers in a table', async () => {
    await open();
    await userEvent.click(await screen.findByText('Show as table'));
    const rows = screen.getAllByRole('row').map((r) => r.textContent);
    expect(rows[1]).toBe('With the verdict31 (10 needed)+0.42 R+0.11 R to +0.73 R87');
    expect(rows[2]).toBe('With an override2 (10 needed)not enoughnot enoughnot known');
    expect(rows[3]).toBe('Against the verdict12 (10 needed)−0.60 R−0.90 R to −0.30 R60');
  });

  it('begin with the first plan at the gate', async () => {
    const before = await open({ body: { groups: [] } });
    expect(await screen.findByText(/No plan has gone through the gate yet/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Write a plan' })).toBeInTheDocument();
    before.unmount();
    await open({ status: 404, body: problem('not-found', 404) });
    expect(await screen.findByText(/No plan has gone through the gate yet/)).toBeInTheDocument();
  });

  it('are readable by assistive technology', async () => {
    const { container } = await open();
    await ways();
    expect(await faults(container)).toEqual([]);
  });
});

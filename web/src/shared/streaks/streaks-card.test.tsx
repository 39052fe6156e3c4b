import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { faults, show } from '@/test/render';
import { problem, serve } from '@/test/server';
import { StreaksCard } from './streaks-card';
import { noStreaks, streaks } from './streaks.fixture';

const open = async (answer: { status?: number; body?: unknown }) => {
  serve({ 'GET /rules/streaks': answer });
  const view = show(<StreaksCard />);
  return { ...view, card: await screen.findByRole('region', { name: 'Streaks' }) };
};

describe('the streaks', () => {
  it('count planned days, and say that a day without entries keeps the row', async () => {
    const { card } = await open({ body: streaks() });
    await screen.findByText('Planned days in a row');
    expect(card).toHaveTextContent('Planned days in a row3Best so far9');
    expect(card).toHaveTextContent('A day without entries keeps it.');
  });

  it('show the last weeks day by day, with the reason in the table behind', async () => {
    await open({ body: streaks() });
    const picture = await screen.findByRole('img');
    expect(picture).toHaveAccessibleName(
      'The last 5 days: by plan 3, no entries 1, not by plan 1. The table below has each day.',
    );
    await userEvent.click(screen.getByText('Show as table'));
    const rows = screen.getAllByRole('row').map((r) => r.textContent);
    expect(rows[1]).toBe('20 Nov 2026By plan');
    expect(rows[5]).toBe('16 Nov 2026Not by planAn entry came in without a plan.');
  });

  it('tell what skipped trades did both ways, and what is not known', async () => {
    const { card } = await open({ body: streaks() });
    await userEvent.click(await screen.findByText('What the skipped trades did'));
    expect(card).toHaveTextContent('Then lost: leaving it was the better outcome2');
    expect(card).toHaveTextContent('Then gained: leaving it was the worse outcome1');
    expect(card).toHaveTextContent('Not known: still open, or prices are missing1');
  });

  it('begin with the first plan', async () => {
    const { card } = await open({ body: noStreaks });
    await screen.findByText(/The count begins with the first plan at the gate/);
    expect(card).not.toHaveTextContent('What the skipped trades did');
  });

  it('say so where nothing is counted yet, and that an error is an error', async () => {
    const first = await open({ status: 404, body: problem('not-found', 404) });
    expect(await screen.findByText(/Nothing is counted yet/)).toBeInTheDocument();
    first.unmount();
    await open({ status: 500, body: problem('internal', 500) });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });

  it('are readable by assistive technology', async () => {
    const { container } = await open({ body: streaks() });
    await screen.findByRole('img');
    expect(await faults(container)).toEqual([]);
  });
});

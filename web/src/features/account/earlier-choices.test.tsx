import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Account } from '@/contracts';
import { faults, show } from '@/test/render';
import { EarlierPersonas, EarlierZone } from './earlier-choices';

const account: Account = {
  userId: '01KAJ800000000000000000001',
  email: 'mira@example.org',
  displayName: 'Mira',
  timeZone: 'Asia/Tokyo',
  currency: 'USD',
  persona: 'crypto',
  demo: false,
  createdAt: '2026-01-05T08:12:41.120Z',
};
const until = '2026-11-21T23:00:00Z';

const open = (more: Partial<Account> = {}) =>
  show(
    <main>
      <h1>Profile</h1>
      <EarlierZone account={{ ...account, ...more }} />
      <EarlierPersonas account={{ ...account, ...more }} />
    </main>,
  );

describe('choices that were given up today', () => {
  it('say what still holds of them, and until when', async () => {
    const { container } = open({
      daysGoBy: { timeZone: 'Europe/Berlin', until },
      alsoHolds: [{ persona: 'swing', until }],
    });
    expect(await screen.findByText(/^Days of limits go by/)).toHaveTextContent(
      'Days of limits go by Europe/Berlin until 22 Nov 2026, 00:00.',
    );
    expect(screen.getByText(/also holds until/)).toHaveTextContent(
      'also holds until 22 Nov 2026, 00:00; of each limit the stricter one counts.',
    );
    expect(await faults(container)).toEqual([]);
  });

  it('say nothing once the new ones hold alone', async () => {
    open();
    expect(await screen.findByRole('heading', { name: 'Profile' })).toBeInTheDocument();
    expect(screen.queryByText(/until/)).not.toBeInTheDocument();
  });
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { faults, show } from '@/test/render';
import { serve } from '@/test/server';
import { Settings } from './settings';

const account = {
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

const open = (more: object = {}) => {
  const server = serve({
    'GET /auth/me': { body: { ...account, ...more } },
    'PATCH /auth/me': { body: account },
    'GET /auth/sessions': { body: { sessions: [] } },
  });
  return { server, ...show(<Settings onSignedOut={() => undefined} />) };
};

describe('the profile', () => {
  it('says what an earlier choice still holds, and until when', async () => {
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

  it('goes back to the earlier choice like to any other', async () => {
    const { server } = open();
    const persona = await screen.findByRole('combobox', { name: 'Way of trading' });
    expect(screen.queryByText(/also holds until/)).not.toBeInTheDocument();
    await userEvent.selectOptions(persona, 'swing');
    await userEvent.click(screen.getByRole('button', { name: 'Save profile' }));
    await waitFor(() =>
      expect(server.to('PATCH', '/auth/me')[0]?.body).toMatchObject({ persona: 'swing' }),
    );
  });
});

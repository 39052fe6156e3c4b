import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { countdown } from '@/shared/clock/server-time';
import { faults, show } from '@/test/render';
import { serve } from '@/test/server';
import { inMinutes, intentId, pause, status, task } from './gate.fixture';
import { StatusLine } from './status-line';

const standing = (body: unknown) => {
  serve({ 'GET /gate/status': { body } });
  return show(<StatusLine />);
};

describe('the line over every page', () => {
  it('says that entries are open and what is left of the day', async () => {
    standing(status());
    expect(await screen.findByText('New entries open')).toBeInTheDocument();
    const line = screen.getByRole('region', { name: 'New entries' });
    expect(line).toHaveTextContent('2 of 4 left today');
    expect(line).toHaveTextContent('risk left 1.2 %');
  });

  it('counts a pause down by the server’s clock, not by this device’s', async () => {
    const behind = -60;
    standing(
      status({
        now: inMinutes(behind),
        open: false,
        cooldown: pause({ endsAt: inMinutes(behind + 42) }),
      }),
    );
    expect(await screen.findByText(/^New entries paused until/)).toBeInTheDocument();
    expect(screen.getByRole('timer')).toHaveTextContent(/^4[12]:\d\d$/);
    expect(screen.getByText('three losses in a row')).toBeInTheDocument();
  });

  it('names what keeps entries out, which need not be the day', async () => {
    standing(status({ open: false, closedBy: ['DRAWDOWN', 'LOSSES_IN_A_ROW'] }));
    expect(await screen.findByText('New entries closed')).toBeInTheDocument();
    const line = screen.getByRole('region', { name: 'New entries' });
    expect(line).toHaveTextContent('· Distance below the equity peak');
    expect(line).toHaveTextContent('· Losses in a row');
  });

  it('never says that an equity was not stated which is only not known now', async () => {
    const { riskLeft: _, ...rest } = status();
    standing({ ...rest, equityKnown: false });
    await screen.findByText('New entries open');
    const line = screen.getByRole('region', { name: 'New entries' });
    expect(line).toHaveTextContent('equity not known');
    expect(line).not.toHaveTextContent('not stated');
  });

  it('leads to the plan whose tasks are open', async () => {
    serve({
      'GET /gate/status': { body: status({ openTasks: 1 }) },
      'GET /friction-tasks': { body: { now: inMinutes(0), tasks: [task()] } },
    });
    show(<StatusLine />);
    const link = await screen.findByRole('link', { name: '1 task open' });
    await waitFor(() => expect(link).toHaveAttribute('href', `/gate?intent=${intentId}`));
  });

  it('says when it cannot tell', async () => {
    serve({});
    show(<StatusLine />);
    expect(await screen.findByText('I cannot tell now if entries are open')).toBeInTheDocument();
  });

  it('is readable by assistive technology', async () => {
    const { container } = standing(status({ open: false, cooldown: pause(), openTasks: 2 }));
    await screen.findByRole('timer');
    expect(await faults(container)).toEqual([]);
  });

  it('writes what is left in the words of a clock', () => {
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect(countdown('2026-11-21T12:42:10Z', now)).toBe('42:10');
    expect(countdown('2026-11-21T15:05:00Z', now)).toBe('3:05:00');
    expect(countdown('2026-11-24T15:00:00Z', now)).toBe('3 d 3 h');
    expect(countdown('2026-11-21T11:00:00Z', now)).toBe('00:00');
  });
});

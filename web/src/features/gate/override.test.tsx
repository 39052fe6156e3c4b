import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { GateOverride } from '@/contracts';
import { decision, inMinutes, intent, intentId } from './gate.fixture';
import { open, path } from './gate.house';

const [, kept] = decision().checks;
const down = intent({ decision: decision({ verdict: 'SIZE_DOWN', checks: kept ? [kept] : [] }) });

const refused = (more: Partial<GateOverride> = {}): GateOverride => ({
  overrideId: intentId,
  intentId,
  decision: 'REFUSED',
  reasons: ['RATIONALE_SHORT'],
  rationale: 'because',
  riskStatement: 'little',
  riskAmount: '5',
  safeguards: ['a stop', 'half the size'],
  requestedAt: inMinutes(-1),
  ...more,
});

describe('an override', () => {
  it('is requested with reason, risk in money and safeguards', async () => {
    const { server } = await open(down, { [`POST ${path}/overrides`]: { status: 202 } });
    await userEvent.click(await screen.findByText('Go against the verdict'));
    const form = within(screen.getByRole('form', { name: 'Override' }));
    const fill = (name: string, text: string) =>
      userEvent.type(form.getByRole('textbox', { name }), text);
    await userEvent.click(form.getByRole('button', { name: 'Request the override' }));
    expect(await form.findByText('The reason is missing.')).toBeInTheDocument();
    await fill('Why I would go against it', 'The plan is the same as on Monday.');
    await fill('What is lost if it goes wrong', 'Half a per cent.');
    await fill('Money at risk', '50');
    await fill('What limits the damage', 'Hard stop{enter}Half the size');
    await userEvent.click(form.getByRole('button', { name: 'Request the override' }));
    await waitFor(() =>
      expect(server.to('POST', `${path}/overrides`)[0]?.body).toMatchObject({
        riskAmount: '50',
        safeguards: ['Hard stop', 'Half the size'],
      }),
    );
  });

  it('says why it was refused, in words', async () => {
    await open({ ...down, status: 'OVERRIDE_REFUSED', override: refused() });
    expect(await screen.findByText('Override refused')).toBeInTheDocument();
    expect(screen.getByText('The reason is too short.')).toBeInTheDocument();
  });

  it('says each reason once, where the answer’s own sentence holds them', async () => {
    const sentence = 'The verdict stands: the reason is shorter than one full sentence.';
    await open({ ...down, status: 'OVERRIDE_REFUSED', override: refused({ sentence }) });
    const answer = await screen.findByRole('status', { name: 'Override' });
    expect(answer).toHaveTextContent('shorter than one full sentence');
    expect(within(answer).queryByRole('list')).toBeNull();
  });

  it('keeps what was written, to be mended', async () => {
    await open({ ...down, status: 'OVERRIDE_REFUSED', override: refused() });
    await userEvent.click(await screen.findByText('Go against the verdict'));
    const form = within(screen.getByRole('form', { name: 'Override' }));
    expect(form.getByRole('textbox', { name: 'Why I would go against it' })).toHaveValue('because');
    expect(form.getByRole('textbox', { name: 'What limits the damage' })).toHaveValue(
      'a stop\nhalf the size',
    );
  });

  it('is not offered where none passes', async () => {
    await open();
    expect(await screen.findByText(/No override passes a pause/)).toBeInTheDocument();
    expect(screen.queryByText('Go against the verdict')).toBeNull();
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { JournalEntry } from '@/contracts';
import { faults, show } from '@/test/render';
import { problem, serve } from '@/test/server';
import { grouped } from './groups';
import { Journal } from './journal';
import { entry, id, pair, prefill, quadrant } from './journal.fixture';
import { unfit } from './pictures';
import { height } from './quadrant';

const house = (entries: JournalEntry[] = pair, more: Parameters<typeof serve>[0] = {}) =>
  serve({
    'GET /journal-entries': { body: { entries } },
    'GET /journal-entries/quadrant': { body: quadrant },
    'GET /journal-entries/prefill': { body: prefill() },
    'POST /journal-entries': { status: 201, body: { entryId: id(1) } },
    [`PATCH /journal-entries/${id(2)}`]: { body: pair[0] },
    [`POST /journal-entries/${id(2)}/attachments`]: { status: 201, body: pair[0]?.attachments[0] },
    [`DELETE /attachments/${id(7)}`]: { status: 204 },
    ...more,
  });

async function writing(search: string, more?: Parameters<typeof serve>[0]) {
  const server = house([], more);
  const view = show(<Journal />);
  await act(() => view.router.navigate({ to: '/', search: parsed(search) } as never));
  const form = within(await screen.findByRole('form', { name: /^Entry/ }));
  return { server, form, ...view };
}

const parsed = (search: string) => Object.fromEntries(new URLSearchParams(search));
const picture = (name: string, type: string) => new File(['x'], name, { type });

afterEach(() => vi.useRealTimers());

describe('the journal', () => {
  it('puts what was written before a trade next to what was written after it', async () => {
    house();
    const { container } = show(<Journal />);
    await screen.findByText('I left at the stop.');
    const plan = within(screen.getByRole('region', { name: 'Plan of BTC-USD' }));
    const after = within(plan.getByRole('article', { name: 'After, BTC-USD' }));
    expect(plan.getByRole('article', { name: 'Before, BTC-USD' })).toBeInTheDocument();
    expect(after.getByText(/76 of 100\.$/)).toBeInTheDocument();
    expect(after.getByText('Plan kept: Yes, I say')).toBeInTheDocument();
    expect(after.getByText('−$75.00')).toBeInTheDocument();
    await userEvent.click(after.getByText('Plan followed: 76 of 100'));
    expect(after.getByText('not kept')).toBeVisible();
    expect(await faults(container)).toEqual([]);
  });

  it('says what is missing beside a plan and where to write it', async () => {
    house([pair[1] as JournalEntry]);
    show(<Journal />);
    const link = await screen.findByRole('link', { name: 'Write what happened' });
    expect(link).toHaveAttribute('href', expect.stringContaining('write=post'));
  });

  it('has words for nothing yet, for one kind, and for a server that rests', async () => {
    const server = house([]);
    const { unmount } = show(<Journal />);
    expect(await screen.findByText('Nothing is written yet')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Note' }));
    expect(await screen.findByText('None of this kind yet')).toBeInTheDocument();
    expect(server.to('GET', '/journal-entries').at(-1)?.query.get('type')).toBe('note');
    unmount();
    house([], { 'GET /journal-entries': { status: 503, body: problem('unavailable', 503) } });
    show(<Journal />);
    expect(await screen.findByText('A part of me is resting')).toBeInTheDocument();
  });

  it('brings entries of one plan together and leaves notes alone', () => {
    const groups = grouped([...pair, entry({ intentId: id(9) })]);
    expect(groups.map((g) => [g.before.length, g.after.length, g.alone.length])).toEqual([
      [1, 1, 0],
      [0, 0, 1],
    ]);
  });
});

describe('a new entry', () => {
  it('begins with what is known and is kept once', async () => {
    const { server, form } = await writing(`write=post&fill=${id(8)}`);
    const text = form.getByRole('textbox', { name: /^What I planned/ });
    expect(text).toHaveValue('Planned: long BTC-USD\nHappened: entry 101\n\n');
    await userEvent.type(text, 'I stayed calm.');
    await userEvent.click(form.getByRole('button', { name: 'Calm' }));
    await userEvent.click(form.getByRole('radio', { name: 'Partly' }));
    await userEvent.type(form.getByRole('textbox', { name: 'What I take along' }), ' Wait. ');
    await userEvent.click(form.getByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(screen.queryByRole('form')).not.toBeInTheDocument());
    const [sent] = server.to('POST', '/journal-entries');
    expect(sent?.headers.get('Idempotency-Key')).toBeTruthy();
    expect(sent?.body).toEqual({
      entryType: 'post',
      tradeId: id(8),
      text: 'Planned: long BTC-USD\nHappened: entry 101\n\nI stayed calm.',
      emotions: ['CALM'],
      followedPlan: 'PARTLY',
      lesson: 'Wait.',
    });
    expect(server.to('GET', '/journal-entries/prefill')[0]?.query.get('tradeId')).toBe(id(8));
  });

  it('takes over the feeling of the plan and is saved by keys', async () => {
    const body = prefill({ entryType: 'pre', emotions: ['ANXIOUS'] });
    const { server, form, container } = await writing(`write=pre&plan=${id(9)}`, {
      'GET /journal-entries/prefill': { body },
    });
    expect(form.getByRole('button', { name: 'Anxious' })).toHaveAttribute('aria-pressed', 'true');
    expect(await faults(container)).toEqual([]);
    form.getByRole('textbox', { name: /^What I am about/ }).focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(server.to('POST', '/journal-entries')).toHaveLength(1));
    expect(server.to('POST', '/journal-entries')[0]?.body).toMatchObject({ intentId: id(9) });
  });

  it('stays open with its words when it could not be kept', async () => {
    const { form } = await writing('write=note', {
      'GET /journal-entries/prefill': { body: prefill({ entryType: 'note', text: '' }) },
      'POST /journal-entries': { status: 503, body: problem('unavailable', 503) },
    });
    await userEvent.type(form.getByRole('textbox', { name: 'What I noticed' }), 'Rain.');
    await userEvent.click(form.getByRole('button', { name: 'Keep it' }));
    expect(await form.findByText('A part of me is resting')).toBeInTheDocument();
    expect(form.getByRole('textbox', { name: 'What I noticed' })).toHaveValue('Rain.');
  });
});

describe('an entry', () => {
  it('is written anew and taken back', async () => {
    const server = house();
    show(<Journal />);
    const card = within(await screen.findByRole('article', { name: 'After, BTC-USD' }));
    await userEvent.click(card.getByRole('button', { name: 'Edit' }));
    await userEvent.type(card.getByRole('textbox', { name: /^What I planned/ }), ' Late.');
    await userEvent.click(card.getByRole('button', { name: 'Save' }));
    await userEvent.click(await card.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(card.queryByText(/^Saved/)).not.toBeInTheDocument());
    const sent = server.to('PATCH', `/journal-entries/${id(2)}`).map((one) => one.body);
    expect(sent).toMatchObject([
      { text: 'I left at the stop. Late.' },
      { text: 'I left at the stop.', emotions: ['CALM'], followedPlan: 'YES' },
    ]);
  });

  it('takes pictures by picker, by dropping and by pasting, and says what it cannot keep', async () => {
    const server = house();
    show(<Journal />);
    const card = within(await screen.findByRole('article', { name: 'After, BTC-USD' }));
    await userEvent.upload(card.getByLabelText('Add pictures'), picture('a.png', 'image/png'));
    const place = card.getByRole('group', { name: 'Pictures' });
    await waitFor(() => expect(card.getByLabelText('Add pictures')).toBeEnabled());
    fireEvent.drop(place, { dataTransfer: { files: [picture('b.webp', 'image/webp')] } });
    await waitFor(() =>
      expect(server.to('POST', `/journal-entries/${id(2)}/attachments`)).toHaveLength(2),
    );
    await waitFor(() => expect(card.getByLabelText('Add pictures')).toBeEnabled());
    fireEvent.paste(place, { clipboardData: { files: [picture('c.svg', 'image/svg+xml')] } });
    expect(await card.findByRole('alert')).toHaveTextContent('c.svg: only PNG, JPEG, WebP and GIF');
    const sent = server.to('POST', `/journal-entries/${id(2)}/attachments`);
    expect(sent.map((one) => ((one.body as FormData).get('file') as File).name)).toEqual([
      'a.png',
      'b.webp',
    ]);
  });

  it('says why the server refused a picture', async () => {
    const detail = 'This is not a PNG, JPEG, WebP or GIF picture.';
    house(pair, {
      [`POST /journal-entries/${id(2)}/attachments`]: {
        status: 400,
        body: problem('file-unreadable', 400, { detail }),
      },
    });
    show(<Journal />);
    const card = within(await screen.findByRole('article', { name: 'After, BTC-USD' }));
    await userEvent.upload(card.getByLabelText('Add pictures'), picture('a.png', 'image/png'));
    expect(await card.findByText(detail)).toBeInTheDocument();
  });

  it('lets go of a picture after a moment in which it can be taken back', async () => {
    const server = house();
    show(<Journal />);
    const card = within(await screen.findByRole('article', { name: 'After, BTC-USD' }));
    vi.useFakeTimers();
    const press = (name: string) => fireEvent.click(card.getByRole('button', { name }));
    press('Remove chart.png');
    press('Undo');
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(server.to('DELETE', `/attachments/${id(7)}`)).toHaveLength(0);
    press('Remove chart.png');
    await act(() => vi.advanceTimersByTimeAsync(6_000));
    expect(server.to('DELETE', `/attachments/${id(7)}`)).toHaveLength(1);
  });

  it('knows what it need not send', () => {
    const huge = picture('h.png', 'image/png');
    Object.defineProperty(huge, 'size', { value: 9 * 1024 * 1024 });
    expect(unfit(huge)).toMatch(/larger than 8 MB/);
    expect(unfit(picture('p.gif', 'image/gif'))).toBeUndefined();
  });
});

describe('decisions and what they brought', () => {
  it('stand in a picture with its numbers behind it', async () => {
    house();
    show(<Journal />);
    const card = within(
      await screen.findByRole('region', { name: 'Decisions and what they brought' }),
    );
    expect(await card.findByRole('img', { name: /^4 closed trades/ })).toBeInTheDocument();
    expect(card.getByText('Plan kept, gain')).toHaveTextContent('1');
    await userEvent.click(card.getByText('Show as table'));
    const table = within(card.getByRole('table'));
    expect(table.getAllByText('plan kept')).toHaveLength(2);
    expect(table.getAllByRole('row')).toHaveLength(5);
    await userEvent.click(card.getByText('What is this'));
    expect(card.getByText(/The result never enters the decision/)).toBeVisible();
  });

  it('say how many are missing', async () => {
    house([], { 'GET /journal-entries/quadrant': { body: { needed: 5, n: 1, points: [] } } });
    show(<Journal />);
    expect(await screen.findByText(/1 of 5 closed trades/)).toBeInTheDocument();
  });

  it('stand no higher than the edge', () => {
    expect(quadrant.points.map(height)).toEqual([3, -1, 1, 0]);
  });
});

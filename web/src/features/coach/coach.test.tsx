import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { CoachMessage, CoachMessages } from '@/contracts';
import { messagesQuery, tagsQuery } from '@/shared/api/queries';
import { useStreamStatus } from '@/shared/stream/status';
import { faults, show } from '@/test/render';
import { serve } from '@/test/server';
import { Coach } from './coach';
import { firstUnread, inOrder, putMessage } from './messages';

const id = (n: number) => `01${String(n).padStart(24, '0')}`;

const message = (n: number, more: Partial<CoachMessage> = {}): CoachMessage => ({
  messageId: id(n),
  at: new Date(Date.UTC(2026, 10, 19, 8 + n * 6)).toISOString(),
  labels: ['REVENGE'],
  state: 'FOUND',
  title: `Reflection ${n}`,
  narrative: `What I saw, number ${n}.`,
  confidence: 0.97,
  updated: false,
  subject: `tag ${n}`,
  evidence: [],
  demo: false,
  ...more,
});

const page = (messages: CoachMessage[], more: Partial<CoachMessages> = {}): CoachMessages => ({
  messages,
  unread: 0,
  ...more,
});
const titles = () =>
  screen.getAllByRole('article').map((a) => within(a).getByRole('heading').textContent);

async function open(first: CoachMessages, earlier?: CoachMessages) {
  const server = serve({
    'GET /coach/messages': ({ query }) => ({ body: query.has('before') ? earlier : first }),
    'GET /biases': { body: { tags: [] } },
    'POST /coach/read': { status: 204 },
    [`POST /biases/${id(70)}/feedback`]: { status: 204 },
    [`DELETE /biases/${id(70)}/feedback`]: { status: 204 },
  });
  const view = show(<Coach />);
  await screen.findByRole('heading', { level: 1 });
  if (first.messages.length > 0) await screen.findAllByRole('article');
  return { server, ...view };
}

/** Gives the list a height, which jsdom does not know. */
function tall(scrollTop: number) {
  const box = screen.getByRole('region', { name: 'Reflections' });
  Object.defineProperties(box, {
    scrollHeight: { value: 2000, configurable: true },
    clientHeight: { value: 500, configurable: true },
    scrollTop: { value: scrollTop, writable: true, configurable: true },
  });
  fireEvent.scroll(box);
  return box;
}

describe('the coach', () => {
  it('names several habits in its evidence, not in chips above it', async () => {
    await open(
      page([
        message(1, {
          labels: ['REVENGE', 'PANIC'],
          state: 'INSUFFICIENT',
          subject: 'too_little',
          evidence: [{ kind: 'NUMBER', name: 'Panic exits', text: '1 exit, 19 more needed' }],
        }),
      ]),
    );
    const [only] = screen.getAllByRole('article');
    expect(only).toHaveTextContent('Panic exits 1 exit, 19 more needed');
    expect(within(only!).getAllByRole('listitem')).toHaveLength(1);
    expect(only).not.toHaveTextContent('Revenge');
  });

  it('stands oldest first, grouped by my days', async () => {
    await open(page([message(1), message(2), message(3)]));
    expect(titles()).toEqual(['Reflection 1', 'Reflection 2', 'Reflection 3']);
    const days = screen.getAllByRole('separator').map((s) => s.getAttribute('aria-label'));
    expect(days).toEqual(['Thursday, 19 November 2026', 'Friday, 20 November 2026']);
  });

  it('puts a pushed reflection at the foot, once, however often it comes', async () => {
    const { queries } = await open(page([message(1)]));
    act(() => [2, 2, 1, 2].forEach((n) => putMessage(queries, message(n))));
    await waitFor(() => expect(titles()).toEqual(['Reflection 1', 'Reflection 2']));
  });

  it('replaces a changed reflection in its place and says so', async () => {
    const { queries } = await open(page([message(1), message(2)]));
    act(() => putMessage(queries, message(1, { title: 'Said better', updated: true })));
    await waitFor(() => expect(titles()).toEqual(['Said better', 'Reflection 2']));
    expect(screen.getByText('updated')).toBeInTheDocument();
  });

  it('does not jump under the reader: a pill counts what is new', async () => {
    const { queries } = await open(page([message(1), message(2)]));
    const box = tall(300);
    act(() => [3, 4].forEach((n) => putMessage(queries, message(n))));
    const pill = await screen.findByRole('button', { name: '2 new' });
    expect(box.scrollTop).toBe(300);
    await userEvent.click(pill);
    expect(box.scrollTop).toBe(2000);
    expect(screen.queryByRole('button', { name: /new$/ })).toBeNull();
  });

  it('follows at the foot without a pill', async () => {
    const { queries } = await open(page([message(1)]));
    const box = tall(1500);
    act(() => putMessage(queries, message(2)));
    await waitFor(() => expect(box.scrollTop).toBe(2000));
    expect(screen.queryByRole('button', { name: /new$/ })).toBeNull();
  });

  it('draws a rule before the first unread one and marks as read what was in sight', async () => {
    const { server } = await open(
      page([message(1), message(2), message(3)], { unread: 2, lastReadId: id(1) }),
    );
    const log = screen.getByRole('log');
    expect(within(log).getByRole('separator', { name: 'New since last time' })).toBeInTheDocument();
    await waitFor(
      () => expect(server.to('POST', '/coach/read')[0]?.body).toEqual({ messageId: id(3) }),
      { timeout: 3000 },
    );
    expect(within(log).getByRole('separator', { name: 'New since last time' })).toBeInTheDocument();
  });

  it('loads earlier ones above', async () => {
    await open(page([message(3)], { nextBefore: id(3) }), page([message(1), message(2)]));
    await userEvent.click(screen.getByRole('button', { name: 'Load earlier' }));
    await waitFor(() => expect(titles()).toEqual(['Reflection 1', 'Reflection 2', 'Reflection 3']));
  });

  it('takes a “not true” and takes it back', async () => {
    const { server, queries } = await open(page([message(1, { tagId: id(70) })]));
    await userEvent.click(screen.getByRole('button', { name: 'Not true' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'Not true' });
    expect(server.to('POST', `/biases/${id(70)}/feedback`).map((a) => a.body)).toEqual([
      { verdict: 'not_true' },
    ]);
    expect(server.to('DELETE', `/biases/${id(70)}/feedback`)).toHaveLength(1);
    expect(queries.getQueryData(tagsQuery.queryKey)).toBeDefined();
  });

  it('says what will appear when nothing is here yet', async () => {
    await open(page([]));
    expect(await screen.findByRole('heading', { name: 'No reflections yet' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Bring fills' })).toBeInTheDocument();
  });

  it('says from when it resumes', async () => {
    await open(page([message(1)]));
    act(() =>
      useStreamStatus.setState({ status: { kind: 'resuming', from: '2026-11-21T13:32:00Z' } }),
    );
    expect(screen.getByText(/Resuming from 14:32/)).toBeInTheDocument();
    act(() => useStreamStatus.setState({ status: { kind: 'live' } }));
    expect(screen.queryByText(/Resuming/)).toBeNull();
  });

  it('is readable by assistive technology', async () => {
    const { container } = await open(
      page([
        message(1, {
          tagId: id(70),
          evidence: [{ kind: 'NUMBER', name: 'size', text: '2.3 times my usual size' }],
        }),
      ]),
    );
    expect(await faults(container)).toEqual([]);
  });
});

describe('the order of reflections', () => {
  it('shows each once though pages overlap', () => {
    const pages = [page([message(2), message(3)]), page([message(1), message(2)])];
    expect(inOrder(pages).map((m) => m.title)).toEqual([
      'Reflection 1',
      'Reflection 2',
      'Reflection 3',
    ]);
  });

  it('finds the first unread one, also when nothing was ever read', () => {
    expect(firstUnread([page([message(1), message(2)], { unread: 1, lastReadId: id(1) })])).toBe(
      id(2),
    );
    expect(firstUnread([page([message(1), message(2)], { unread: 2 })])).toBe(id(1));
    expect(firstUnread([page([message(1)], { unread: 0, lastReadId: id(1) })])).toBeUndefined();
  });

  it('asks again when a push overtakes an answer on its way', async () => {
    const { queries, server } = await open(page([message(1)]));
    const before = server.to('GET', '/coach/messages').length;
    void queries.invalidateQueries({ queryKey: messagesQuery.queryKey });
    act(() => putMessage(queries, message(2)));
    await waitFor(() =>
      expect(server.to('GET', '/coach/messages').length).toBeGreaterThan(before + 1),
    );
  });
});

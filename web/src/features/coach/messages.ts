import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { CoachMessage, CoachMessages } from '@/contracts';
import { messagesQuery } from '@/shared/api/queries';

type Pages = InfiniteData<CoachMessages, unknown>;

/** All loaded reflections, oldest first, each once, whatever pages and pushes overlapped. */
export function inOrder(pages: CoachMessages[]): CoachMessage[] {
  const seen = new Set<string>();
  return pages
    .toReversed()
    .flatMap((page) => page.messages)
    .filter((m) => !seen.has(m.messageId) && seen.add(m.messageId));
}

/**
 * The pages with a pushed reflection: in its old place if it was there, else at the foot. It takes
 * the place of what was said earlier on the same subject.
 */
export function withMessage(pages: Pages, message: CoachMessage): Pages {
  const [newest, ...older] = pages.pages;
  if (!newest) return pages;
  const known = pages.pages.some((p) => p.messages.some((m) => m.messageId === message.messageId));
  if (known) {
    const replace = (p: CoachMessages) => ({
      ...p,
      messages: p.messages.map((m) => (m.messageId === message.messageId ? message : m)),
    });
    return { ...pages, pages: pages.pages.map(replace) };
  }
  const stands = (m: CoachMessage) => m.subject !== message.subject;
  const [kept = newest, ...rest] = [newest, ...older].map((p) => ({
    ...p,
    messages: p.messages.filter(stands),
  }));
  const grown = { ...kept, messages: [...kept.messages, message], unread: kept.unread + 1 };
  return { ...pages, pages: [grown, ...rest] };
}

export function putMessage(queries: QueryClient, message: CoachMessage): void {
  const { queryKey } = messagesQuery;
  queries.setQueryData(queryKey, (old) => old && withMessage(old, message));
  // An answer on its way may have left the server before this message was written.
  if (queries.isFetching({ queryKey }) > 0) void queries.invalidateQueries({ queryKey });
}

export function markRead(queries: QueryClient, messageId: string): void {
  queries.setQueryData(messagesQuery.queryKey, (old) => {
    const [newest, ...older] = old?.pages ?? [];
    if (!old || !newest) return old;
    return { ...old, pages: [{ ...newest, unread: 0, lastReadId: messageId }, ...older] };
  });
}

/** The first reflection that was not read when the trader came in. */
export function firstUnread(pages: CoachMessages[]): string | undefined {
  const newest = pages[0];
  if (!newest || newest.unread === 0) return undefined;
  const all = inOrder(pages);
  const read = all.findIndex((m) => m.messageId === newest.lastReadId);
  const index = read >= 0 ? read + 1 : Math.max(0, all.length - newest.unread);
  return all[index]?.messageId;
}

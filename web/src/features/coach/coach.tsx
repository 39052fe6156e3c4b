import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowDown } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { Fragment, useEffect, useState } from 'react';
import type { CoachMessage, CoachMessages } from '@/contracts';
import { api } from '@/shared/api/client';
import { messagesQuery } from '@/shared/api/queries';
import { useDisplay } from '@/shared/format/display';
import { dayKey, dayWords } from '@/shared/format/time';
import { Button, buttonLook } from '@/shared/ui/button';
import { Empty, Failure, Skeleton } from '@/shared/ui/states';
import { OfflineBanner } from './offline-banner';
import { firstUnread, inOrder, markRead } from './messages';
import { Reflection } from './reflection';
import { useFoot } from './use-foot';

export function Coach() {
  const query = useInfiniteQuery(messagesQuery);
  return (
    <div className="flex h-full flex-col">
      <h1 className="sr-only">Coach</h1>
      <OfflineBanner />
      {query.data ? (
        <Conversation
          pages={query.data.pages}
          earlier={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
          loading={query.isFetchingNextPage}
        />
      ) : query.isPending ? (
        <Skeleton lines={8} className="mx-auto w-full max-w-[720px] p-6" />
      ) : (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      )}
    </div>
  );
}

interface ConversationProps {
  pages: CoachMessages[];
  earlier: (() => void) | undefined;
  loading: boolean;
}

export function Conversation({ pages, earlier, loading }: ConversationProps) {
  const messages = inOrder(pages);
  const [unread] = useState(() => firstUnread(pages));
  const { box, atFoot, fresh, scrolled, toFoot } = useFoot(
    messages.map((m) => m.messageId),
    unread,
  );
  useReadMark(atFoot ? messages.at(-1)?.messageId : undefined, pages[0]?.lastReadId);
  if (messages.length === 0) return <NothingYet />;
  return (
    <div className="relative min-h-0 flex-1">
      {/* A scrolling region must be reachable by keyboard. */}
      <div
        ref={box}
        tabIndex={0}
        role="region"
        aria-label="Reflections"
        data-testid="coach-scroll"
        onScroll={scrolled}
        className="relative h-full overflow-y-auto -outline-offset-2"
      >
        <div className="mx-auto flex min-h-full w-full max-w-[720px] flex-col justify-end px-4 pt-4 pb-8">
          {earlier && (
            <Button size="small" className="mb-4 self-center" onClick={earlier} busy={loading}>
              {loading ? 'Loading earlier' : 'Load earlier'}
            </Button>
          )}
          <div role="log" aria-label="Reflections by day" className="flex flex-col gap-3">
            <Days messages={messages} unread={unread} />
          </div>
        </div>
      </div>
      {fresh > 0 && (
        <button
          type="button"
          data-testid="new-pill"
          onClick={toFoot}
          className={`${buttonLook({ kind: 'primary', size: 'small' })} appears absolute bottom-4 left-1/2 -translate-x-1/2 rounded-full`}
        >
          <ArrowDown aria-hidden="true" className="size-3.5" />
          {fresh} new
        </button>
      )}
    </div>
  );
}

function Days({ messages, unread }: { messages: CoachMessage[]; unread: string | undefined }) {
  const { zone } = useDisplay();
  return messages.map((message, i) => {
    const before = messages[i - 1];
    const newDay = !before || dayKey(before.at, zone) !== dayKey(message.at, zone);
    return (
      <Fragment key={message.messageId}>
        {newDay && <Rule>{dayWords(message.at, zone)}</Rule>}
        {message.messageId === unread && (
          <div data-unread-rule>
            <Rule strong>New since last time</Rule>
          </div>
        )}
        <Reflection message={message} />
      </Fragment>
    );
  });
}

function Rule({ children, strong = false }: { children: string; strong?: boolean }) {
  const line = strong ? 'bg-accent' : 'bg-line';
  return (
    <div
      role="separator"
      aria-label={children}
      className={`my-2 flex items-center gap-3 text-xs ${strong ? 'text-accent' : 'text-faint'}`}
    >
      <span className={`h-px flex-1 ${line}`} />
      {children}
      <span className={`h-px flex-1 ${line}`} />
    </div>
  );
}

const NothingYet = () => (
  <Empty
    title="No reflections yet"
    action={
      <Link to="/connections" className={buttonLook({ kind: 'primary' })}>
        Bring fills
      </Link>
    }
  >
    Once my fills are here and a habit shows in them, I write about it here: one short text each,
    with the trades it rests on.
  </Empty>
);

/** Tells the server how far was read, when it was really in sight. */
function useReadMark(newest: string | undefined, known: string | undefined): void {
  const queries = useQueryClient();
  const [visible, setVisible] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const changed = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', changed);
    return () => document.removeEventListener('visibilitychange', changed);
  }, []);
  useEffect(() => {
    if (!visible || newest === undefined || newest === known) return;
    const timer = setTimeout(() => {
      api.post('/coach/read', { messageId: newest }).then(
        () => markRead(queries, newest),
        // Not marked: the rule will simply stand there again next time.
        () => undefined,
      );
    }, 600);
    return () => clearTimeout(timer);
  }, [queries, visible, newest, known]);
}

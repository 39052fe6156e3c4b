import { useInfiniteQuery } from '@tanstack/react-query';
import { messagesQuery } from '@/shared/api/queries';

/** How many reflections wait unread. */
export function UnreadCount({ dotOnly, className = '' }: { dotOnly: boolean; className?: string }) {
  const { data } = useInfiniteQuery(messagesQuery);
  const unread = data?.pages[0]?.unread ?? 0;
  if (unread === 0) return null;
  if (dotOnly) {
    return (
      <span className={`size-2 rounded-full bg-accent ${className}`}>
        <span className="sr-only">{unread} unread</span>
      </span>
    );
  }
  return (
    <span className={`tabular rounded-full bg-accent-soft px-2 text-xs text-strong ${className}`}>
      {unread}
      <span className="sr-only"> unread</span>
    </span>
  );
}

import type { Events } from '@/contracts';
import { accountQuery } from '@/shared/api/queries';
import { api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import type { QueryClient } from '@tanstack/react-query';
import type { Cursor } from './cursor';
import type { EventStream, Surroundings } from './event-stream';

const pageSize = 500;

async function load(cursor: Cursor): Promise<Events> {
  const from = cursor.eventId === undefined ? { after: cursor.seq } : { since: cursor.eventId };
  try {
    return await api.get<Events>('/events', { ...from, limit: pageSize });
  } catch (error) {
    // A cursor that the server refuses is as good as none: start at the present.
    const refused = error instanceof ApiError && (error.status === 400 || error.status === 404);
    if (!refused) throw error;
    const present = await api.get<Events>('/events', { limit: 1 });
    return { ...present, events: [], complete: true, reset: true };
  }
}

export function browserSurroundings(queries: QueryClient): Surroundings {
  return {
    open(lastEventId) {
      const url = new URL('/ws/coach', location.href);
      url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
      if (lastEventId !== undefined) url.searchParams.set('lastEventId', lastEventId);
      return new WebSocket(url) as unknown as ReturnType<Surroundings['open']>;
    },
    load,
    probe: () => void queries.refetchQueries({ queryKey: accountQuery.queryKey }),
    online: () => navigator.onLine,
    visible: () => document.visibilityState === 'visible',
    random: Math.random,
  };
}

/** Tells the stream when the network or the tab changes; returns how to stop telling. */
export function watchBrowser(stream: EventStream): () => void {
  const changed = () => stream.surroundingsChanged();
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  window.addEventListener('pageshow', changed);
  document.addEventListener('visibilitychange', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
    window.removeEventListener('pageshow', changed);
    document.removeEventListener('visibilitychange', changed);
  };
}

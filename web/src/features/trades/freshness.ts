import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';

/** Whether fills have come since the grid was loaded. A long grid is not reloaded under the reader. */
export const useFreshness = create<{ stale: boolean }>(() => ({ stale: false }));

const waiting = { timer: undefined as ReturnType<typeof setTimeout> | undefined };

/** Several imports in a row make one note. */
export function fillsArrived(queries: QueryClient): void {
  clearTimeout(waiting.timer);
  waiting.timer = setTimeout(() => {
    const shown = queries.getQueryCache().findAll({ queryKey: ['trades'], type: 'active' });
    const loaded = shown.some(
      (q) => (q.state.data as { pages?: unknown[] } | undefined)?.pages?.length,
    );
    if (loaded) useFreshness.setState({ stale: true });
    queries.removeQueries({ queryKey: ['trades'], type: 'inactive' });
  }, 250);
}

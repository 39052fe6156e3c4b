import { useSyncExternalStore } from 'react';

const wide = '(min-width: 768px)';

const subscribe = (changed: () => void) => {
  const query = window.matchMedia(wide);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Whether a table fits; below it rows become cards. */
export const useWide = () => useSyncExternalStore(subscribe, () => window.matchMedia(wide).matches);

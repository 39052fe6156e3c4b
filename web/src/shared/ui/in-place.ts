import { useEffect, useRef } from 'react';

/**
 * Keeps the focus where a form opens and closes in place: first in its first field, then on the
 * button that opened it, which is the first one of that place.
 */
export function useInPlace<T extends HTMLElement>(open: boolean) {
  const place = useRef<T>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current === open) return;
    was.current = open;
    const wanted = open ? 'form input, form select, form textarea' : 'button';
    place.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [open]);
  return place;
}

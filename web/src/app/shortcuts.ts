import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Room } from './navigation';

const rooms: Record<string, Room['to']> = {
  h: '/',
  c: '/coach',
  t: '/trades',
  b: '/habits',
  e: '/gate',
  j: '/journal',
  n: '/connections',
  s: '/settings',
};
const patience = 1_200;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** `g` and then a letter goes to a room; never while typing. */
export function useShortcuts(): void {
  const navigate = useNavigate();
  useEffect(() => {
    let armed = 0;
    const pressed = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || isTyping(e.target)) return;
      const room = rooms[e.key];
      if (e.key === 'g') armed = Date.now();
      else if (room !== undefined && Date.now() - armed < patience) {
        armed = 0;
        void navigate({ to: room });
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [navigate]);
}

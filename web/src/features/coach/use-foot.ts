import { useLayoutEffect, useRef, useState } from 'react';

const nearness = 64;

/**
 * Keeps the reader's place in a list that grows at both ends. At the foot the list follows; anywhere
 * else nothing moves, and what has come meanwhile is counted.
 */
export function useFoot(ids: string[], start: string | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const [atFoot, setAtFoot] = useState(start === undefined);
  const [leftAt, setLeftAt] = useState(ids.at(-1));
  const before = useRef({ first: ids[0], height: 0, placed: false });
  const first = ids[0];
  const last = ids.at(-1);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const was = before.current;
    if (!was.placed) {
      const rule = start === undefined ? null : element.querySelector('[data-unread-rule]');
      if (rule instanceof HTMLElement) element.scrollTop = Math.max(0, rule.offsetTop - 72);
      else element.scrollTop = element.scrollHeight;
    } else if (was.first !== first) {
      element.scrollTop += element.scrollHeight - was.height;
    } else if (atFoot) {
      element.scrollTop = element.scrollHeight;
    }
    before.current = { first, height: element.scrollHeight, placed: true };
  }, [first, last, atFoot, start]);

  const isNear = () => {
    const element = box.current;
    return (
      element !== null && element.scrollHeight - element.scrollTop - element.clientHeight < nearness
    );
  };
  const scrolled = () => {
    const near = isNear();
    if (!near && atFoot) setLeftAt(last);
    setAtFoot(near);
  };

  // A short list never scrolls: its foot is in sight from the beginning.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => {
      const element = box.current;
      if (element && element.scrollHeight <= element.clientHeight) setAtFoot(true);
    });
    return () => cancelAnimationFrame(frame);
  }, [last]);

  const toFoot = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
    setAtFoot(true);
  };
  const fresh = atFoot ? 0 : ids.length - 1 - ids.indexOf(leftAt ?? '');
  return { box, atFoot, fresh, scrolled, toFoot };
}

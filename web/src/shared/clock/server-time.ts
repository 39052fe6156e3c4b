import { useSyncExternalStore } from 'react';

let offset = 0;

/** Learns the server's clock from an answer that states it; a device may be minutes off. */
export function byServerTime<T extends { now: string }>(answer: T): T {
  const now = Date.parse(answer.now);
  if (Number.isFinite(now)) offset = now - Date.now();
  return answer;
}

/** The server's time as well as this page knows it, in milliseconds. */
export const serverTime = () => Date.now() + offset;

function eachSecond(tell: () => void): () => void {
  const timer = setInterval(tell, 1_000);
  return () => clearInterval(timer);
}
const second = () => Math.floor(serverTime() / 1_000) * 1_000;

/** The server's time in whole seconds; whoever asks is drawn anew each second. */
export const useServerTime = (): number => useSyncExternalStore(eachSecond, second);

const two = (n: number) => String(n).padStart(2, '0');

/** "42:10" or "3:05:00"; days as "2 d 3 h". Never below nothing. */
export function countdown(until: string, now: number): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000));
  const hours = Math.floor(seconds / 3_600);
  if (hours >= 48) return `${Math.floor(hours / 24)} d ${hours % 24} h`;
  const rest = `${two(Math.floor((seconds % 3_600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

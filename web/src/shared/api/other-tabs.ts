const name = 'trading-twin-changed';

let channel: BroadcastChannel | undefined;
const open = () =>
  (channel ??= typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name));

/** Tells the other tabs of this browser that something was changed here; this one is not told. */
export const tellOtherTabs = (): void => open()?.postMessage('changed');

/** Hears of it; returns how to stop. */
export function hearOtherTabs(hear: () => void): () => void {
  const heard = open();
  heard?.addEventListener('message', hear);
  return () => heard?.removeEventListener('message', hear);
}

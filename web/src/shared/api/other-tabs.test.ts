import { describe, expect, it, vi } from 'vitest';
import { hearOtherTabs, tellOtherTabs } from './other-tabs';

describe('a change made in one tab', () => {
  it('is heard by the others and not by itself', async () => {
    const other = new BroadcastChannel('trading-twin-changed');
    const here = vi.fn();
    const there = new Promise((told) => other.addEventListener('message', told, { once: true }));
    const deaf = hearOtherTabs(here);
    tellOtherTabs();
    await there;
    expect(here).not.toHaveBeenCalled();

    other.postMessage('changed');
    await vi.waitFor(() => expect(here).toHaveBeenCalledOnce());
    deaf();
    other.close();
  });
});

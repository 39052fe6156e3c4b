import { create } from 'zustand';
import type { StreamStatus } from './event-stream';

/** The stream's standing in this tab, for the dot in the top bar and the banner over the coach. */
export const useStreamStatus = create<{ status: StreamStatus }>(() => ({
  status: { kind: 'connecting' },
}));

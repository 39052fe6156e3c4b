import { useQuery } from '@tanstack/react-query';
import type { GateStatus } from '@/contracts';
import { serverTime } from '../clock/server-time';
import { gateStatusQuery } from './queries';

const atMost = 600_000;

/** When to look again by itself: just after a pause should be over, else now and then. */
function nextLook(status: GateStatus | undefined): number {
  const end = status?.cooldown?.endsAt;
  if (end === undefined) return atMost;
  return Math.min(atMost, Math.max(2_000, Date.parse(end) - serverTime() + 500));
}

/** Whether new entries are open, as every page and the first screen show it. */
export const useGateStatus = () =>
  useQuery({ ...gateStatusQuery, refetchInterval: (q) => nextLook(q.state.data) });

import { countdown, useServerTime } from '@/shared/clock/server-time';

/** Time left by the server's clock. It ticks for the eye only: nobody wants each second read out. */
export function Countdown({ until }: { until: string }) {
  const now = useServerTime();
  return (
    <span role="timer" aria-live="off" className="tabular whitespace-nowrap">
      {countdown(until, now)}
    </span>
  );
}

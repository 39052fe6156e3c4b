import type { StreamStatus } from '@/shared/stream/event-stream';
import { useStreamStatus } from '@/shared/stream/status';
import { useDisplay } from '@/shared/format/display';
import { timeOfDay } from '@/shared/format/time';

const dots: Record<StreamStatus['kind'], string> = {
  connecting: 'bg-transparent border-faint',
  live: 'bg-gain border-gain',
  resuming: 'bg-transparent border-loss',
  offline: 'bg-loss border-loss',
};

/** Whether what I show is live, in a word beside the dot. */
export function ConnectionDot() {
  const { zone } = useDisplay();
  const status = useStreamStatus((s) => s.status);
  return (
    <p
      role="status"
      aria-label="Connection"
      data-testid="connection"
      data-state={status.kind}
      className="flex items-center gap-2 px-2 text-xs text-faint"
    >
      <span aria-hidden="true" className={`size-2 rounded-full border ${dots[status.kind]}`} />
      {connectionWords(status, zone)}
    </p>
  );
}

function connectionWords(status: StreamStatus, zone: string): string {
  switch (status.kind) {
    case 'connecting':
      return 'Connecting';
    case 'live':
      return 'Live';
    case 'resuming':
      return status.from ? `Resuming from ${timeOfDay(status.from, zone)}` : 'Resuming';
    case 'offline':
      return status.from ? `Offline since ${timeOfDay(status.from, zone)}` : 'Offline';
  }
}

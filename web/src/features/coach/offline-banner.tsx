import { CloudOff } from 'lucide-react';
import { useDisplay } from '@/shared/format/display';
import { timeOfDay } from '@/shared/format/time';
import { useStreamStatus } from '@/shared/stream/status';

/** Says over the reflections that what stands below may not be the newest. */
export function OfflineBanner() {
  const { zone } = useDisplay();
  const status = useStreamStatus((s) => s.status);
  if (status.kind === 'live' || status.kind === 'connecting') return null;
  const from = status.from === undefined ? undefined : timeOfDay(status.from, zone);
  return (
    <div
      role="status"
      data-testid="offline-banner"
      className="flex items-center justify-center gap-2 border-b border-line bg-surface-2 px-4 py-2 text-xs text-normal"
    >
      <CloudOff aria-hidden="true" className="size-4 text-loss" />
      {status.kind === 'resuming'
        ? `Resuming${from ? ` from ${from}` : ''}; nothing gets lost.`
        : `Offline. ${from ? `I resume from ${from}` : 'I resume'} as soon as the connection is back; nothing gets lost.`}
    </div>
  );
}

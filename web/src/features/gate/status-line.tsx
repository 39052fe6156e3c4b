import { Link } from '@tanstack/react-router';
import { DoorClosed, DoorOpen, Hourglass } from 'lucide-react';
import type { GateStatus } from '@/contracts';
import { useGateStatus } from '@/shared/api/gate-status';
import { serverTime } from '@/shared/clock/server-time';
import { useDisplay } from '@/shared/format/display';
import { closedWords } from '@/shared/format/gate-words';
import { plain } from '@/shared/format/numbers';
import { untilWords } from '@/shared/format/time';
import { Countdown } from '@/shared/ui/countdown';
import { OpenTasks } from '@/shared/ui/open-tasks';

const line =
  'flex min-h-10 shrink-0 flex-wrap items-center gap-x-2 border-b border-line bg-surface-1 px-4 py-1.5 text-xs lg:px-5';

/** Whether new entries are open: one line over every page, by the server's clock. */
export function StatusLine() {
  const { data, isPending } = useGateStatus();
  return (
    <section aria-label="New entries" className={line} data-testid="status-line">
      <div role="status" className="flex min-w-0 flex-wrap items-center gap-x-2 text-normal">
        {data ? (
          <Standing status={data} />
        ) : (
          <span className="text-faint">
            {isPending
              ? 'Asking whether new entries are open'
              : 'I cannot tell now if entries are open'}
          </span>
        )}
      </div>
      {data !== undefined && data.openTasks > 0 && (
        <OpenTasks n={data.openTasks} className="ml-auto" />
      )}
    </section>
  );
}

function Standing({ status }: { status: GateStatus }) {
  const { zone } = useDisplay();
  const { cooldown } = status;
  if (cooldown) {
    return (
      <>
        <Hourglass aria-hidden="true" className="size-3.5 shrink-0 text-verdict-wait" />
        <span className="font-medium text-strong">
          New entries paused until {untilWords(cooldown.endsAt, zone, serverTime())}
        </span>
        <span aria-hidden="true">·</span>
        <Countdown until={cooldown.endsAt} />
        {cooldown.reason !== '' && (
          <>
            <span aria-hidden="true" className="max-sm:hidden">
              ·
            </span>
            <span className="min-w-0 break-words text-faint max-sm:w-full">{cooldown.reason}</span>
          </>
        )}
      </>
    );
  }
  return (
    <>
      {status.open ? (
        <DoorOpen aria-hidden="true" className="size-3.5 shrink-0 text-verdict-go" />
      ) : (
        <DoorClosed aria-hidden="true" className="size-3.5 shrink-0 text-verdict-wait" />
      )}
      <span className="font-medium text-strong">
        {status.open ? 'New entries open' : 'New entries closed'}
      </span>
      {closedWords(status).map((words) => (
        <span key={words} className="text-faint">
          · {words}
        </span>
      ))}
      {whatIsLeft(status).map((words) => (
        <span key={words} className="tabular text-faint">
          · {words}
        </span>
      ))}
      {status.riskLeft === undefined && !status.equityKnown && (
        <span className="text-faint">
          ·{' '}
          <Link to="/connections" hash="accounts" className="text-accent hover:underline">
            equity not known
          </Link>
        </span>
      )}
    </>
  );
}

function whatIsLeft({ entriesLeft, entriesLimit, riskLeft }: GateStatus): string[] {
  const left: string[] = [];
  if (entriesLeft !== undefined && entriesLimit !== undefined)
    left.push(`${entriesLeft} of ${entriesLimit} left today`);
  if (riskLeft !== undefined) left.push(`risk left ${plain((riskLeft * 100).toFixed(1))} %`);
  return left;
}

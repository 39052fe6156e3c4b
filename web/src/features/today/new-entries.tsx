import { Link } from '@tanstack/react-router';
import { DoorOpen, Hourglass } from 'lucide-react';
import type { Cooldown, GateStatus } from '@/contracts';
import { useGateStatus } from '@/shared/api/gate-status';
import { serverTime } from '@/shared/clock/server-time';
import { useDisplay } from '@/shared/format/display';
import { closedWords } from '@/shared/format/gate-words';
import { plain } from '@/shared/format/numbers';
import { untilWords } from '@/shared/format/time';
import { buttonLook } from '@/shared/ui/button';
import { Countdown } from '@/shared/ui/countdown';
import { Card, Fact } from '@/shared/ui/layout';
import { OpenTasks } from '@/shared/ui/open-tasks';
import { Answer } from '@/shared/ui/states';

/** Can I enter now? And what is left of the day. */
export function NewEntries() {
  const status = useGateStatus();
  return (
    <Card title="Entries now">
      <Answer
        of={status}
        absent={<p className="text-faint">I cannot tell now if entries are open.</p>}
      >
        {(s) => (
          <>
            {s.cooldown ? <Paused cooldown={s.cooldown} /> : <Standing status={s} />}
            <dl className="grid grid-cols-2 gap-4">
              <Fact name="Entries left today">{entriesWords(s)}</Fact>
              <Fact name="Risk left today">
                <RiskLeft status={s} />
              </Fact>
            </dl>
            <div className="mt-auto flex flex-wrap items-center gap-3">
              <Link to="/gate" className={buttonLook({ size: 'small' })}>
                Write a plan
              </Link>
              {s.openTasks > 0 && <OpenTasks n={s.openTasks} className="text-xs" />}
            </div>
          </>
        )}
      </Answer>
    </Card>
  );
}

const word = 'flex items-center gap-2.5 text-xl font-semibold text-strong';

const Standing = ({ status }: { status: GateStatus }) =>
  status.open ? (
    <p className={word}>
      <DoorOpen aria-hidden="true" className="size-5 shrink-0 text-verdict-go" />
      Open
    </p>
  ) : (
    <div>
      <p className={word}>
        <Hourglass aria-hidden="true" className="size-5 shrink-0 text-verdict-wait" />
        Closed
      </p>
      {closedWords(status).length > 0 && (
        <p className="mt-1 text-sm text-faint">Held by: {closedWords(status).join(', ')}.</p>
      )}
    </div>
  );

function Paused({ cooldown }: { cooldown: Cooldown }) {
  const { zone } = useDisplay();
  return (
    <div className="flex flex-col gap-1">
      <p className={word}>
        <Hourglass aria-hidden="true" className="size-5 shrink-0 text-verdict-wait" />
        Paused until {untilWords(cooldown.endsAt, zone, serverTime())}
      </p>
      <p className="text-normal">
        <Countdown until={cooldown.endsAt} /> left
      </p>
      <p className="text-xs break-words text-faint">
        {cooldown.reason !== '' && `Why: ${cooldown.reason.replace(/\.$/, '')}. `}
        Open positions are not part of it.
      </p>
    </div>
  );
}

function entriesWords({ entriesLeft, entriesLimit, entriesToday }: GateStatus): string {
  if (entriesLeft === undefined || entriesLimit === undefined)
    return `No limit; ${entriesToday} so far`;
  return `${entriesLeft} of ${entriesLimit}`;
}

function RiskLeft({ status: { riskLeft, equityKnown } }: { status: GateStatus }) {
  if (riskLeft !== undefined)
    return <span className="tabular">{plain((riskLeft * 100).toFixed(1))} % of equity</span>;
  if (equityKnown) return <>No limit</>;
  return (
    <Link to="/connections" hash="accounts" className="font-normal text-accent hover:underline">
      Not known: see accounts
    </Link>
  );
}

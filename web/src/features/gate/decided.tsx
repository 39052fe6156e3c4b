import type { GateDecision, Intent } from '@/contracts';
import { serverTime, useServerTime } from '@/shared/clock/server-time';
import { useDisplay } from '@/shared/format/display';
import { intentWords, matchWords, policyWords } from '@/shared/format/words';
import { Countdown } from '@/shared/ui/countdown';
import { VerdictMark } from '@/shared/ui/verdict';
import { Checks } from './checks';
import { Friction } from './friction';
import { NextSteps } from './next-steps';
import { Override } from './override';
import { Paper } from './paper';
import { Sizing } from './sizing';
import { untilWords } from './until';

const live: Intent['status'][] = ['DECIDED', 'OVERRIDE_GRANTED', 'OVERRIDE_REFUSED'];

interface DecidedProps {
  intent: Intent;
  decision: GateDecision;
  onChange: () => void;
}

/** A verdict with everything that led to it and what may follow. */
export function Decided({ intent, decision, onChange }: DecidedProps) {
  const now = useServerTime();
  const open = live.includes(intent.status) && Date.parse(decision.expiresAt) > now;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h3 aria-label="Verdict">
            <VerdictMark verdict={decision.verdict} large />
          </h3>
          <Validity intent={intent} decision={decision} open={open} />
        </div>
        <p className="max-w-[70ch] text-base text-strong">{decision.sentence}</p>
      </div>
      {decision.sizing && <Sizing sizing={decision.sizing} />}
      <Paper intent={intent} />
      <Checks checks={decision.checks} />
      <Friction
        intentId={intent.intentId}
        asked={decision.tasks}
        again={decision.verdict === 'WAIT'}
      />
      {open && <NextSteps intent={intent} decision={decision} onChange={onChange} />}
      {decision.verdict !== 'GO' && <Override intent={intent} open={open} />}
      <p className="text-xs text-faint">
        Look number {decision.evaluation} · Limits: {policyWords(decision.policyVersion)}
      </p>
    </div>
  );
}

function Validity({ intent, decision, open }: Omit<DecidedProps, 'onChange'> & { open: boolean }) {
  const { zone } = useDisplay();
  if (open) {
    return (
      <p className="text-xs text-faint">
        Good until {untilWords(decision.expiresAt, zone, serverTime())} ·{' '}
        <Countdown until={decision.expiresAt} />
      </p>
    );
  }
  const expired = live.includes(intent.status);
  return (
    <p className="text-xs text-faint">
      {intentWords(expired ? 'EXPIRED' : intent.status)}
      {intent.match && ` · ${matchWords(intent.match.state)}`}
      {intent.match?.sizeBreach && ' · more was filled than the verdict left'}
    </p>
  );
}

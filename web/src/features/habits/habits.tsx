import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Findings, State } from '@/contracts';
import { findingsQuery } from '@/shared/api/queries';
import { count, plural } from '@/shared/format/numbers';
import { stateWords } from '@/shared/format/words';
import { buttonLook } from '@/shared/ui/button';
import { Page } from '@/shared/ui/layout';
import { Clock } from '@/shared/ui/numbers';
import { Answer, Empty } from '@/shared/ui/states';
import { CostCard } from './cost-bars';
import { Finding, QuietFinding, ShortFinding } from './finding';
import { LedgerCard } from './ledger';
import { byState, order, type Row } from './order';
import { TimelineCard } from './timeline';
import { TwinCard } from './twin';

export function Habits() {
  const findings = useQuery(findingsQuery);
  return (
    <Page
      title="Habits"
      lead="What the whole history says, habit by habit. Each is measured against my own past."
    >
      <Answer of={findings} lines={8}>
        {(f) => (f.findings.length === 0 ? <NothingYet /> : <Report findings={f} />)}
      </Answer>
    </Page>
  );
}

const NothingYet = () => (
  <Empty
    title="Nothing measured yet"
    action={
      <Link to="/connections" className={buttonLook({ kind: 'primary' })}>
        Bring fills
      </Link>
    }
  >
    After the first import each habit stands here with its state: found, possible, not found, or not
    enough data.
  </Empty>
);

/** Summary first, then what was seen, its money and its weeks; what was not seen stands below. */
function Report({ findings: { findings, run } }: { findings: Findings }) {
  const states = byState(findings);
  const seen = [...states.FOUND, ...states.POSSIBLE];
  const wanted = useWanted();
  return (
    <>
      <Summary states={states} run={run} />
      <section aria-label="Found and possible" className="flex flex-col gap-4">
        {seen.length === 0 ? (
          <p className="card p-4 text-faint lg:p-5">
            {states.NOT_FOUND.length === 0
              ? 'Not enough data yet to say anything about a habit. What each one needs stands below.'
              : 'No habit stands out from my own past. What was looked at stands below.'}
          </p>
        ) : (
          seen.map((row) => <Finding key={row.finding.label} row={row} />)
        )}
      </section>
      <CostCard rows={findings} />
      <TwinCard />
      <TimelineCard />
      <LedgerCard />
      {states.NOT_FOUND.length > 0 && <NotFound rows={states.NOT_FOUND} wanted={wanted} />}
      {states.INSUFFICIENT.length > 0 && <TooLittle rows={states.INSUFFICIENT} wanted={wanted} />}
    </>
  );
}

/** The habit that a link points at, for example /habits#revenge; it is brought into sight. */
function useWanted(): string {
  const hash = useLocation({ select: (l) => l.hash });
  useEffect(() => {
    if (hash !== '') document.getElementById(hash)?.scrollIntoView?.({ block: 'start' });
  }, [hash]);
  return hash;
}

const marks: Record<State, string> = {
  FOUND: 'border-l-accent',
  POSSIBLE: 'border-l-line-strong',
  NOT_FOUND: 'border-l-line',
  INSUFFICIENT: 'border-l-line',
};

function Summary({ states, run }: { states: Record<State, Row[]>; run: Findings['run'] }) {
  return (
    <section aria-label="Summary" className="card flex flex-col gap-4 p-4 lg:p-5">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
        {order.map((state) => (
          <div key={state} className={`flex flex-col border-l-2 pl-3 ${marks[state]}`}>
            <dt className="text-xs text-faint">{stateWords(state)}</dt>
            <dd className="tabular text-xl font-semibold text-strong">
              {count(states[state].length)}
            </dd>
          </div>
        ))}
      </dl>
      {run && (
        <p className="max-w-[80ch] text-xs text-faint">
          Measured <Clock at={run.scoredAt} /> over {plural(run.decisions, 'decision')} and{' '}
          {plural(run.roundTrips, 'round trip')}.
          {run.symbolsWithoutCandles.length > 0 &&
            ` No price history for ${run.symbolsWithoutCandles.join(', ')}: habits that need prices leave them out.`}
        </p>
      )}
    </section>
  );
}

interface Group {
  rows: Row[];
  wanted: string;
}

const isWanted = (row: Row, wanted: string) => row.finding.label.toLowerCase() === wanted;

function NotFound({ rows, wanted }: Group) {
  return (
    <section aria-labelledby="not-found" className="card flex flex-col p-4 lg:p-5">
      <h2 id="not-found" className="text-sm">
        Looked for and not found
      </h2>
      <ul className="mt-2 flex flex-col divide-y divide-line">
        {rows.map((row) => (
          <li key={row.finding.label}>
            <ShortFinding row={row} open={isWanted(row, wanted)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TooLittle({ rows, wanted }: Group) {
  return (
    <details
      className="card p-4 lg:p-5"
      data-testid="too-little"
      open={rows.some((row) => isWanted(row, wanted))}
    >
      <summary className="text-sm font-semibold text-strong">
        Not enough data yet: {plural(rows.length, 'habit')}
      </summary>
      <ul className="mt-3 flex flex-col divide-y divide-line">
        {rows.map((row) => (
          <li key={row.finding.label}>
            <QuietFinding row={row} />
          </li>
        ))}
      </ul>
    </details>
  );
}

import { Meter } from '@base-ui/react/meter';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BiasFinding, Findings } from '@/contracts';
import { findingsQuery } from '@/shared/api/queries';
import { count, measure } from '@/shared/format/numbers';
import { findingWords, habitWords, featureWords, testWords } from '@/shared/format/words';
import { buttonLook } from '@/shared/ui/button';
import { HabitDot } from '@/shared/ui/chips';
import { Page } from '@/shared/ui/layout';
import { Clock, Score } from '@/shared/ui/numbers';
import { Answer, Empty } from '@/shared/ui/states';

export function Habits() {
  const findings = useQuery(findingsQuery);
  return (
    <Page
      title="Habits"
      lead="What the whole history says, habit by habit. Each is measured against my own past."
    >
      <Answer of={findings} lines={8}>
        {(f) => (f.findings.length === 0 ? <NothingYet /> : <List findings={f} />)}
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

function List({ findings: { findings, run } }: { findings: Findings }) {
  return (
    <>
      {run && (
        <p className="text-xs text-faint">
          Measured <Clock at={run.scoredAt} /> over {count(run.decisions)} decisions and{' '}
          {count(run.roundTrips)} round trips.
          {run.symbolsWithoutCandles.length > 0 &&
            ` No price history for ${run.symbolsWithoutCandles.join(', ')}: habits that need prices leave them out.`}
        </p>
      )}
      <ul className="flex flex-col gap-4">
        {findings.map(({ finding, narrative }) => (
          <li key={finding.label} id={finding.label.toLowerCase()} className="scroll-mt-4">
            <Finding finding={finding} narrative={narrative} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Finding({ finding, narrative }: { finding: BiasFinding; narrative: string }) {
  const name = habitWords(finding.label);
  const enough = finding.state !== 'INSUFFICIENT';
  const seen = finding.state === 'FOUND' || finding.state === 'POSSIBLE';
  return (
    <article
      aria-label={name}
      data-testid="finding"
      data-state={finding.state}
      className="card grid gap-4 p-4 md:grid-cols-[15rem_1fr] lg:p-5"
    >
      <div className="flex flex-col gap-1">
        <h2 className="flex items-center gap-2.5 text-base">
          <HabitDot label={finding.label} />
          {name}
        </h2>
        <p className="font-medium text-strong">{findingWords(finding)}</p>
        {finding.confidence !== undefined && seen && (
          <p className="text-xs text-faint">
            <Score value={finding.confidence} />
          </p>
        )}
      </div>
      <div className="flex flex-col gap-3">
        <p className="max-w-[70ch]">{narrative}</p>
        {!enough && <Filling n={finding.n} needed={finding.needed} />}
        {enough && <Numbers finding={finding} />}
        {seen && (
          <div>
            <Link
              to="/trades"
              search={{ label: finding.label }}
              className={buttonLook({ size: 'small' })}
            >
              Show the trades
            </Link>
          </div>
        )}
      </div>
    </article>
  );
}

/** How much of the data that a test needs is there. */
function Filling({ n, needed }: { n: number; needed: number }) {
  return (
    <Meter.Root
      aria-label="Data so far"
      max={needed}
      value={Math.min(n, needed)}
      className="max-w-xs"
    >
      <Meter.Track className="h-1.5 overflow-hidden rounded-full bg-surface-3">
        <Meter.Indicator className="h-full rounded-full bg-line-strong" />
      </Meter.Track>
    </Meter.Root>
  );
}

function Numbers({ finding }: { finding: BiasFinding }) {
  if (finding.features.length === 0) return null;
  return (
    <details>
      <summary className="text-xs text-accent">Show the numbers</summary>
      <dl className="mt-2 grid max-w-xl grid-cols-[1fr_auto] gap-x-6 gap-y-1.5 text-xs">
        {finding.features.map((f) => (
          <div key={f.name} className="contents">
            <dt className="text-faint">{featureWords(f.name)}</dt>
            <dd className="tabular text-right">{measure(f.value, f.unit)}</dd>
          </div>
        ))}
        <dt className="text-faint">Test</dt>
        <dd className="text-right">{testWords(finding.method)}</dd>
        <dt className="text-faint">Rule set</dt>
        <dd className="text-right">{finding.policyVersion}</dd>
      </dl>
    </details>
  );
}

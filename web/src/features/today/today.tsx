import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Findings, Positions, TradeSummary } from '@/contracts';
import {
  accountQuery,
  findingsQuery,
  importsQuery,
  intentsQuery,
  messagesQuery,
  positionsQuery,
  summaryQuery,
} from '@/shared/api/queries';
import { useDisplay } from '@/shared/format/display';
import { count, plural, share } from '@/shared/format/numbers';
import { dayWords, shortDay } from '@/shared/format/time';
import { findingWords, habitWords, importStateWords } from '@/shared/format/words';
import { buttonLook } from '@/shared/ui/button';
import { EvidenceChip, HabitChip, HabitDot } from '@/shared/ui/chips';
import { Card, Fact, Page } from '@/shared/ui/layout';
import { Amount, Clock, Price, Quantity, Score } from '@/shared/ui/numbers';
import { Answer, Failure, Skeleton } from '@/shared/ui/states';
import { DaysCard } from './days';
import { Discipline, Saved } from './discipline';
import { FirstVisit } from './first-visit';
import { NewEntries } from './new-entries';

export function Today() {
  const { zone } = useDisplay();
  const summary = useQuery(summaryQuery);
  const plans = useInfiniteQuery({ ...intentsQuery, enabled: summary.data?.trades === 0 });
  const planned = (plans.data?.pages[0]?.intents.length ?? 0) > 0;
  const bare = summary.data?.trades === 0 && !planned;
  const now = new Date().toISOString();
  if (bare && !plans.isLoading) return <FirstVisit />;
  return (
    <Page title="Today" lead={dayWords(now, zone)}>
      {summary.data && !bare ? (
        <Cards summary={summary.data} />
      ) : summary.isPending || bare ? (
        <Skeleton lines={8} className="card p-5" />
      ) : (
        <Failure error={summary.error} onRetry={() => void summary.refetch()} />
      )}
    </Page>
  );
}

function Cards({ summary }: { summary: TradeSummary }) {
  return (
    <div className="grid gap-4 lg:grid-cols-3">
      <NewEntries />
      <Discipline />
      <Saved />
      <CoachLine />
      <Strip />
      <DaysCard days={summary.days} />
      <OpenPositions />
      <Account summary={summary} />
      <LastImport />
    </div>
  );
}

/** The newest reflection, with what it rests on. */
function CoachLine() {
  const query = useInfiniteQuery(messagesQuery);
  const message = query.data?.pages[0]?.messages.at(-1);
  return (
    <Card title="Coach" className="lg:col-span-2" aside={message && <Clock at={message.at} />}>
      <Answer of={query}>
        {() =>
          message ? (
            <>
              <div className="flex flex-wrap items-center gap-3 text-xs">
                {message.labels.length === 1 &&
                  message.labels.map((label) => <HabitChip key={label} label={label} />)}
                {message.confidence !== undefined && (
                  <Score value={message.confidence} number={false} />
                )}
              </div>
              <p className="max-w-[70ch] text-base text-strong">{message.narrative}</p>
              <ul aria-label="Evidence" className="flex flex-wrap gap-2">
                {message.evidence.slice(0, 4).map((e, i) => (
                  <li key={i}>
                    <EvidenceChip evidence={e} />
                  </li>
                ))}
              </ul>
              <div className="mt-auto">
                <Link to="/coach" className={buttonLook({ size: 'small' })}>
                  Show me
                </Link>
              </div>
            </>
          ) : (
            <p className="text-faint">
              No reflection yet. Once a habit shows in the fills, one line about it stands here.
            </p>
          )
        }
      </Answer>
    </Card>
  );
}

/** Each habit with its state in words; too little data is a state of its own. */
function Strip() {
  const findings = useQuery(findingsQuery);
  return (
    <Card
      title="Habits"
      className="lg:row-span-3"
      aside={
        <Link to="/habits" className="text-accent hover:underline">
          Show all
        </Link>
      }
    >
      <Answer of={findings}>{(f) => <StripRows findings={f} />}</Answer>
    </Card>
  );
}

function StripRows({ findings }: { findings: Findings }) {
  if (findings.findings.length === 0)
    return <p className="text-faint">I have not looked at the fills yet.</p>;
  return (
    <ul className="flex flex-col gap-3">
      {findings.findings.map(({ finding }) => (
        <li key={finding.label} className="flex items-baseline gap-2.5">
          <HabitDot label={finding.label} />
          <div className="min-w-0">
            <p className="text-strong">{habitWords(finding.label)}</p>
            <p className="text-xs text-faint">{findingWords(finding)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Account({ summary }: { summary: TradeSummary }) {
  const { zone } = useDisplay();
  const span =
    summary.from && summary.to
      ? `${shortDay(summary.from, zone)} – ${shortDay(summary.to, zone)}`
      : undefined;
  const decided = summary.winners + summary.losers;
  return (
    <Card title="Account in numbers" className="lg:col-span-2" aside={span}>
      <dl className="grid grid-cols-2 gap-4">
        <Fact name="Fills">{count(summary.trades)}</Fact>
        <Fact name="Decisions">{count(summary.decisions)}</Fact>
        <Fact name="Round trips">{count(summary.roundTrips)}</Fact>
        <Fact name="With a gain">
          {decided === 0
            ? 'None closed yet'
            : `${share(summary.winners / decided)} of ${count(decided)}`}
        </Fact>
      </dl>
      {summary.realised.map((r) => (
        <div key={r.currency} className="flex flex-col gap-3 border-t border-line pt-4">
          <dl className="grid grid-cols-3 gap-4">
            <Fact name="Net result">
              <Amount value={r.net} currency={r.currency} result />
            </Fact>
            <Fact name="Before fees">
              <Amount value={r.gross} currency={r.currency} result />
            </Fact>
            <Fact name="Fees">
              <Amount value={r.fees} currency={r.currency} />
            </Fact>
          </dl>
          {r.feesNotConverted && (
            <p className="text-xs text-faint">
              Fees paid in other currencies are not in these numbers.
            </p>
          )}
        </div>
      ))}
    </Card>
  );
}

function OpenPositions() {
  const positions = useQuery(positionsQuery);
  return (
    <Card title="Open positions" className="lg:col-span-2">
      <Answer of={positions}>
        {(p) =>
          p.positions.length === 0 ? (
            <p className="text-faint">Everything is flat.</p>
          ) : (
            <PositionRows positions={p.positions} />
          )
        }
      </Answer>
    </Card>
  );
}

function PositionRows({ positions }: { positions: Positions['positions'] }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {positions.map((p) => (
        <li
          key={`${p.accountId} ${p.symbol}`}
          className="grid grid-cols-2 items-baseline gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0 sm:grid-cols-4"
        >
          <span className="font-medium text-strong">{p.symbol}</span>
          <span className="text-right sm:text-left">
            {p.qty.startsWith('-') ? 'short ' : 'long '}
            <Quantity value={p.qty.replace('-', '')} />
          </span>
          <span className="text-faint">
            at <Price value={p.averageCost} /> on average
          </span>
          <span className="text-right text-xs text-faint">
            {p.startsBeforeFile ? (
              'began before the data'
            ) : (
              <>
                since <Clock at={p.openedAt} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function LastImport() {
  const imports = useQuery(importsQuery);
  const demo = useQuery(accountQuery).data?.demo;
  return (
    <Card
      title="Last import"
      aside={
        <Link to="/connections" className="text-accent hover:underline">
          Show all
        </Link>
      }
    >
      <Answer of={imports}>
        {({ imports: all }) => {
          const last = all.find((i) => i.state !== 'PREVIEWED');
          if (!last) return <p className="text-faint">No import yet.</p>;
          return (
            <div>
              <p className="break-words text-strong">
                {last.fileName ?? (demo ? 'Demo data' : 'From the broker')}
              </p>
              <p className="text-xs text-faint">
                <Clock at={last.at} /> · {importStateWords(last.state)}
              </p>
              <p className="mt-2 text-xs text-faint">
                {plural(last.stored, 'fill')} stored · {count(last.duplicate)} already here
              </p>
            </div>
          );
        }}
      </Answer>
    </Card>
  );
}

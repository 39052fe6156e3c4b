import { useQuery } from '@tanstack/react-query';
import type { Intent, PaperTrade } from '@/contracts';
import { paperTradesQuery } from '@/shared/api/queries';
import { plain } from '@/shared/format/numbers';
import { paperEndWords, paperStateWords } from '@/shared/format/words';
import { Fact } from '@/shared/ui/layout';
import { Amount, Clock, Price, Quantity } from '@/shared/ui/numbers';

/** How often the market may have told something more. */
const aMinute = 60_000;
const runs = (trade: PaperTrade | undefined) =>
  trade?.state === 'WAITING' || trade?.state === 'OPEN' || trade?.state === 'NO_PRICES';

/** The paper trade of an intent, asked for only where there is one. */
export function usePaperTrade(intentId: string, wanted: boolean): PaperTrade | undefined {
  const known = useQuery({
    ...paperTradesQuery,
    enabled: wanted,
    refetchInterval: (q) =>
      q.state.data?.trades.some((t) => t.intentId === intentId && runs(t)) ? aMinute : false,
  });
  return known.data?.trades.find((trade) => trade.intentId === intentId);
}

const quoteOf = (symbol: string) => /-([A-Z0-9]{2,10})$/.exec(symbol)?.[1] ?? 'USD';

/** What the plan does on paper, told both ways where its bars could be read both ways. */
export function Paper({ intent }: { intent: Intent }) {
  const wanted = intent.paperTradeId !== undefined || intent.decision?.verdict === 'SIMULATE';
  const trade = usePaperTrade(intent.intentId, wanted);
  if (!trade) return null;
  return (
    <section aria-label="On paper" className="flex flex-col gap-3 border-t border-line pt-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium text-strong">On paper</span>
        <span className="text-xs text-faint">{paperStateWords(trade.state)}</span>
      </p>
      <Plan trade={trade} />
      <Sequel trade={trade} />
      {trade.state === 'CLOSED' && <Results trade={trade} />}
    </section>
  );
}

function Plan({ trade: { entry, stop, target, size } }: { trade: PaperTrade }) {
  const levels = { Entry: entry, Stop: stop, Target: target };
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {Object.entries(levels).map(([name, value]) => (
        <Fact key={name} name={name}>
          {value === undefined ? <None /> : <Price value={value} />}
        </Fact>
      ))}
      <Fact name="Size">{size === undefined ? <None /> : <Quantity value={size} />}</Fact>
    </dl>
  );
}

const None = () => <span className="font-normal text-faint">none</span>;

/** What has come of it so far, plainly. */
function Sequel({ trade }: { trade: PaperTrade }) {
  const { state, openedAt, closedAt, entryUntil, seenUntil } = trade;
  return (
    <p className="text-xs text-faint">
      {state === 'WAITING' && entryUntil && (
        <>
          Opens at its entry price until <Clock at={entryUntil} />.
        </>
      )}
      {state === 'OPEN' && openedAt && (
        <>
          Open since <Clock at={openedAt} />.
        </>
      )}
      {state === 'NEVER_OPENED' && entryUntil && (
        <>
          No bar traded at the entry until <Clock at={entryUntil} />.
        </>
      )}
      {state === 'NO_PRICES' &&
        'No closed bars of this symbol at hand since the verdict, so nothing can be said.'}
      {state === 'CLOSED' && openedAt && closedAt && (
        <>
          <Clock at={openedAt} /> to <Clock at={closedAt} />.
        </>
      )}
      {runs(trade) && seenUntil && (
        <>
          {' '}
          Bars seen until <Clock at={seenUntil} />.
        </>
      )}
    </p>
  );
}

/** The other reading, where it ends elsewhere: two that say the same are one result. */
const otherEnd = ({ better, by, exit, netPnl }: PaperTrade) =>
  better && (better.by !== by || better.exit !== exit || better.netPnl !== netPnl)
    ? better
    : undefined;

function Results({ trade }: { trade: PaperTrade }) {
  const { feeShare } = trade;
  const better = otherEnd(trade);
  return (
    <>
      <dl className="grid gap-3 sm:grid-cols-2">
        <Result name={better ? 'Read against the plan' : 'Result'} end={trade} trade={trade} />
        {better && <Result name="Read for the plan" end={better} trade={trade} />}
      </dl>
      <p className="text-xs text-faint">
        {better && 'A bar could be read two ways; both readings stand here. '}
        {feeShare !== undefined &&
          `Fees of ${plain((feeShare * 100).toFixed(3))} % a side included.`}
      </p>
    </>
  );
}

interface ResultProps {
  name: string;
  end: Pick<PaperTrade, 'by' | 'exit' | 'netPnl' | 'r'>;
  trade: PaperTrade;
}

function Result({ name, end: { by, exit, netPnl, r }, trade }: ResultProps) {
  return (
    <Fact name={name}>
      {netPnl !== undefined && <Amount value={netPnl} currency={quoteOf(trade.symbol)} result />}
      <span className="block text-xs font-normal text-faint">
        {by && paperEndWords(by)}
        {exit !== undefined && (
          <>
            {' at '}
            <Price value={exit} />
          </>
        )}
        {r !== undefined && ` · ${plain(r.toFixed(2))} R`}
      </span>
    </Fact>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BrokerAccount, StatementEntry } from '@/contracts';
import { entriesQuery } from '@/shared/api/queries';
import { count } from '@/shared/format/numbers';
import { Button } from '@/shared/ui/button';
import { Amount, Clock, Quantity } from '@/shared/ui/numbers';
import { Answer } from '@/shared/ui/states';
import { kindWords } from './besides-words';

/** What the statements of an account hold besides fills; asked for when it is opened. */
export function Entries({ account }: { account: BrokerAccount }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary className="w-fit text-sm text-accent">
        What its statements hold besides fills
      </summary>
      <div className="mt-3">{open && <Listed accountId={account.accountId} />}</div>
    </details>
  );
}

function Listed({ accountId }: { accountId: string }) {
  const query = useInfiniteQuery(entriesQuery(accountId));
  return (
    <Answer of={query}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.entries);
        if (all.length === 0)
          return (
            <p className="text-xs text-faint">
              Nothing yet. Deposits, dividends, splits and the like stand here once a statement with
              them was imported.
            </p>
          );
        return (
          <div className="flex flex-col gap-3">
            <ul className="flex max-h-80 flex-col divide-y divide-line overflow-y-auto">
              {all.map((entry) => (
                <Row key={entry.entryId} entry={entry} />
              ))}
            </ul>
            <p className="flex items-center justify-between text-xs text-faint">
              <span>
                {count(all.length)} of {count(pages[0]?.total ?? all.length)}
              </span>
              {query.hasNextPage && (
                <Button
                  size="small"
                  busy={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  Show older ones
                </Button>
              )}
            </p>
          </div>
        );
      }}
    </Answer>
  );
}

function Row({ entry }: { entry: StatementEntry }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3 py-1.5">
      <span className="min-w-0">
        <span className="text-strong">{kindWords(entry.kind)}</span>
        {entry.symbol !== undefined && ` · ${entry.symbol}`}
        <span className="block text-xs break-words text-faint">
          <Clock at={entry.at} precision={entry.tsPrecision} /> · “{entry.word}”
        </span>
      </span>
      <span className="tabular ml-auto text-right whitespace-nowrap">
        <What entry={entry} />
      </span>
    </li>
  );
}

function What({ entry }: { entry: StatementEntry }) {
  if (entry.amount !== undefined && entry.asset !== undefined)
    return <Amount value={entry.amount} currency={entry.asset} />;
  if (entry.ratio !== undefined) return <>{entry.ratio} for each</>;
  if (entry.qty === undefined) return null;
  return (
    <>
      {entry.kind === 'SPLIT' && !entry.qty.startsWith('-') && '+'}
      <Quantity value={entry.qty} /> units
    </>
  );
}

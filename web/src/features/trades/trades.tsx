import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Trade } from '@/contracts';
import { summaryQuery, tagsQuery, tradesQuery } from '@/shared/api/queries';
import { useDisplay } from '@/shared/format/display';
import { count } from '@/shared/format/numbers';
import { nextDay, startOfDay } from '@/shared/format/time';
import { Button, buttonLook } from '@/shared/ui/button';
import { Empty, Failure, Skeleton } from '@/shared/ui/states';
import { Filters, noFilters, type GridFilter } from './filters';
import { useFreshness } from './freshness';
import { TradeGrid } from './trade-grid';

export function TradesPage() {
  const { symbol, label, since, until } = useSearch({ from: '/house/trades' });
  const filter: GridFilter = { symbol, label, since, until };
  const navigate = useNavigate();
  const change = (wanted: GridFilter) =>
    void navigate({ to: '/trades', search: (old) => ({ ...old, ...wanted }), replace: true });
  const open = (trade: Trade) =>
    void navigate({ to: '.', search: (old) => ({ ...old, trade: trade.tradeId }) });
  return <TradesScreen filter={filter} onFilter={change} onOpen={open} />;
}

interface TradesScreenProps {
  filter: GridFilter;
  onFilter: (filter: GridFilter) => void;
  onOpen: (trade: Trade) => void;
}

/** Calendar days in the trader's zone become the instants that the server understands. */
function asInstants(filter: GridFilter, zone: string) {
  return {
    symbol: filter.symbol,
    label: filter.label,
    since: filter.since && startOfDay(filter.since, zone),
    until: filter.until && startOfDay(nextDay(filter.until), zone),
  };
}

export function TradesScreen({ filter, onFilter, onOpen }: TradesScreenProps) {
  const { zone } = useDisplay();
  const query = useInfiniteQuery(tradesQuery(asInstants(filter, zone)));
  const summary = useQuery(summaryQuery);
  const tags = useQuery(tagsQuery);
  const rows = useMemo(() => query.data?.pages.flatMap((p) => p.trades) ?? [], [query.data]);
  const total = query.data?.pages[0]?.total;
  const filtered = Object.values(filter).some((v) => v !== undefined);
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-col gap-4 px-4 pt-5 pb-4 lg:px-8 lg:pt-7">
        <div className="flex flex-wrap items-baseline justify-between gap-3">
          <h1 className="text-xl lg:text-2xl">Trades</h1>
          <p role="status" data-testid="trade-count" className="tabular text-faint">
            {total === undefined ? '' : countWords(total, filtered, summary.data?.trades)}
          </p>
        </div>
        {(filtered || total !== 0) && (
          <Filters
            filter={filter}
            onChange={onFilter}
            symbols={summary.data?.symbols ?? []}
            tags={tags.data?.tags ?? []}
          />
        )}
      </div>
      <Arrived />
      {query.data === undefined ? (
        query.isPending ? (
          <Skeleton lines={10} label="Loading trades" className="px-4 lg:px-8" />
        ) : (
          <Failure error={query.error} onRetry={() => void query.refetch()} />
        )
      ) : rows.length === 0 ? (
        <NoRows filtered={filtered} onClear={() => onFilter(noFilters)} />
      ) : (
        <TradeGrid
          rows={rows}
          total={total ?? rows.length}
          onOpen={onOpen}
          onEnd={() => {
            if (query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError)
              void query.fetchNextPage();
          }}
          more={query.hasNextPage}
        />
      )}
      {query.isFetchNextPageError && (
        <div className="border-t border-line p-4">
          <Failure compact error={query.error} onRetry={() => void query.fetchNextPage()} />
        </div>
      )}
    </div>
  );
}

function countWords(total: number, filtered: boolean, all: number | undefined): string {
  if (!filtered) return `${count(total)} ${total === 1 ? 'fill' : 'fills'}`;
  return all === undefined
    ? `${count(total)} match`
    : `${count(total)} of ${count(all)} fills match`;
}

function Arrived() {
  const queries = useQueryClient();
  const stale = useFreshness((f) => f.stale);
  if (!stale) return null;
  const show = () => {
    useFreshness.setState({ stale: false });
    void queries.resetQueries({ queryKey: ['trades'] });
  };
  return (
    <div
      role="status"
      className="flex items-center justify-center gap-3 border-y border-line bg-surface-2 px-4 py-1.5 text-xs"
    >
      The fills have changed since this list was loaded.
      <Button size="small" onClick={show}>
        Show them
      </Button>
    </div>
  );
}

function NoRows({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (filtered) {
    return (
      <Empty title="No fill matches" action={<Button onClick={onClear}>Clear filters</Button>}>
        Everything is still stored; these filters leave nothing to show.
      </Empty>
    );
  }
  return (
    <Empty
      title="No fills yet"
      action={
        <Link to="/connections" className={buttonLook({ kind: 'primary' })}>
          Bring fills
        </Link>
      }
    >
      Every fill will stand here with its time, price and fee, and with the habits that I saw on it.
    </Empty>
  );
}

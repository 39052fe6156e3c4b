import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type {
  Account,
  BiasTags,
  BiasTimeline,
  BrokerAccounts,
  Brokers,
  BuyingPlans,
  CoachMessages,
  ColumnMappings,
  Cooldowns,
  EntryType,
  Findings,
  FrictionTasks,
  GateLedger,
  GateStatus,
  Imports,
  Intent,
  Intents,
  Job,
  JournalEntries,
  JournalPrefill,
  Label,
  OwnCandles,
  OwnRules,
  PaperTrades,
  Policy,
  Positions,
  Quadrant,
  Sessions,
  Simulation,
  StatementEntries,
  Streaks,
  TradeChart,
  TradeDetail,
  Trades,
  TradeSummary,
  Twin,
} from '@/contracts';
import { byServerTime } from '../clock/server-time';
import { api } from './client';

/**
 * Has something asked again, also where the first answer is still on its way: that answer may have
 * left the server before the change. Invalidating alone keeps it and calls it fresh.
 */
export async function askAnew(queries: QueryClient, queryKey?: readonly unknown[]): Promise<void> {
  const filters = queryKey === undefined ? {} : { queryKey };
  await queries.cancelQueries(filters);
  await queries.invalidateQueries(filters);
}

/** What is asked of the server, by name. Screens share answers through these keys. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => api.get<Account>('/auth/me', undefined, signal),
  staleTime: 60_000,
});

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => api.get<Sessions>('/auth/sessions', undefined, signal),
});

export const brokersQuery = queryOptions({
  queryKey: ['brokers'],
  queryFn: ({ signal }) => api.get<Brokers>('/brokers', undefined, signal),
});

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => api.get<Imports>('/trades/imports', undefined, signal),
});

export const mappingsQuery = queryOptions({
  queryKey: ['column-mappings'],
  queryFn: ({ signal }) => api.get<ColumnMappings>('/column-mappings', undefined, signal),
});

export const summaryQuery = queryOptions({
  queryKey: ['summary'],
  queryFn: ({ signal }) => api.get<TradeSummary>('/trades/summary', undefined, signal),
});

export const positionsQuery = queryOptions({
  queryKey: ['positions'],
  queryFn: ({ signal }) => api.get<Positions>('/positions', undefined, signal),
});

export const findingsQuery = queryOptions({
  queryKey: ['findings'],
  queryFn: ({ signal }) => api.get<Findings>('/biases/findings', undefined, signal),
});

export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: ({ signal }) => api.get<BiasTags>('/biases', undefined, signal),
});

export const tagsOfQuery = (label: Label) =>
  queryOptions({
    queryKey: [...tagsQuery.queryKey, label],
    queryFn: ({ signal }) => api.get<BiasTags>('/biases', { label }, signal),
  });

export const timelineQuery = queryOptions({
  queryKey: ['timeline'],
  queryFn: ({ signal }) => api.get<BiasTimeline>('/biases/timeline', undefined, signal),
});

export const twinQuery = queryOptions({
  queryKey: ['twin'],
  queryFn: ({ signal }) => api.get<Twin>('/biases/twin-curve', undefined, signal),
});

export const jobQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['job', jobId],
    queryFn: ({ signal }) => api.get<Job>(`/jobs/${encodeURIComponent(jobId)}`, undefined, signal),
  });

export const tradeQuery = (tradeId: string) =>
  queryOptions({
    queryKey: ['trade', tradeId],
    queryFn: ({ signal }) =>
      api.get<TradeDetail>(`/trades/${encodeURIComponent(tradeId)}`, undefined, signal),
  });

/** The whole trade that a fill belongs to, on the bars around it. */
export const chartQuery = (tradeId: string) =>
  queryOptions({
    queryKey: ['trade', tradeId, 'chart'],
    queryFn: ({ signal }) =>
      api.get<TradeChart>(`/trades/${encodeURIComponent(tradeId)}/candles`, undefined, signal),
  });

/** What was written about one fill. */
export const entriesOfTradeQuery = (tradeId: string) =>
  queryOptions({
    queryKey: ['journal', 'of-trade', tradeId],
    queryFn: ({ signal }) =>
      api.get<JournalEntries>('/journal-entries', { tradeId, limit: 5 }, signal),
  });

/** What the server understands of the grid's filters; instants, not days. */
export interface TradeFilter {
  symbol?: string | undefined;
  label?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}

export const tradesPerPage = 200;

export const tradesQuery = (filter: TradeFilter) =>
  infiniteQueryOptions({
    queryKey: ['trades', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Trades>('/trades', { ...filter, cursor: pageParam, limit: tradesPerPage }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    // Comparing 20,000 fills with themselves on each page would cost more than it saves.
    structuralSharing: false,
  });

export const messagesPerPage = 30;

/** Pages go back in time: the first page is the newest; inside a page the oldest comes first. */
export const messagesQuery = infiniteQueryOptions({
  queryKey: ['messages'],
  queryFn: ({ pageParam, signal }) =>
    api.get<CoachMessages>(
      '/coach/messages',
      { before: pageParam, limit: messagesPerPage },
      signal,
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextBefore,
});

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => api.get<BrokerAccounts>('/accounts', undefined, signal),
});

/** Deposits, splits and the like of one account, newest first. */
export const entriesQuery = (accountId: string) =>
  infiniteQueryOptions({
    queryKey: ['account-entries', accountId],
    queryFn: ({ pageParam, signal }) =>
      api.get<StatementEntries>(
        `/accounts/${encodeURIComponent(accountId)}/entries`,
        { cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Asks anew what is computed from the equity of an account. */
export const restsOnEquity = (queries: QueryClient) =>
  Promise.all(['accounts', 'gate-status', 'policy'].map((key) => askAnew(queries, [key])));

export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: ({ signal }) => api.get<Policy>('/policy', undefined, signal),
});

export const ownRulesQuery = queryOptions({
  queryKey: ['own-rules'],
  queryFn: ({ signal }) => api.get<OwnRules>('/rules', undefined, signal),
});

export const gateStatusQuery = queryOptions({
  queryKey: ['gate-status'],
  queryFn: async ({ signal }) =>
    byServerTime(await api.get<GateStatus>('/gate/status', undefined, signal)),
});

export const cooldownsQuery = queryOptions({
  queryKey: ['cooldowns'],
  queryFn: async ({ signal }) =>
    byServerTime(await api.get<Cooldowns>('/cooldowns', undefined, signal)),
});

export const streaksQuery = queryOptions({
  queryKey: ['streaks'],
  queryFn: ({ signal }) => api.get<Streaks>('/rules/streaks', undefined, signal),
});

export const ledgerQuery = queryOptions({
  queryKey: ['gate-ledger'],
  queryFn: ({ signal }) => api.get<GateLedger>('/gate/ledger', undefined, signal),
});

export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: async ({ signal }) =>
    byServerTime(await api.get<FrictionTasks>('/friction-tasks', undefined, signal)),
});

export const intentQuery = (intentId: string) =>
  queryOptions({
    queryKey: ['intent', intentId],
    queryFn: ({ signal }) =>
      api.get<Intent>(`/pretrade-intents/${encodeURIComponent(intentId)}`, undefined, signal),
  });

/** What the fills of a plan say; a server that cannot tell leaves it out. */
export type FillsOfPlan = Pick<JournalPrefill, 'outcome' | 'happened'>;

/** Read from where a journal entry about the plan would start. */
export const fillsOfPlanQuery = (intentId: string) =>
  queryOptions({
    queryKey: ['fills-of-plan', intentId],
    queryFn: ({ signal }) =>
      api.get<FillsOfPlan>('/journal-entries/prefill', { type: 'post', intentId }, signal),
  });

export const intentsPerPage = 20;

export const intentsQuery = infiniteQueryOptions({
  queryKey: ['intents'],
  queryFn: ({ pageParam, signal }) =>
    api.get<Intents>('/pretrade-intents', { cursor: pageParam, limit: intentsPerPage }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next,
});

export const entriesPerPage = 20;

export const journalQuery = (type?: EntryType) =>
  infiniteQueryOptions({
    queryKey: ['journal', type ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      api.get<JournalEntries>(
        '/journal-entries',
        { type, cursor: pageParam, limit: entriesPerPage },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

export const quadrantQuery = queryOptions({
  queryKey: ['quadrant'],
  queryFn: ({ signal }) => api.get<Quadrant>('/journal-entries/quadrant', undefined, signal),
});

/** What a new entry starts from; asked once, so that nothing changes under the writer. */
export const prefillQuery = (type: EntryType, intentId?: string, tradeId?: string) =>
  queryOptions({
    queryKey: ['prefill', type, intentId, tradeId],
    queryFn: ({ signal }) =>
      api.get<JournalPrefill>('/journal-entries/prefill', { type, intentId, tradeId }, signal),
  });

export const paperTradesQuery = queryOptions({
  queryKey: ['paper-trades'],
  queryFn: ({ signal }) => api.get<PaperTrades>('/paper-trades', undefined, signal),
});

export const buyingPlansQuery = queryOptions({
  queryKey: ['buying-plans'],
  queryFn: ({ signal }) => api.get<BuyingPlans>('/buying-plans', undefined, signal),
});

const aLittleWhile = 2_000;

/** An event tells when it is ready; a lost stream costs a little while. */
export const simulationQuery = (simulationId: string) =>
  queryOptions({
    queryKey: ['simulation', simulationId],
    queryFn: ({ signal }) =>
      api.get<Simulation>(`/simulations/${encodeURIComponent(simulationId)}`, undefined, signal),
    refetchInterval: (query) => (query.state.data?.state === 'WAITING' ? aLittleWhile : false),
  });

export const ownCandlesQuery = queryOptions({
  queryKey: ['own-candles'],
  queryFn: ({ signal }) => api.get<OwnCandles>('/candles/own', undefined, signal),
});

import {
  useMutation,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import type { BiasTag, BiasTags, Trade, TradeDetail, Trades } from '@/contracts';
import { api } from '@/shared/api/client';
import { askAnew, tagsQuery } from '@/shared/api/queries';
import { Button } from './button';
import { Failure } from './states';

type Said = BiasTag['feedback'];

const withWord = (tag: BiasTag, tagId: string, said: Said): BiasTag => {
  if (tag.tagId !== tagId) return tag;
  const { feedback: _, ...rest } = tag;
  return said === undefined ? rest : { ...rest, feedback: said };
};

/** The same word in every grid that is loaded: those are not asked anew under their reader. */
function inGrids(queries: QueryClient, tag: BiasTag, denied: boolean) {
  const changed = (trade: Trade): Trade => {
    if (trade.tradeId !== tag.tradeId) return trade;
    const others = trade.labels.filter((label) => label !== tag.label);
    return { ...trade, labels: denied ? others : [...others, tag.label] };
  };
  queries.setQueriesData<InfiniteData<Trades>>(
    { queryKey: ['trades'] },
    (old) =>
      old && {
        ...old,
        pages: old.pages.map((page) => ({ ...page, trades: page.trades.map(changed) })),
      },
  );
}

function known(queries: QueryClient, tagId: string): BiasTag | undefined {
  const lists = [
    ...queries.getQueriesData<BiasTags>({ queryKey: tagsQuery.queryKey }),
    ...queries.getQueriesData<TradeDetail>({ queryKey: ['trade'] }),
  ];
  return lists.flatMap(([, list]) => list?.tags ?? []).find((tag) => tag.tagId === tagId);
}

/** Says “not true” about a tag or takes it back; every screen that counts tags hears of it. */
function useOwnWord(tagId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (denied: boolean) =>
      denied
        ? api.post(`/biases/${tagId}/feedback`, { verdict: 'not_true' })
        : api.delete(`/biases/${tagId}/feedback`),
    onSuccess: (_, denied) => {
      const said = denied ? 'not_true' : undefined;
      queries.setQueriesData<BiasTags>(
        { queryKey: tagsQuery.queryKey },
        (old) => old && { ...old, tags: old.tags.map((t) => withWord(t, tagId, said)) },
      );
      queries.setQueriesData<TradeDetail>(
        { queryKey: ['trade'] },
        (old) => old && { ...old, tags: old.tags.map((t) => withWord(t, tagId, said)) },
      );
      const tag = known(queries, tagId);
      if (tag) inGrids(queries, tag, denied);
      for (const key of ['tags', 'trade', 'findings', 'timeline']) void askAnew(queries, [key]);
    },
  });
}

/** The trader's own word on a tag, with the way back. */
export function OwnWord({ tagId, said, about }: { tagId: string; said: Said; about?: string }) {
  const word = useOwnWord(tagId);
  const denied = (word.isSuccess ? word.variables : said === 'not_true') === true;
  const name = denied ? 'Undo' : 'Not true';
  return (
    <span className="inline-flex flex-wrap items-center gap-2 text-xs">
      {denied && (
        <span role="status" className="text-faint">
          Noted as not true.
        </span>
      )}
      <Button
        kind="bare"
        size="small"
        className={denied ? 'text-accent' : ''}
        busy={word.isPending}
        {...(about !== undefined && { 'aria-label': `${name}: ${about}` })}
        onClick={() => word.mutate(!denied)}
      >
        {name}
      </Button>
      {word.isError && <Failure error={word.error} compact />}
    </span>
  );
}

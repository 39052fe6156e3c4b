import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BiasTag, Feature, TradeDetail } from '@/contracts';
import { api } from '@/shared/api/client';
import { tagsQuery, tradeQuery } from '@/shared/api/queries';
import { measure, share } from '@/shared/format/numbers';
import { brokerWords, directionWords, featureWords, sideWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { HabitChip } from '@/shared/ui/chips';
import { Fact } from '@/shared/ui/layout';
import { Amount, Clock, Price, Quantity, Score } from '@/shared/ui/numbers';
import { Drawer } from '@/shared/ui/overlays';
import { Answer, Failure } from '@/shared/ui/states';

/** One fill beside whatever page it was opened from. */
export function TradeDrawer({
  tradeId,
  onClose,
}: {
  tradeId: string | undefined;
  onClose: () => void;
}) {
  return (
    <Drawer open={tradeId !== undefined} onClose={onClose} title="Trade">
      {tradeId !== undefined && <Detail tradeId={tradeId} />}
    </Drawer>
  );
}

function Detail({ tradeId }: { tradeId: string }) {
  const detail = useQuery(tradeQuery(tradeId));
  return (
    <Answer of={detail} lines={6}>
      {(d) => (
        <>
          <Fill detail={d} />
          <section aria-label="Habits on this trade" className="flex flex-col gap-3">
            <h3 className="text-sm">Habits on this trade</h3>
            {d.tags.length === 0 ? (
              <p className="text-faint">I see no habit on this one.</p>
            ) : (
              d.tags.map((tag) => <Tag key={tag.tagId} tag={tag} />)
            )}
          </section>
        </>
      )}
    </Answer>
  );
}

function Fill({ detail: { trade } }: { detail: TradeDetail }) {
  return (
    <section aria-label="Fill" className="flex flex-col gap-4">
      <div>
        <p className="text-xl font-semibold text-strong">
          {sideWords(trade.side)} {trade.symbol}
        </p>
        <p className="text-faint">
          <Clock at={trade.ts} precision={trade.tsPrecision} />
        </p>
      </div>
      <dl className="grid grid-cols-2 gap-4">
        <Fact name="Quantity">
          <Quantity value={trade.qty} />
        </Fact>
        <Fact name="Price">
          <Price value={trade.price} />
        </Fact>
        <Fact name="Fee">
          <Amount value={trade.fee} currency={trade.feeCurrency} />
        </Fact>
        <Fact name="Broker">{brokerWords(trade.broker)}</Fact>
      </dl>
    </section>
  );
}

function Tag({ tag }: { tag: BiasTag }) {
  return (
    <article
      aria-label="Habit"
      data-testid="trade-tag"
      className="flex flex-col gap-3 rounded-card border border-line p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <HabitChip label={tag.label} />
        <span className="text-xs">
          <Score value={tag.confidence} />
        </span>
      </div>
      <dl className="flex flex-col gap-2">
        {tag.features.map((feature) => (
          <FeatureRow key={feature.name} feature={feature} />
        ))}
      </dl>
      <div className="flex items-center justify-between gap-2 text-xs text-faint">
        <span>Rule set {tag.policyVersion}</span>
        <OwnWord tag={tag} />
      </div>
    </article>
  );
}

function FeatureRow({ feature }: { feature: Feature }) {
  const notes = [
    feature.baseline !== undefined && `my usual ${measure(feature.baseline, feature.unit)}`,
    feature.percentile !== undefined && `higher than ${share(feature.percentile)} of my own`,
    feature.baseline === undefined && directionWords(feature.direction),
  ].filter(Boolean);
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-4">
      <dt className="text-xs text-faint">{featureWords(feature.name)}</dt>
      <dd className="tabular font-medium text-strong">{measure(feature.value, feature.unit)}</dd>
      {notes.length > 0 && <dd className="col-span-2 text-xs text-faint">{notes.join(' · ')}</dd>}
    </div>
  );
}

function OwnWord({ tag }: { tag: BiasTag }) {
  const queries = useQueryClient();
  const word = useMutation({
    mutationFn: (verdict: 'not_true' | 'true') =>
      api.post(`/biases/${tag.tagId}/feedback`, { verdict }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['trade', tag.tradeId] }),
        queries.invalidateQueries({ queryKey: tagsQuery.queryKey }),
      ]),
  });
  const denied = (word.isSuccess ? word.variables : tag.feedback) === 'not_true';
  return (
    <span className="flex items-center gap-2">
      {denied && <span role="status">Noted as not true.</span>}
      <Button
        kind="bare"
        size="small"
        busy={word.isPending}
        onClick={() => word.mutate(denied ? 'true' : 'not_true')}
      >
        {denied ? 'Undo' : 'Not true'}
      </Button>
      {word.isError && <Failure error={word.error} compact />}
    </span>
  );
}

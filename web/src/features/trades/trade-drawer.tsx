import { useQuery } from '@tanstack/react-query';
import type { BiasTag, Feature, TradeDetail } from '@/contracts';
import { tradeQuery } from '@/shared/api/queries';
import { measure, share } from '@/shared/format/numbers';
import {
  brokerWords,
  directionWords,
  featureWords,
  habitWords,
  sideWords,
} from '@/shared/format/words';
import { HabitChip } from '@/shared/ui/chips';
import { Fact } from '@/shared/ui/layout';
import { Amount, Clock, Price, Quantity, Score } from '@/shared/ui/numbers';
import { Drawer } from '@/shared/ui/overlays';
import { OwnWord } from '@/shared/ui/own-word';
import { Answer } from '@/shared/ui/states';
import { Notes } from './notes';
import { PlanOfTrade } from './plan-beside';
import { WholeTrade } from './whole-trade';

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
          <WholeTrade tradeId={tradeId} />
          <PlanOfTrade detail={d} />
          <section aria-label="Habits on this trade" className="flex flex-col gap-3">
            <h3 className="text-sm">Habits on this trade</h3>
            {d.tags.length === 0 ? (
              <p className="text-faint">I see no habit on this one.</p>
            ) : (
              d.tags.map((tag) => <Tag key={tag.tagId} tag={tag} />)
            )}
          </section>
          <Notes tradeId={tradeId} />
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

/** A tag that was called not true keeps its place and its numbers, but stands back. */
function Tag({ tag }: { tag: BiasTag }) {
  const denied = tag.feedback === 'not_true';
  return (
    <article
      aria-label={denied ? 'Habit, called not true' : 'Habit'}
      data-testid="trade-tag"
      data-denied={denied || undefined}
      className={`flex flex-col gap-3 rounded-card border p-4 ${denied ? 'border-dashed border-line-strong' : 'border-line'}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <HabitChip label={tag.label} denied={denied} />
        <span className="text-xs">
          {denied ? (
            <span className="text-faint">Not counted</span>
          ) : (
            <Score value={tag.confidence} />
          )}
        </span>
      </div>
      <dl className="flex flex-col gap-2">
        {tag.features.map((feature) => (
          <FeatureRow key={feature.name} feature={feature} />
        ))}
      </dl>
      <div className="flex items-center justify-between gap-2 text-xs text-faint">
        <span>Rule set {tag.policyVersion}</span>
        <OwnWord tagId={tag.tagId} said={tag.feedback} about={habitWords(tag.label)} />
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

import type { HabitCost } from '@/contracts';
import {
  pickedByEndWords,
  counterfactualWords,
  isPickedByEnd,
  noteWords,
} from '@/shared/format/evidence';
import { count, plural, sign } from '@/shared/format/numbers';
import { Amount } from '@/shared/ui/numbers';
import { isClear, reachedByChance } from './clear';

const size = (decimal: string) => decimal.replace(/^-/, '');

/** "a cost of $8" or "a saving of $8": the word carries the sign. */
export function Signed({ value, currency }: { value: string; currency: string }) {
  if (sign(value) === 0) return <>nothing</>;
  return (
    <>
      {sign(value) > 0 ? 'a cost of ' : 'a saving of '}
      <Amount value={size(value)} currency={currency} />
    </>
  );
}

/**
 * What a habit cost, with how sure that is; too little data is said, never shown as nothing. The
 * sentence stands beside an amount that can be told: of others the headline has said it all.
 */
export function CostFacts({
  cost,
  narrative,
}: {
  cost: HabitCost | undefined;
  narrative: string | undefined;
}) {
  return (
    <div data-testid="cost" className="col-span-2 flex min-w-0 flex-col gap-0.5 lg:col-span-1">
      <dt className="text-xs text-faint">Cost</dt>
      <dd className="flex flex-col gap-1">
        <p className="font-medium text-strong">
          <Headline cost={cost} />
        </p>
        {cost && <Interval cost={cost} />}
        {cost && isClear(cost) && narrative !== undefined && (
          <p className="max-w-[60ch] text-xs">{narrative}</p>
        )}
      </dd>
    </div>
  );
}

function Headline({ cost }: { cost: HabitCost | undefined }) {
  if (!cost) return 'Not measured for this habit';
  if (cost.state === 'INSUFFICIENT' || cost.cost === undefined)
    return `Not enough data: ${count(cost.decisions)} of ${count(cost.neededDecisions)} trades on ${count(cost.days)} of ${count(cost.neededDays)} days`;
  if (cost.state === 'NOT_DISTINGUISHABLE') return 'Not distinguishable from zero';
  if (isPickedByEnd(cost)) return 'No amount can be told';
  const amount = <Amount value={size(cost.cost)} currency={cost.currency} />;
  if (sign(cost.cost) < 0) return <>{amount} saved by it</>;
  if (reachedByChance(cost)) return <>{amount}, as with other trades</>;
  return <>{amount} lost to it</>;
}

function Interval({ cost }: { cost: HabitCost }) {
  const { low, high, currency, state, credible } = cost;
  if (low === undefined || high === undefined) return null;
  return (
    <p className="text-xs text-faint">
      90 % interval: <Signed value={low} currency={currency} /> to{' '}
      <Signed value={high} currency={currency} />.
      {state === 'DISTINGUISHABLE' && credible === true && ' More than random other trades reach.'}
      {state === 'DISTINGUISHABLE' &&
        reachedByChance(cost) &&
        ' But random other trades reach as much.'}
      {isPickedByEnd(cost) && ` ${pickedByEndWords}`}
    </p>
  );
}

/** The same trades reckoned another way, in one line; it is no part of the cost above. */
function Otherwise({
  otherwise: other,
  currency,
}: {
  otherwise: NonNullable<HabitCost['otherwise']>;
  currency: string;
}) {
  const { cost, shortHorizonCost: half, longHorizonCost: twice } = other;
  return (
    <li>
      Reckoned another way, by {counterfactualWords(other)}:{' '}
      {cost === undefined ? (
        `too few trades, ${count(other.decisions)} of ${count(other.neededDecisions)}`
      ) : (
        <>
          <Signed value={cost} currency={currency} /> over {plural(other.decisions, 'trade')}
        </>
      )}
      {half !== undefined && twice !== undefined && (
        <>
          ; with half the horizon <Signed value={half} currency={currency} />, with twice{' '}
          <Signed value={twice} currency={currency} />
        </>
      )}
      .
    </li>
  );
}

/** Fees apart from prices, the placebo and other horizons, for who looks closer. */
export function CostParts({ cost }: { cost: HabitCost }) {
  const { currency, feesAndSpread, priceEffect, placeboHigh } = cost;
  return (
    <ul aria-label="The cost" className="mt-3 flex max-w-[70ch] flex-col gap-1 text-xs text-faint">
      <li>
        Compared with {counterfactualWords(cost)}, over {plural(cost.decisions, 'trade')} on{' '}
        {plural(cost.days, 'day')}.
      </li>
      {feesAndSpread !== undefined && priceEffect !== undefined && (
        <li>
          Fees and spread: <Signed value={feesAndSpread} currency={currency} />. Price effect:{' '}
          <Signed value={priceEffect} currency={currency} />.
        </li>
      )}
      {placeboHigh !== undefined && (
        <li>
          Placebo: of as many random other trades, 95 % stay below{' '}
          <Signed value={placeboHigh} currency={currency} />.
        </li>
      )}
      {cost.shortHorizonCost !== undefined && cost.longHorizonCost !== undefined && (
        <li>
          With half the horizon <Signed value={cost.shortHorizonCost} currency={currency} />, with
          twice <Signed value={cost.longHorizonCost} currency={currency} />.
        </li>
      )}
      {cost.otherwise && <Otherwise otherwise={cost.otherwise} currency={currency} />}
      {cost.notes.map((note) => (
        <li key={note.code}>{noteWords(note)}</li>
      ))}
    </ul>
  );
}

import type { HabitCost } from '@/contracts';
import { counterfactualWords } from '@/shared/format/evidence';
import { count, sign } from '@/shared/format/numbers';
import { Amount } from '@/shared/ui/numbers';

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

/** What a habit cost, with how sure that is; too little data is said, never shown as nothing. */
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
        <Headline cost={cost} />
        {narrative !== undefined && <p className="max-w-[60ch] text-xs">{narrative}</p>}
        {cost?.cost !== undefined && <Parts cost={cost} />}
      </dd>
    </div>
  );
}

function Headline({ cost }: { cost: HabitCost | undefined }) {
  const look = 'font-medium text-strong';
  if (!cost) return <p className={look}>Not measured for this habit</p>;
  if (cost.state === 'INSUFFICIENT' || cost.cost === undefined)
    return (
      <p className={look}>
        Not enough data: {count(cost.decisions)} of {count(cost.neededDecisions)} trades on{' '}
        {count(cost.days)} of {count(cost.neededDays)} days
      </p>
    );
  if (cost.state === 'NOT_DISTINGUISHABLE')
    return <p className={look}>Not distinguishable from zero</p>;
  return (
    <p className={look}>
      <Amount value={size(cost.cost)} currency={cost.currency} />{' '}
      {sign(cost.cost) > 0 ? 'lost to it' : 'saved by it'}
    </p>
  );
}

function Parts({ cost }: { cost: HabitCost }) {
  const { currency, low, high, feesAndSpread, priceEffect, placeboHigh } = cost;
  return (
    <ul className="flex flex-col gap-0.5 text-xs text-faint">
      {low !== undefined && high !== undefined && (
        <li>
          90 % interval: <Signed value={low} currency={currency} /> to{' '}
          <Signed value={high} currency={currency} />, {counterfactualWords(cost)}.
        </li>
      )}
      {feesAndSpread !== undefined && priceEffect !== undefined && (
        <li>
          Fees and spread: <Signed value={feesAndSpread} currency={currency} />. Price effect:{' '}
          <Signed value={priceEffect} currency={currency} />.
        </li>
      )}
      {placeboHigh !== undefined && (
        <li>
          {cost.credible ? 'More' : 'Not more'} than as many random other trades reach (95 % stay
          below <Signed value={placeboHigh} currency={currency} />
          ).
        </li>
      )}
      {cost.shortHorizonCost !== undefined && cost.longHorizonCost !== undefined && (
        <li>
          With half the horizon <Signed value={cost.shortHorizonCost} currency={currency} />, with
          twice <Signed value={cost.longHorizonCost} currency={currency} />.
        </li>
      )}
    </ul>
  );
}

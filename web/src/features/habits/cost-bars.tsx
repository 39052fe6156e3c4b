import type { HabitCost } from '@/contracts';
import { pickedByEndWords, isPickedByEnd, noteWords } from '@/shared/format/evidence';
import { sign } from '@/shared/format/numbers';
import { habitWords } from '@/shared/format/words';
import { HabitDot } from '@/shared/ui/chips';
import { Card } from '@/shared/ui/layout';
import { Amount } from '@/shared/ui/numbers';
import { Behind, HeadCell } from '@/shared/ui/table-behind';
import { isClear } from './clear';
import { Signed } from './cost-facts';
import type { Row } from './order';

type Measured = HabitCost & { cost: string; low: string; high: string };

const isMeasured = (cost: HabitCost | undefined): cost is Measured =>
  cost?.cost !== undefined && cost.low !== undefined && cost.high !== undefined;

/** What each habit cost, as bars with their intervals around zero; one picture a currency. */
export function CostCard({ rows }: { rows: Row[] }) {
  const measured = rows.map((row) => row.cost).filter(isMeasured);
  const currencies = [...new Set(measured.map((cost) => cost.currency))];
  return (
    <Card title="What habits cost" aside="90 % intervals, fees included">
      {measured.length === 0 ? (
        <p className="text-faint">
          Not enough data yet: a cost needs at least twenty trades with the habit on ten days.
        </p>
      ) : (
        currencies.map((currency) => (
          <Bars
            key={currency}
            currency={currency}
            costs={measured
              .filter((cost) => cost.currency === currency)
              .toSorted(
                (a, b) =>
                  Number(isClear(b)) - Number(isClear(a)) || Number(b.cost) - Number(a.cost),
              )}
          />
        ))
      )}
    </Card>
  );
}

function Bars({ costs, currency }: { costs: Measured[]; currency: string }) {
  const ends = costs.flatMap((cost) => [
    Number(cost.low),
    Number(cost.high),
    ...(isClear(cost) ? [Number(cost.cost)] : []),
  ]);
  const least = Math.min(0, ...ends);
  const most = Math.max(0, ...ends, least + Number.MIN_VALUE);
  const at = (value: number) => 2 + ((value - least) / (most - least)) * 96;
  const clear = costs.filter(isClear).length;
  return (
    <figure className="flex flex-col gap-3" data-testid="cost-bars">
      <div
        role="img"
        aria-label={`Costs of ${costs.length} habits in ${currency}; ${clear} can be told from zero and from other trades. The table below has each number.`}
      >
        <div aria-hidden="true" className="flex flex-col gap-3 md:gap-1">
          {costs.map((cost) => (
            <div
              key={cost.label}
              className="grid grid-cols-[1fr_auto] items-center gap-x-4 md:grid-cols-[13rem_1fr_8rem]"
            >
              <span className="flex items-center gap-2.5 text-xs text-strong">
                <HabitDot label={cost.label} />
                {habitWords(cost.label)}
              </span>
              <Bar cost={cost} at={at} />
              <span className="col-start-2 row-start-1 text-right text-xs md:col-start-auto md:row-start-auto">
                {isClear(cost) ? (
                  <Lost value={cost.cost} currency={currency} />
                ) : (
                  <span className="text-faint">{unclear(cost)}</span>
                )}
              </span>
            </div>
          ))}
        </div>
      </div>
      <figcaption className="text-xs text-faint">
        left of the line: saved · right: lost · bar: what it cost · line: where it may lie · no bar:
        no amount can be told
      </figcaption>
      <CostTable costs={costs} currency={currency} />
    </figure>
  );
}

function Lost({ value, currency }: { value: string; currency: string }) {
  const gain = sign(value) < 0;
  return (
    <span className={gain ? 'text-gain' : 'text-loss'}>
      <Amount value={value.replace(/^-/, '')} currency={currency} /> {gain ? 'saved' : 'lost'}
    </span>
  );
}

/** Why there is no amount; the whole sentence stands below and with the habit. */
function unclear(cost: Measured): string {
  if (cost.state === 'NOT_DISTINGUISHABLE') return 'about zero';
  return isPickedByEnd(cost) ? 'not told' : 'as other trades';
}

/** The bar from zero to the cost, where there is one to tell; the line over it is the interval. */
function Bar({ cost, at }: { cost: Measured; at: (value: number) => number }) {
  const zero = at(0);
  const here = at(Number(cost.cost));
  const hue = Number(cost.cost) < 0 ? 'gain' : 'loss';
  const fill = { gain: 'fill-gain-fill', loss: 'fill-loss-fill' }[hue];
  const line = { vectorEffect: 'non-scaling-stroke', strokeWidth: 1.5 } as const;
  return (
    <svg
      viewBox="0 0 100 24"
      preserveAspectRatio="none"
      className="col-span-2 h-6 w-full md:col-span-1"
    >
      {isClear(cost) && (
        <rect
          x={Math.min(zero, here)}
          width={Math.max(0.3, Math.abs(here - zero))}
          y="7"
          height="10"
          className={fill}
        />
      )}
      <g className={isClear(cost) ? 'stroke-strong' : 'stroke-faint'}>
        <line x1={at(Number(cost.low))} x2={at(Number(cost.high))} y1="12" y2="12" {...line} />
        {[cost.low, cost.high].map((end, i) => (
          <line key={i} x1={at(Number(end))} x2={at(Number(end))} y1="8" y2="16" {...line} />
        ))}
      </g>
      <line x1={zero} x2={zero} y1="0" y2="24" className="stroke-line-strong" {...line} />
    </svg>
  );
}

function CostTable({ costs, currency }: { costs: Measured[]; currency: string }) {
  const parts = costs.some((cost) => cost.share !== undefined);
  const notes = costs.flatMap((cost) =>
    [...(isPickedByEnd(cost) ? [pickedByEndWords] : []), ...cost.notes.map(noteWords)].map(
      (words) => `${habitWords(cost.label)}: ${words}`,
    ),
  );
  const all = costs.reduce((sum, cost) => sum + Number(cost.share ?? 0), 0).toFixed(8);
  return (
    <Behind caption={`What habits cost, in ${currency}`} label="Costs">
      <thead className="text-faint">
        <tr>
          <HeadCell>Habit</HeadCell>
          <HeadCell right>Cost</HeadCell>
          <HeadCell right>90 % interval</HeadCell>
          <HeadCell right>Fees and spread</HeadCell>
          <HeadCell right>Price effect</HeadCell>
          {parts && <HeadCell right>Part of all together</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {costs.map((cost) => (
          <tr key={cost.label} className="border-t border-line">
            <th scope="row" className="py-1 pr-4 font-normal">
              {habitWords(cost.label)}
            </th>
            {isClear(cost) ? (
              <Cell value={cost.cost} currency={currency} />
            ) : (
              <td className={cell}>{unclear(cost)}</td>
            )}
            <td className={cell}>
              <Signed value={cost.low} currency={currency} /> to{' '}
              <Signed value={cost.high} currency={currency} />
            </td>
            {isPickedByEnd(cost) ? (
              <td colSpan={parts ? 3 : 2} className={cell}>
                not told
              </td>
            ) : (
              <>
                <Cell value={cost.feesAndSpread} currency={currency} />
                <Cell value={cost.priceEffect} currency={currency} />
                {parts && <Cell value={cost.share} currency={currency} />}
              </>
            )}
          </tr>
        ))}
        {parts && !costs.some(isPickedByEnd) && (
          <tr className="border-t border-line-strong">
            <th scope="row" colSpan={5} className="py-1 pr-4 font-normal">
              Without all of these habits at once; each part counts a shared trade once
            </th>
            <Cell value={all} currency={currency} />
          </tr>
        )}
      </tbody>
      {notes.length > 0 && (
        <tfoot className="text-faint">
          {notes.map((note) => (
            <tr key={note} className="border-t border-line">
              <td colSpan={6} className="py-1">
                {note}
              </td>
            </tr>
          ))}
        </tfoot>
      )}
    </Behind>
  );
}

const cell = 'py-1 pl-4 text-right whitespace-nowrap';

const Cell = ({ value, currency }: { value: string | undefined; currency: string }) => (
  <td className={cell}>
    {value === undefined ? 'not known' : <Signed value={value} currency={currency} />}
  </td>
);

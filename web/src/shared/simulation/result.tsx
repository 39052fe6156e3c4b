import type { ReactNode } from 'react';
import type { Simulation } from '@/contracts';
import { minutes, plural } from '@/shared/format/numbers';
import { priceSourceWords } from '@/shared/format/price-words';
import { Fact } from '@/shared/ui/layout';
import { Amount, Clock, Price } from '@/shared/ui/numbers';
import { HeadCell } from '@/shared/ui/table-behind';
import { Course } from './course';
import { outcomeWords, reasonWords, spanWords } from './words';

type Variant = Simulation['variants'][number];

/** What came of it, or plainly why nothing did. */
export function Answered({ simulation }: { simulation: Simulation }) {
  const { state } = simulation;
  if (state === 'WAITING') return null;
  if (state !== 'READY') {
    const { title, detail } = reasonWords(state);
    return (
      <section aria-label="Answer" role="status" data-testid="simulation" data-state={state}>
        <p className="font-medium text-strong">{title}</p>
        <p className="max-w-[70ch] text-faint">{detail}</p>
      </section>
    );
  }
  return (
    <section
      aria-label="Answer"
      role="status"
      data-testid="simulation"
      data-state={state}
      className="flex flex-col gap-5"
    >
      <Range simulation={simulation} />
      {simulation.points.length > 1 && <Course simulation={simulation} />}
      <Variants simulation={simulation} />
      <Small simulation={simulation} />
    </section>
  );
}

/** Least and most over the horizons; a single number would claim more than is known. */
function Range({ simulation: { actual, low, high, variants, currency = '' } }: Props) {
  const several = variants.length > 1;
  const one = low === high;
  return (
    <dl className="grid gap-4 sm:grid-cols-2">
      <Fact name={several ? 'Difference, over half to double that time' : 'Difference'}>
        {low === undefined || high === undefined ? (
          <span className="font-normal text-faint">not known</span>
        ) : (
          <span data-testid="simulation-range">
            <Amount value={low} currency={currency} result />
            {!one && (
              <>
                {' to '}
                <Amount value={high} currency={currency} result />
              </>
            )}
          </span>
        )}
      </Fact>
      <Fact name="The trade as it was, after fees">
        <Amount value={actual.net} currency={currency} result />
      </Fact>
    </dl>
  );
}

interface Props {
  simulation: Simulation;
}

function Variants({ simulation: { variants, currency = '' } }: Props) {
  const several = variants.length > 1;
  return (
    <div tabIndex={0} role="region" aria-label="Results" className="overflow-x-auto">
      <table className="w-full min-w-md text-left">
        <caption className="sr-only">The trade done otherwise, by how much longer</caption>
        <thead className="text-xs text-faint">
          <tr>
            {several && <HeadCell>How much longer</HeadCell>}
            <HeadCell>End</HeadCell>
            <HeadCell right>After fees</HeadCell>
            <HeadCell right>Difference</HeadCell>
          </tr>
        </thead>
        <tbody>
          {variants.map((variant) => (
            <tr key={variant.span} className="border-t border-line align-baseline">
              {several && (
                <th scope="row" className="py-2 pr-4 font-normal">
                  {spanWords(variant.span)}
                  <Faint>{minutes(variant.horizonMinutes)}</Faint>
                </th>
              )}
              <End variant={variant} />
              <Cell value={variant.net} currency={currency} />
              <Cell value={variant.difference} currency={currency}>
                <Parts variant={variant} currency={currency} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Faint = ({ children }: { children: ReactNode }) => (
  <span className="block text-xs font-normal text-faint">{children}</span>
);

function End({ variant: { outcome, price, at } }: { variant: Variant }) {
  return (
    <td className="py-2 pr-4">
      {price !== undefined && (
        <>
          <Price value={price} />{' '}
        </>
      )}
      <span className="text-faint">{outcomeWords(outcome)}</span>
      <Faint>
        <Clock at={at} />
      </Faint>
    </td>
  );
}

function Cell({
  value,
  currency,
  children,
}: {
  value: string | undefined;
  currency: string;
  children?: ReactNode;
}) {
  return (
    <td className="py-2 pl-4 text-right font-medium text-strong">
      {value === undefined ? (
        <span className="font-normal text-faint">not known</span>
      ) : (
        <>
          <Amount value={value} currency={currency} result />
          {children}
        </>
      )}
    </td>
  );
}

function Parts({
  variant: { ofPrices, ofFees },
  currency,
}: {
  variant: Variant;
  currency: string;
}) {
  if (ofPrices === undefined || ofFees === undefined) return null;
  return (
    <Faint>
      prices <Amount value={ofPrices} currency={currency} result />, fees{' '}
      <Amount value={ofFees} currency={currency} result />
    </Faint>
  );
}

const originOf = ({ bars, pricesFrom }: Simulation) =>
  bars === 'OWN'
    ? ' of my own file'
    : pricesFrom === undefined
      ? ''
      : ` from ${priceSourceWords(pricesFrom)}`;

/** What the numbers rest on and what is not in them. */
function Small({ simulation }: Props) {
  const { granularitySeconds, missingBars = 0, uncountedFees, asked, direction } = simulation;
  const rests = [
    direction === 'SHORT' ? 'A short.' : 'A long.',
    granularitySeconds !== undefined &&
      `Played on bars of ${minutes(granularitySeconds / 60)}${originOf(simulation)}; levels are looked for from the first bar that begins after the entry, and a bar that reaches both is read as the stop.`,
    missingBars > 0 &&
      `${plural(missingBars, 'bar is', 'bars are')} missing in between and left empty.`,
    asked.size === 'HALF' && 'Half of each fill.',
    uncountedFees.length > 0 &&
      `Fees in ${uncountedFees.join(', ')} are in neither result: their price is not known.`,
  ].filter((part) => part !== false);
  return <p className="max-w-[75ch] text-xs text-faint">{rests.join(' ')}</p>;
}

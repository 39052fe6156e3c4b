import { useState } from 'react';
import type { TradeSummary } from '@/contracts';
import { plural, sign } from '@/shared/format/numbers';
import { dateWords } from '@/shared/format/time';
import { Card } from '@/shared/ui/layout';
import { Amount } from '@/shared/ui/numbers';
import { usePreferences } from '@/shared/ui/preferences';

type Day = TradeSummary['days'][number];

const shown = 60;
const high = 120;
const middle = high / 2;

/** Net result by day, one currency at a time; the same numbers stand in a table for those who read it. */
export function DaysCard({ days }: { days: Day[] }) {
  const currencies = [...new Set(days.map((d) => d.currency))];
  const [chosen, setChosen] = useState(currencies[0]);
  const currency = chosen !== undefined && currencies.includes(chosen) ? chosen : currencies[0];
  const last = days
    .filter((d) => d.currency === currency)
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .slice(-shown);
  return (
    <Card
      title="Net result by day"
      className="lg:col-span-2"
      aside={last.length > 0 && `${plural(last.length, 'trading day')}, fees included`}
    >
      {currencies.length > 1 && (
        <Currencies all={currencies} chosen={currency} onChange={setChosen} />
      )}
      {currency === undefined || last.length === 0 ? (
        <p className="text-faint">
          No round trip has closed yet; each closed day will stand here as a bar.
        </p>
      ) : (
        <Bars days={last} currency={currency} />
      )}
    </Card>
  );
}

function Currencies({
  all,
  chosen,
  onChange,
}: {
  all: string[];
  chosen: string | undefined;
  onChange: (currency: string) => void;
}) {
  return (
    <div role="group" aria-label="Currency" className="flex gap-1">
      {all.map((c) => (
        <button
          key={c}
          type="button"
          aria-pressed={c === chosen}
          onClick={() => onChange(c)}
          className="h-8 rounded-control border border-line px-3 text-xs text-faint aria-pressed:border-accent aria-pressed:text-strong"
        >
          {c}
        </button>
      ))}
    </div>
  );
}

function Bars({ days, currency }: { days: Day[]; currency: string }) {
  const hidden = usePreferences((p) => p.moneyHidden);
  const [at, setAt] = useState<number>();
  const most = Math.max(...days.map((d) => Math.abs(Number(d.net))), Number.MIN_VALUE);
  const up = days.filter((d) => sign(d.net) > 0).length;
  const down = days.filter((d) => sign(d.net) < 0).length;
  const day = days[at ?? days.length - 1];
  const step = 100 / Math.max(days.length, 20);
  return (
    <figure className="flex flex-col gap-3">
      <svg
        viewBox={`0 0 100 ${high}`}
        preserveAspectRatio="none"
        className="h-36 w-full"
        role="img"
        aria-label={`${up} days with a gain, ${down} with a loss. The table below has each day.`}
        onPointerLeave={() => setAt(undefined)}
      >
        <line
          x1="0"
          x2="100"
          y1={middle}
          y2={middle}
          className="stroke-line"
          vectorEffect="non-scaling-stroke"
        />
        {days.map((d, i) => {
          const size = Math.max(1.5, (Math.abs(Number(d.net)) / most) * (middle - 4));
          const gain = sign(d.net) >= 0;
          return (
            <g key={d.date} onPointerEnter={() => setAt(i)}>
              <rect
                x={i * step}
                y="0"
                width={step}
                height={high}
                className={at === i ? 'fill-surface-2' : 'fill-transparent'}
              />
              <rect
                x={i * step + step * 0.15}
                width={step * 0.7}
                y={gain ? middle - size : middle}
                height={size}
                className={gain ? 'fill-gain-fill' : 'fill-loss-fill'}
              />
            </g>
          );
        })}
      </svg>
      <figcaption className="flex flex-wrap justify-between gap-2 text-xs text-faint">
        {day && (
          <span>
            {dateWords(day.date)}: <Amount value={day.net} currency={currency} result /> from{' '}
            {plural(day.roundTrips, 'round trip')}
          </span>
        )}
        <span>up: gain · down: loss{hidden ? ' · amounts hidden' : ''}</span>
      </figcaption>
      <DayTable days={days} currency={currency} />
    </figure>
  );
}

function DayTable({ days, currency }: { days: Day[]; currency: string }) {
  return (
    <details>
      <summary className="text-xs text-accent">Show as table</summary>
      <div tabIndex={0} role="region" aria-label="Days" className="mt-2 max-h-64 overflow-y-auto">
        <table className="w-full text-left text-xs">
          <caption className="sr-only">Net result by day in {currency}</caption>
          <thead className="text-faint">
            <tr>
              <th scope="col" className="py-1 font-normal">
                Day
              </th>
              <th scope="col" className="py-1 text-right font-normal">
                Net result
              </th>
              <th scope="col" className="py-1 text-right font-normal">
                Round trips
              </th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((d) => (
              <tr key={d.date} className="border-t border-line">
                <td className="py-1">{dateWords(d.date)}</td>
                <td className="py-1 text-right">
                  <Amount value={d.net} currency={currency} result />
                </td>
                <td className="tabular py-1 text-right">{d.roundTrips}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

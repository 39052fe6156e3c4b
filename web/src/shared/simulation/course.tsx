import { useState, type PointerEvent } from 'react';
import type { Simulation } from '@/contracts';
import { Amount, Clock } from '@/shared/ui/numbers';
import { Behind, HeadCell } from '@/shared/ui/table-behind';

type Point = Simulation['points'][number];

const wide = 1000;
const tall = 240;
const line = { fill: 'none', vectorEffect: 'non-scaling-stroke' } as const;

interface Scale {
  x: (i: number) => number;
  y: (value: number) => number;
}

function scaleOf(points: Point[]): Scale {
  const all = points.flatMap((p) => [Number(p.actual), Number(p.low), Number(p.high)]);
  const low = Math.min(0, ...all);
  const span = Math.max(0, ...all) - low || 1;
  return {
    x: (i) => (i / (points.length - 1)) * wide,
    y: (value) => 6 + ((low + span - value) / span) * (tall - 12),
  };
}

const path = (values: number[], { x, y }: Scale) =>
  values.map((v, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(v).toFixed(1)}`).join('');

/** Two edges of the band, there and back. */
function band(points: Point[], to: Scale): string {
  const low = points.map((p, i) => `L${to.x(i).toFixed(1)} ${to.y(Number(p.low)).toFixed(1)}`);
  const high = path(
    points.map((p) => Number(p.high)),
    to,
  );
  return `${high}${low.toReversed().join('')}Z`;
}

/** About forty rows: a table is read, not scrolled. */
const rowsOf = (points: Point[]) => {
  const step = Math.max(1, Math.ceil(points.length / 40));
  return points.filter((_, i) => (points.length - 1 - i) % step === 0);
};

/** The trade as it was and as it would have been, over time, with the band of its horizons. */
export function Course({ simulation: { points, currency = '' } }: { simulation: Simulation }) {
  const [at, setAt] = useState<number>();
  const to = scaleOf(points);
  const point = points[at ?? points.length - 1];
  const follow = (e: PointerEvent<HTMLElement>) => {
    const box = e.currentTarget.getBoundingClientRect();
    const share = box.width === 0 ? 1 : (e.clientX - box.left) / box.width;
    setAt(Math.round(Math.min(1, Math.max(0, share)) * (points.length - 1)));
  };
  return (
    <figure className="flex flex-col gap-2" data-testid="simulation-chart">
      <div
        role="img"
        aria-label="Result over time, as it was and as it would have been, with the band of the horizons. The table below has the numbers."
        onPointerMove={follow}
        onPointerLeave={() => setAt(undefined)}
      >
        <svg
          viewBox={`0 0 ${wide} ${tall}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          className="h-52 w-full"
        >
          <path d={band(points, to)} className="fill-accent-soft" />
          <line
            x1="0"
            x2={wide}
            y1={to.y(0)}
            y2={to.y(0)}
            className="stroke-line-strong"
            {...line}
          />
          <path
            d={path(
              points.map((p) => Number(p.simulated)),
              to,
            )}
            className="stroke-accent"
            strokeWidth="2"
            strokeDasharray="6 4"
            {...line}
          />
          <path
            d={path(
              points.map((p) => Number(p.actual)),
              to,
            )}
            className="stroke-strong"
            strokeWidth="2"
            {...line}
          />
          {at !== undefined && (
            <line
              x1={to.x(at)}
              x2={to.x(at)}
              y1="0"
              y2={tall}
              className="stroke-line-strong"
              {...line}
            />
          )}
        </svg>
      </div>
      <figcaption className="flex flex-wrap justify-between gap-x-6 gap-y-1 text-xs text-faint">
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          <Key className="border-t-2 border-strong">as it was</Key>
          <Key className="border-t-2 border-dashed border-accent">done otherwise</Key>
          <Key className="h-2 bg-accent-soft">half to double that time</Key>
        </span>
        {point && (
          <span>
            <Clock at={point.at} />: <Amount value={point.actual} currency={currency} result />,
            otherwise <Amount value={point.simulated} currency={currency} result />
          </span>
        )}
      </figcaption>
      <Numbers points={rowsOf(points)} currency={currency} />
    </figure>
  );
}

const Key = ({ className, children }: { className: string; children: string }) => (
  <span className="inline-flex items-center gap-1.5">
    <span aria-hidden="true" className={`w-5 ${className}`} />
    {children}
  </span>
);

function Numbers({ points, currency }: { points: Point[]; currency: string }) {
  return (
    <Behind caption={`Result after fees over time, ${currency}`} label="Result over time">
      <thead className="text-faint">
        <tr>
          <HeadCell>Until</HeadCell>
          <HeadCell right>As it was</HeadCell>
          <HeadCell right>Otherwise</HeadCell>
          <HeadCell right>Least</HeadCell>
          <HeadCell right>Most</HeadCell>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={point.at} className="border-t border-line">
            <th scope="row" className="py-1 font-normal">
              <Clock at={point.at} />
            </th>
            {[point.actual, point.simulated, point.low, point.high].map((value, i) => (
              <td key={i} className="py-1 pl-4 text-right">
                <Amount value={value} currency={currency} result />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Behind>
  );
}

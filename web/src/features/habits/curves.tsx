import { useState, type PointerEvent } from 'react';
import type { TwinCurve } from '@/contracts';
import { dateWords } from '@/shared/format/time';
import { Amount } from '@/shared/ui/numbers';
import { Behind, HeadCell } from '@/shared/ui/table-behind';

type Point = TwinCurve['points'][number];

interface Scale {
  x: (i: number) => number;
  y: (value: number) => number;
}

const wide = 1000;
const line = { fill: 'none', vectorEffect: 'non-scaling-stroke' } as const;

/** How far below its earlier high a curve stands, never above zero. */
export function falls(values: number[]): number[] {
  let high = 0;
  return values.map((value) => {
    high = Math.max(high, value);
    return value - high;
  });
}

/** The last point of each month: a table is read, not scrolled. */
export function monthEnds(points: Point[]): Point[] {
  return points.filter((point, i) => points[i + 1]?.day.slice(0, 7) !== point.day.slice(0, 7));
}

function scale(count: number, low: number, high: number, tall: number): Scale {
  const span = high - low || 1;
  return {
    x: (i) => (count < 2 ? 0 : (i / (count - 1)) * wide),
    y: (value) => 4 + ((high - value) / span) * (tall - 8),
  };
}

const path = (values: number[], { x, y }: Scale) =>
  values.map((v, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(v).toFixed(1)}`).join('');

/** Net equity of both, with the fall below earlier highs under it. */
export function Curves({ points, currency }: { points: Point[]; currency: string }) {
  const [at, setAt] = useState<number>();
  const mine = points.map((p) => Number(p.actual));
  const twins = points.map((p) => Number(p.twin));
  const point = points[at ?? points.length - 1];
  const follow = (e: PointerEvent<HTMLElement>) => {
    const box = e.currentTarget.getBoundingClientRect();
    const share = box.width === 0 ? 1 : (e.clientX - box.left) / box.width;
    setAt(Math.round(Math.min(1, Math.max(0, share)) * (points.length - 1)));
  };
  return (
    <figure className="flex flex-col gap-2" data-testid="twin-curve">
      <div
        role="img"
        aria-label="Net result over time, mine and my twin’s, and how far each fell below its earlier high. The table below has the numbers."
        onPointerMove={follow}
        onPointerLeave={() => setAt(undefined)}
        className="flex flex-col gap-2"
      >
        <Equity mine={mine} twins={twins} at={at} />
        <Falls mine={falls(mine)} twins={falls(twins)} at={at} />
      </div>
      <figcaption className="flex flex-wrap justify-between gap-x-6 gap-y-1 text-xs text-faint">
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          <Key className="border-strong">I</Key>
          <Key className="border-dashed border-accent">my twin</Key>
          <span>below: fall from the earlier high</span>
        </span>
        {point && (
          <span>
            {dateWords(point.day)}: I <Amount value={point.actual} currency={currency} result />, my
            twin <Amount value={point.twin} currency={currency} result />
          </span>
        )}
      </figcaption>
      <PointTable points={monthEnds(points)} currency={currency} />
    </figure>
  );
}

const Key = ({ className, children }: { className: string; children: string }) => (
  <span className="inline-flex items-center gap-1.5">
    <span aria-hidden="true" className={`w-5 border-t-2 ${className}`} />
    {children}
  </span>
);

interface Pair {
  mine: number[];
  twins: number[];
  at: number | undefined;
}

function Equity({ mine, twins, at }: Pair) {
  const tall = 200;
  const to = scale(
    mine.length,
    Math.min(0, ...mine, ...twins),
    Math.max(0, ...mine, ...twins),
    tall,
  );
  return (
    <svg
      viewBox={`0 0 ${wide} ${tall}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-48 w-full"
    >
      <line x1="0" x2={wide} y1={to.y(0)} y2={to.y(0)} className="stroke-line" {...line} />
      <path
        d={path(twins, to)}
        className="stroke-accent"
        strokeWidth="2"
        strokeDasharray="6 4"
        {...line}
      />
      <path d={path(mine, to)} className="stroke-strong" strokeWidth="2" {...line} />
      <Cursor at={at} to={to} tall={tall} />
    </svg>
  );
}

function Falls({ mine, twins, at }: Pair) {
  const tall = 64;
  const to = scale(mine.length, Math.min(-1e-9, ...mine, ...twins), 0, tall);
  const area = `M0 ${to.y(0)}${path(mine, to).replace('M', 'L')}L${wide} ${to.y(0)}Z`;
  return (
    <svg
      viewBox={`0 0 ${wide} ${tall}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-16 w-full"
    >
      <path d={area} className="fill-surface-3" />
      <path
        d={path(twins, to)}
        className="stroke-accent"
        strokeWidth="1.5"
        strokeDasharray="6 4"
        {...line}
      />
      <Cursor at={at} to={to} tall={tall} />
    </svg>
  );
}

function Cursor({ at, to, tall }: { at: number | undefined; to: Scale; tall: number }) {
  if (at === undefined) return null;
  return (
    <line x1={to.x(at)} x2={to.x(at)} y1="0" y2={tall} className="stroke-line-strong" {...line} />
  );
}

function PointTable({ points, currency }: { points: Point[]; currency: string }) {
  return (
    <Behind caption={`Net result at the end of each month, in ${currency}`} label="Months">
      <thead className="text-faint">
        <tr>
          <HeadCell>Until</HeadCell>
          <HeadCell right>I</HeadCell>
          <HeadCell right>My twin</HeadCell>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={point.day} className="border-t border-line">
            <th scope="row" className="py-1 font-normal">
              {dateWords(point.day)}
            </th>
            {[point.actual, point.twin].map((value, i) => (
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

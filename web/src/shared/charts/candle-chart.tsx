import { useState, type PointerEvent, type ReactNode } from 'react';
import { Clock, Price } from '@/shared/ui/numbers';
import { Behind, HeadCell } from '@/shared/ui/table-behind';
import { scaleOf, tall, wide, type Bar, type Scale } from './scale';

export interface FillMark {
  at: string;
  price: string;
  part: 'ENTRY' | 'EXIT';
}

export interface Level {
  name: string;
  price: string;
  tone: 'gain' | 'loss' | 'plain';
}

/** A span of time and price that is shaded. */
export interface Band {
  from: string;
  until: string | undefined;
  one: number;
  other: number;
  tone: 'gain' | 'loss';
}

interface CandleChartProps {
  name: string;
  bars: Bar[];
  granularitySeconds: number;
  marks?: FillMark[];
  levels?: Level[];
  bands?: Band[];
  children?: ReactNode;
}

const seconds = (instant: string) => Date.parse(instant) / 1000;
const price = (n: number) => String(n);
const instant = (t: number) => new Date(t * 1000).toISOString();

const strokes = { gain: 'stroke-gain', loss: 'stroke-loss', plain: 'stroke-line-strong' };
const shades = { gain: 'fill-gain-fill', loss: 'fill-loss-fill' };

/** Bars with what was done on them. Its numbers stand in a table; colour is never alone. */
export function CandleChart(props: CandleChartProps) {
  const { name, bars, granularitySeconds, marks = [], levels = [], bands = [], children } = props;
  const [at, setAt] = useState<number>();
  if (bars.length === 0) return null;
  const to = scaleOf(bars, granularitySeconds, [
    ...marks.map((m) => Number(m.price)),
    ...levels.map((l) => Number(l.price)),
  ]);
  const follow = (e: PointerEvent<HTMLElement>) => {
    const box = e.currentTarget.getBoundingClientRect();
    const share = box.width === 0 ? 0 : (e.clientX - box.left) / box.width;
    setAt(Math.min(bars.length - 1, Math.max(0, Math.floor(share * bars.length))));
  };
  const bar = at === undefined ? undefined : bars[at];
  return (
    <figure className="flex flex-col gap-2" data-testid="candle-chart">
      <div
        role="img"
        aria-label={`${name}. The table below has the numbers.`}
        onPointerMove={follow}
        onPointerLeave={() => setAt(undefined)}
      >
        <svg viewBox={`0 0 ${wide} ${tall}`} aria-hidden="true" className="w-full">
          {bands.map((band) => (
            <Shade key={band.tone} band={band} to={to} />
          ))}
          {levels.map((level) => (
            <line
              key={level.name}
              x1="0"
              x2={wide}
              y1={to.y(Number(level.price))}
              y2={to.y(Number(level.price))}
              strokeDasharray="6 5"
              className={strokes[level.tone]}
            />
          ))}
          {at !== undefined && (
            <line x1={to.x(at)} x2={to.x(at)} y1="0" y2={tall} className="stroke-line-strong" />
          )}
          {bars.map((each, i) => (
            <Candle key={each.t} bar={each} i={i} to={to} />
          ))}
          {marks.map((mark, i) => (
            <Mark key={i} mark={mark} to={to} />
          ))}
        </svg>
      </div>
      <figcaption className="flex min-h-8 flex-wrap gap-x-4 gap-y-1 text-xs text-faint">
        {bar ? (
          <span>
            <Clock at={instant(bar.t)} />: opened <Price value={price(bar.o)} />, high{' '}
            <Price value={price(bar.h)} />, low <Price value={price(bar.l)} />, closed{' '}
            <Price value={price(bar.c)} />
          </span>
        ) : (
          <Keys marks={marks} levels={levels} />
        )}
      </figcaption>
      {children}
      <BarTable name={name} bars={bars} />
    </figure>
  );
}

/** Rising bars are hollow, falling ones filled. */
function Candle({ bar, i, to }: { bar: Bar; i: number; to: Scale }) {
  const rises = bar.c >= bar.o;
  const x = to.x(i);
  const half = Math.max(0.5, Math.min(5, to.step * 0.34));
  const top = to.y(Math.max(bar.o, bar.c));
  const bottom = to.y(Math.min(bar.o, bar.c));
  const look = rises ? 'stroke-gain fill-surface-1' : 'stroke-loss fill-loss-fill';
  return (
    <g className={look}>
      <line x1={x} x2={x} y1={to.y(bar.h)} y2={top} />
      <line x1={x} x2={x} y1={bottom} y2={to.y(bar.l)} />
      <rect x={x - half} y={top} width={2 * half} height={Math.max(1, bottom - top)} />
    </g>
  );
}

/** An entry points at its price from the left and is filled, an exit from the right and is hollow. */
function Mark({ mark, to }: { mark: FillMark; to: Scale }) {
  const x = Math.min(wide - 9, Math.max(9, to.at(seconds(mark.at))));
  const y = to.y(Number(mark.price));
  const entry = mark.part === 'ENTRY';
  const points = entry
    ? `${x - 9},${y - 6} ${x},${y} ${x - 9},${y + 6}`
    : `${x + 9},${y - 6} ${x},${y} ${x + 9},${y + 6}`;
  return (
    <polygon
      points={points}
      data-mark={mark.part}
      strokeWidth="2"
      strokeLinejoin="round"
      className={entry ? 'fill-accent stroke-accent' : 'fill-surface-1 stroke-accent'}
    />
  );
}

function Shade({ band, to }: { band: Band; to: Scale }) {
  const from = to.at(seconds(band.from));
  const until = band.until === undefined ? wide : to.at(seconds(band.until));
  const top = to.y(Math.max(band.one, band.other));
  return (
    <rect
      x={from}
      width={Math.max(2, until - from)}
      y={top}
      height={Math.max(0, to.y(Math.min(band.one, band.other)) - top)}
      opacity="0.16"
      className={shades[band.tone]}
    />
  );
}

const borders = { gain: 'border-gain', loss: 'border-loss', plain: 'border-line-strong' };

function Keys({ marks, levels }: { marks: FillMark[]; levels: Level[] }) {
  const has = (part: FillMark['part']) => marks.some((mark) => mark.part === part);
  return (
    <>
      {has('ENTRY') && <span>▸ entry</span>}
      {has('EXIT') && <span>◃ exit</span>}
      {levels.map((level) => (
        <span key={level.name} className="inline-flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={`w-4 border-t-2 border-dashed ${borders[level.tone]}`}
          />
          {level.name} <Price value={level.price} />
        </span>
      ))}
    </>
  );
}

function BarTable({ name, bars }: { name: string; bars: Bar[] }) {
  return (
    <Behind caption={name} label="Bars">
      <thead className="text-faint">
        <tr>
          <HeadCell>From</HeadCell>
          <HeadCell right>Open</HeadCell>
          <HeadCell right>High</HeadCell>
          <HeadCell right>Low</HeadCell>
          <HeadCell right>Close</HeadCell>
        </tr>
      </thead>
      <tbody>
        {bars.toReversed().map((bar) => (
          <tr key={bar.t} className="border-t border-line">
            <th scope="row" className="py-1 font-normal">
              <Clock at={instant(bar.t)} />
            </th>
            {[bar.o, bar.h, bar.l, bar.c].map((value, i) => (
              <td key={i} className="py-1 pl-4 text-right">
                <Price value={price(value)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Behind>
  );
}

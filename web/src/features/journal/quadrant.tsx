import { useQuery } from '@tanstack/react-query';
import type { Quadrant } from '@/contracts';
import { quadrantQuery } from '@/shared/api/queries';
import { plural } from '@/shared/format/numbers';
import { dateWords } from '@/shared/format/time';
import { Card } from '@/shared/ui/layout';
import { Amount } from '@/shared/ui/numbers';
import { Answer } from '@/shared/ui/states';
import { Behind, HeadCell } from '@/shared/ui/table-behind';

type Point = Quadrant['points'][number];
type Counts = NonNullable<Quadrant['counts']>;

const wide = 400;
const tall = 220;
const most = 3;

const gained = (point: Point) => Number(point.netPnl) > 0;

/** How high a point stands: in R up to three, or by its sign where no risk was stated. */
export const height = (point: Point) =>
  Math.max(
    -most,
    Math.min(most, point.r ?? (gained(point) ? 1 : Number(point.netPnl) < 0 ? -1 : 0)),
  );

/** Decisions held against what they brought. */
export function QuadrantCard() {
  const quadrant = useQuery(quadrantQuery);
  return (
    <Card title="Decisions and what they brought" aside={<About />}>
      <Answer of={quadrant} lines={5}>
        {(q) => (q.n < q.needed ? <Few quadrant={q} /> : <Picture quadrant={q} />)}
      </Answer>
    </Card>
  );
}

const About = () => (
  <details className="max-w-[70ch]">
    <summary className="w-fit text-accent lg:ml-auto">What is this</summary>
    <p className="pt-2 text-xs text-faint">
      Each mark is a closed trade that had a plan. From left to right: how far I followed the plan,
      by its rules. From bottom to top: what it brought. The result never enters the decision, so a
      kept plan can lose and a left one can gain.
    </p>
  </details>
);

function Few({ quadrant }: { quadrant: Quadrant }) {
  return (
    <p className="text-faint">
      Not enough data: {quadrant.n} of {plural(quadrant.needed, 'closed trade')} with a plan and a
      score. The picture appears here by itself.
    </p>
  );
}

const none: Counts = { keptGain: 0, keptLoss: 0, leftGain: 0, leftLoss: 0 };

function Picture({ quadrant }: { quadrant: Quadrant }) {
  const line = quadrant.threshold ?? 80;
  const counts = quadrant.counts ?? none;
  const middle = (line / 100) * wide;
  return (
    <figure className="flex flex-col gap-3" data-testid="quadrant">
      <div className="flex flex-col gap-1">
        <Corners
          left={['Plan left, gain', counts.leftGain]}
          right={['Plan kept, gain', counts.keptGain]}
        />
        <svg
          role="img"
          aria-label={`${plural(quadrant.n, 'closed trade')}: how far the plan was followed against what it brought. The table below has the numbers.`}
          viewBox={`0 0 ${wide} ${tall}`}
          preserveAspectRatio="none"
          className="h-56 w-full rounded-card border border-line bg-surface-0"
        >
          <rect x={middle} y="0" width={wide - middle} height={tall} className="fill-surface-2" />
          <line
            x1="0"
            x2={wide}
            y1={tall / 2}
            y2={tall / 2}
            className="stroke-line-strong"
            vectorEffect="non-scaling-stroke"
          />
          <line
            x1={middle}
            x2={middle}
            y1="0"
            y2={tall}
            strokeDasharray="4 4"
            className="stroke-line-strong"
            vectorEffect="non-scaling-stroke"
          />
          {quadrant.points.map((point) => (
            <Mark key={point.tradeId} point={point} />
          ))}
        </svg>
        <Corners
          left={['Plan left, no gain', counts.leftLoss]}
          right={['Plan kept, no gain', counts.keptLoss]}
        />
      </div>
      <figcaption className="text-xs text-faint">
        Kept means {line} of 100 or more. Up to ±{most} R; higher and lower ones stand at the edge.
      </figcaption>
      <Table points={quadrant.points} line={line} />
    </figure>
  );
}

type Corner = [string, number];

function Corners({ left, right }: { left: Corner; right: Corner }) {
  return (
    <div className="flex justify-between gap-4 text-xs">
      {[left, right].map(([name, n]) => (
        <p key={name} className="text-faint">
          {name} <span className="tabular font-medium text-strong">{n}</span>
        </p>
      ))}
    </div>
  );
}

/** A line of no length with round ends is a dot that stretching leaves round. */
function Mark({ point }: { point: Point }) {
  const x = 6 + (point.adherence / 100) * (wide - 12);
  const y = tall / 2 - (height(point) / most) * (tall / 2 - 10);
  return (
    <line
      x1={x}
      x2={x}
      y1={y}
      y2={y}
      strokeWidth="9"
      strokeLinecap={gained(point) ? 'round' : 'square'}
      vectorEffect="non-scaling-stroke"
      className={gained(point) ? 'stroke-gain' : 'stroke-loss'}
    />
  );
}

function Table({ points, line }: { points: Point[]; line: number }) {
  return (
    <Behind caption="Closed trades with a plan, newest first" label="Closed trades">
      <thead className="text-faint">
        <tr>
          <HeadCell>Day</HeadCell>
          <HeadCell>Symbol</HeadCell>
          <HeadCell right>Plan followed</HeadCell>
          <HeadCell right>Decision</HeadCell>
          <HeadCell right>R</HeadCell>
          <HeadCell right>Result</HeadCell>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.tradeId} className="border-t border-line">
            <th scope="row" className="py-1 pr-4 font-normal whitespace-nowrap text-strong">
              {dateWords(point.day)}
            </th>
            <td className="py-1 pr-4">{point.symbol}</td>
            <td className="tabular py-1 pl-4 text-right">{Math.round(point.adherence)}</td>
            <td className="py-1 pl-4 text-right whitespace-nowrap">
              {point.adherence >= line ? 'plan kept' : 'plan left'}
            </td>
            <td className="tabular py-1 pl-4 text-right">
              {point.r === undefined ? '' : point.r.toFixed(2).replace('-', '−')}
            </td>
            <td className="py-1 pl-4 text-right">
              <Amount value={point.netPnl} currency={point.currency ?? ''} result />
            </td>
          </tr>
        ))}
      </tbody>
    </Behind>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TradeChart } from '@/contracts';
import { chartQuery } from '@/shared/api/queries';
import { CandleChart, type Band, type Level } from '@/shared/charts/candle-chart';
import { inR, measure, minutes, plural } from '@/shared/format/numbers';
import { priceSourceWords } from '@/shared/format/price-words';
import { directionNames } from '@/shared/format/words';
import { Simulate } from '@/shared/simulation/simulate';
import { Fact } from '@/shared/ui/layout';
import { Amount, Price, Quantity } from '@/shared/ui/numbers';
import { Answer } from '@/shared/ui/states';

/** The trade from its first entry to its last exit, on the prices around it. */
export function WholeTrade({ tradeId }: { tradeId: string }) {
  const chart = useQuery(chartQuery(tradeId));
  return (
    <section aria-label="The whole trade" className="flex flex-col gap-4">
      <h3 className="text-sm">The whole trade</h3>
      <Answer of={chart} lines={6} absent={null}>
        {(known) => (
          <>
            <Summary chart={known} />
            <Prices chart={known} />
            {known.closedAt !== undefined && (
              <div>
                <Simulate tradeId={tradeId} />
              </div>
            )}
          </>
        )}
      </Answer>
    </section>
  );
}

interface Props {
  chart: TradeChart;
}

const heldMinutes = ({ openedAt, closedAt }: TradeChart) =>
  closedAt === undefined ? undefined : (Date.parse(closedAt) - Date.parse(openedAt)) / 60_000;

function Summary({ chart }: Props) {
  const { direction, entry, exit, qty, net, r, currency = '' } = chart;
  const held = heldMinutes(chart);
  return (
    <dl className="grid grid-cols-2 gap-4">
      <Fact name="Direction">{directionNames(direction)}</Fact>
      <Fact name="Size">
        <Quantity value={qty} />
      </Fact>
      <Fact name="Entry, average">
        <Price value={entry} />
      </Fact>
      <Fact name="Exit, average">
        {exit === undefined ? <Faint>still open</Faint> : <Price value={exit} />}
      </Fact>
      <Fact name="Result after fees">
        {net === undefined ? (
          <Faint>still open</Faint>
        ) : (
          <>
            <Amount value={net} currency={currency} result />
            {r !== undefined && <Faint> · {inR(r)}</Faint>}
          </>
        )}
      </Fact>
      <Fact name="Held">{held === undefined ? <Faint>still open</Faint> : minutes(held)}</Fact>
    </dl>
  );
}

const Faint = ({ children }: { children: ReactNode }) => (
  <span className="font-normal text-faint">{children}</span>
);

const reasons: Record<Exclude<TradeChart['state'], 'READY'>, string> = {
  NO_PRICES: 'No bars of this symbol are at hand for that time, so there is no picture.',
  OTHER_PRICES:
    'A fill lies far outside of these bars: they are those of something else, or a split lies in between. Nothing is read from them.',
  UNAVAILABLE: 'The source of prices does not answer at the moment.',
};

function Prices({ chart }: Props) {
  const { state, bars, granularitySeconds = 60, source } = chart;
  return (
    <>
      {state !== 'READY' && <p className="text-faint">{reasons[state]}</p>}
      {bars.length > 0 && (
        <CandleChart
          name={`${chart.symbol}, bars of ${minutes(granularitySeconds / 60)}${source === 'OWN' ? ' from my own file' : ''}`}
          bars={bars}
          granularitySeconds={granularitySeconds}
          marks={chart.fills}
          levels={levelsOf(chart)}
          bands={bandsOf(chart)}
        >
          <Origin chart={chart} />
        </CandleChart>
      )}
      <Reach chart={chart} />
    </>
  );
}

/** Who gave the bars, and which of them there are not; no gap is filled. */
function Origin({ chart: { missingBars = 0, pricesFrom } }: Props) {
  const words = [
    pricesFrom !== undefined && `Bars from ${priceSourceWords(pricesFrom)}.`,
    missingBars > 0 &&
      `${plural(missingBars, 'bar is', 'bars are')} missing in between and left empty.`,
  ].filter((part) => part !== false);
  return words.length > 0 && <p className="text-xs text-faint">{words.join(' ')}</p>;
}

function levelsOf({ stop, target }: TradeChart): Level[] {
  return [
    ...(stop === undefined ? [] : [{ name: 'Stop', price: stop, tone: 'loss' as const }]),
    ...(target === undefined ? [] : [{ name: 'Target', price: target, tone: 'gain' as const }]),
  ];
}

function bandsOf({ excursion, entry, openedAt, closedAt }: TradeChart): Band[] {
  if (!excursion) return [];
  const span = { from: openedAt, until: closedAt, one: Number(entry) };
  return [
    { ...span, other: Number(excursion.worst), tone: 'loss' },
    { ...span, other: Number(excursion.best), tone: 'gain' },
  ];
}

/** How far prices went against and for the trade; whole bars tell too little rather than too much. */
function Reach({ chart: { excursion, granularitySeconds = 60 } }: Props) {
  if (!excursion) return null;
  const { worst, best, worstReturn, bestReturn, worstR, bestR, bars } = excursion;
  const part = (share: number, r: number | undefined) =>
    [measure(share * 100, 'percent'), r === undefined ? undefined : inR(r)]
      .filter((words) => words !== undefined)
      .join(' · ');
  return (
    <div className="flex flex-col gap-2" data-testid="excursion">
      <dl className="grid grid-cols-2 gap-4">
        <Fact name="Furthest against (MAE), estimate">
          <Price value={worst} />
          <span className="block text-xs font-normal text-faint">{part(worstReturn, worstR)}</span>
        </Fact>
        <Fact name="Furthest for (MFE), estimate">
          <Price value={best} />
          <span className="block text-xs font-normal text-faint">{part(bestReturn, bestR)}</span>
        </Fact>
      </dl>
      <p className="text-xs text-faint">
        {bars === 0
          ? 'No whole bar lies between entry and exit; only the fills themselves are known.'
          : `At least that far: from ${plural(bars, 'whole bar', 'whole bars')} of ${minutes(granularitySeconds / 60)} between entry and exit. What happened inside the first and the last bar is not known.`}
      </p>
    </div>
  );
}

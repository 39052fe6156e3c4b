import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Intent, Trade, TradeDetail } from '@/contracts';
import { intentQuery, fillsOfPlanQuery } from '@/shared/api/queries';
import { directionNames, planOfFillWords } from '@/shared/format/words';
import { Clock, Price, Quantity } from '@/shared/ui/numbers';
import { Answer, Skeleton } from '@/shared/ui/states';
import { VerdictMark } from '@/shared/ui/verdict';
import { AdherenceOfTrade } from './adherence';
import { Answered, WhichPlan } from './which-plan';

type Match = NonNullable<TradeDetail['match']>;

/** The plan that a fill belongs to, beside what happened; or that there was none. */
export function PlanOfTrade({ detail }: { detail: TradeDetail }) {
  const { match } = detail;
  if (match === undefined) return null;
  return (
    <section aria-label="Plan" className="flex flex-col gap-3">
      <h3 className="text-sm">Plan</h3>
      <Matched detail={detail} match={match} />
      {match.answered && <Answered tradeId={detail.trade.tradeId} match={match} />}
    </section>
  );
}

function Matched({ detail, match }: { detail: TradeDetail; match: Match }) {
  if (match.state === 'ASK')
    return <WhichPlan tradeId={detail.trade.tradeId} candidates={match.candidates} />;
  if (match.intentId === undefined)
    return (
      <p className="text-faint">
        {match.state === 'UNGATED_TRADE'
          ? 'This entry came in without a plan at the gate. It ends the row of planned days and stands with its kind under Habits.'
          : 'No plan is known for this fill.'}
      </p>
    );
  return <Beside detail={detail} match={match} intentId={match.intentId} />;
}

interface BesideProps {
  detail: TradeDetail;
  match: Match;
  intentId: string;
}

function Beside({ detail, match, intentId }: BesideProps) {
  const intent = useQuery(intentQuery(intentId));
  return (
    <Answer
      of={intent}
      lines={4}
      absent={<p className="text-faint">The plan is no longer stored.</p>}
    >
      {(plan) => (
        <>
          <div className="flex flex-wrap items-center justify-between gap-2 text-xs">
            <span className="text-strong">
              {planOfFillWords(match.state)}
              {match.sizeBreach && ', with more than the size that the gate left'}
            </span>
            {plan.decision && <VerdictMark verdict={plan.decision.verdict} />}
          </div>
          <SideBySide plan={plan} trade={detail.trade} />
          {detail.adherence && <AdherenceOfTrade adherence={detail.adherence} />}
          <Link
            to="/gate"
            search={{ intent: intentId }}
            className="w-fit text-xs text-accent hover:underline"
          >
            Show the plan at the gate
          </Link>
        </>
      )}
    </Answer>
  );
}

interface SideBySideProps {
  plan: Intent;
  trade: Trade;
}

const notSet = <span className="font-normal text-faint">not set</span>;
const notKnown = <span className="font-normal text-faint">not known</span>;

const priceOr = (value: string | undefined, otherwise: ReactNode) =>
  value === undefined ? otherwise : <Price value={value} />;

/** Planned on the left, happened on the right, line by line. */
function SideBySide({ plan, trade }: SideBySideProps) {
  const { declared, decision, match } = plan;
  const { data: fills, isPending } = useQuery(fillsOfPlanQuery(plan.intentId));
  if (isPending) return <Skeleton lines={5} />;
  const happened = fills?.happened;
  const left = decision?.verdict === 'SIZE_DOWN' ? decision.sizing?.size : undefined;
  const several = (match?.tradeIds.length ?? 1) > 1;
  const size = happened?.quantity ?? match?.quantity ?? trade.qty;
  const exit = happened?.exit;
  const closed = fills?.outcome?.closed;
  return (
    <table className="w-full text-left">
      <caption className="sr-only">
        The plan for {declared.symbol}, {directionNames(declared.direction).toLowerCase()}, beside
        what happened
      </caption>
      <thead className="text-xs text-faint">
        <tr>
          <td />
          <th scope="col" className="py-1 pr-3 font-normal">
            Planned
          </th>
          <th scope="col" className="py-1 font-normal">
            Happened
          </th>
        </tr>
      </thead>
      <tbody>
        <Line name="Entry" planned={priceOr(declared.plan.entry, notSet)}>
          <Price value={happened?.entry ?? trade.price} />
          {several && <Small>{happened ? 'average of its fills' : 'this fill'}</Small>}
        </Line>
        <Line
          name="Size"
          planned={
            <>
              {declared.risk.size === undefined ? notSet : <Quantity value={declared.risk.size} />}
              {left !== undefined && (
                <Small>
                  the gate left <Quantity value={left} />
                </Small>
              )}
            </>
          }
        >
          <Quantity value={size} />
        </Line>
        <Line name="Stop" planned={priceOr(declared.plan.stop, notSet)} />
        <Line name="Target" planned={priceOr(declared.plan.target, notSet)} />
        <Line name="Exit" planned={<span className="font-normal text-faint">stop or target</span>}>
          {exit !== undefined ? (
            <>
              <Price value={exit} />
              {closed === false && <Small>part of it so far</Small>}
            </>
          ) : closed === false ? (
            <span className="font-normal text-faint">still open</span>
          ) : (
            notKnown
          )}
        </Line>
        <Line name="Time" planned={<Clock at={plan.createdAt} />}>
          <Clock
            at={happened?.openedAt ?? trade.ts}
            precision={trade.tsPrecision === 'DATE' ? 'DATE' : 'MINUTE'}
          />
        </Line>
      </tbody>
    </table>
  );
}

const Small = ({ children }: { children: ReactNode }) => (
  <span className="block text-xs font-normal text-faint">{children}</span>
);

function Line({
  name,
  planned,
  children,
}: {
  name: string;
  planned: ReactNode;
  children?: ReactNode;
}) {
  return (
    <tr className="border-t border-line align-baseline">
      <th scope="row" className="py-1.5 pr-3 text-xs font-normal text-faint">
        {name}
      </th>
      <td className="py-1.5 pr-3 font-medium text-strong">{planned}</td>
      <td className="py-1.5 font-medium text-strong">{children}</td>
    </tr>
  );
}

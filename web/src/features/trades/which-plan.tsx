import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import type { Intent, MatchAnswer, TradeDetail } from '@/contracts';
import { api } from '@/shared/api/client';
import { askAnew, intentQuery, tradeQuery } from '@/shared/api/queries';
import { directionNames } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { Clock, Price, Quantity } from '@/shared/ui/numbers';
import { Failure } from '@/shared/ui/states';
import { VerdictMark } from '@/shared/ui/verdict';

type Match = NonNullable<TradeDetail['match']>;

const none = 'none';

/** All that is computed from which plan a fill belongs to. */
const restOnMatch = [
  'trade',
  'intent',
  'intents',
  'streaks',
  'gate-ledger',
  'journal',
  'fills-of-plan',
];

function useAnswer(tradeId: string, onSaved: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (answer: MatchAnswer) =>
      api.post<TradeDetail>(`/trades/${encodeURIComponent(tradeId)}/intent`, answer),
    onSuccess: async (detail) => {
      queries.setQueryData(tradeQuery(tradeId).queryKey, detail);
      await Promise.all(restOnMatch.map((key) => askAnew(queries, [key])));
      onSaved();
    },
  });
}

interface WhichPlanProps {
  tradeId: string;
  candidates: string[];
  /** What was answered before: a plan, or that it was none of them. */
  said?: string | undefined;
  onSaved?: () => void;
}

/** The trader is asked which of the plans that fit a fill was meant. */
export function WhichPlan({ tradeId, candidates, said = '', onSaved }: WhichPlanProps) {
  const [chosen, setChosen] = useState(said);
  const plans = useQueries({ queries: candidates.map((id) => intentQuery(id)) });
  const answer = useAnswer(tradeId, onSaved ?? (() => undefined));
  const name = useId();
  return (
    <form
      className="flex flex-col items-start gap-3"
      onSubmit={(e) => {
        e.preventDefault();
        answer.mutate(chosen === none ? {} : { intentId: chosen });
      }}
    >
      <fieldset className="flex w-full flex-col gap-2">
        <legend className="mb-2 text-strong">Which plan was this?</legend>
        {candidates.map((id, i) => (
          <Choice key={id} name={name} value={id} chosen={chosen} onChoose={setChosen}>
            {plans[i]?.data ? <Plan plan={plans[i].data} /> : <>Plan {i + 1}</>}
          </Choice>
        ))}
        <Choice name={name} value={none} chosen={chosen} onChoose={setChosen}>
          None of these
        </Choice>
      </fieldset>
      {answer.isError && <Failure error={answer.error} compact />}
      <Button
        type="submit"
        size="small"
        busy={answer.isPending}
        disabled={chosen === '' || chosen === said}
      >
        Save the answer
      </Button>
      <p className="text-xs text-faint">
        The answer can be changed later; what rests on it is computed anew.
      </p>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  chosen: string;
  onChoose: (value: string) => void;
  children: ReactNode;
}

const Choice = ({ name, value, chosen, onChoose, children }: ChoiceProps) => (
  <label className="flex min-h-11 items-start gap-3 rounded-control border border-line px-3 py-2.5 has-checked:border-accent">
    <input
      type="radio"
      name={name}
      value={value}
      checked={chosen === value}
      onChange={() => onChoose(value)}
      className="mt-1"
    />
    <span className="min-w-0 flex-1 text-normal">{children}</span>
  </label>
);

function Plan({ plan: { declared, createdAt, decision } }: { plan: Intent }) {
  const { plan, risk } = declared;
  return (
    <>
      <span className="flex flex-wrap items-baseline justify-between gap-x-3 text-strong">
        <span>
          {directionNames(declared.direction)} {declared.symbol}, <Clock at={createdAt} />
        </span>
        {decision && <VerdictMark verdict={decision.verdict} />}
      </span>
      {plan.setup && <span className="block text-xs break-words text-faint">{plan.setup}</span>}
      <span className="block text-xs text-faint">
        {plan.entry !== undefined && (
          <>
            entry <Price value={plan.entry} />{' '}
          </>
        )}
        {plan.stop !== undefined && (
          <>
            · stop <Price value={plan.stop} />{' '}
          </>
        )}
        {plan.target !== undefined && (
          <>
            · target <Price value={plan.target} />{' '}
          </>
        )}
        {risk.size !== undefined && (
          <>
            · size <Quantity value={risk.size} />
          </>
        )}
      </span>
    </>
  );
}

/** What was answered, with the way back: the question opens again. */
export function Answered({ tradeId, match }: { tradeId: string; match: Match }) {
  const [again, setAgain] = useState(false);
  const said = match.intentId ?? none;
  if (again)
    return (
      <WhichPlan
        key={said}
        tradeId={tradeId}
        candidates={match.candidates}
        said={said}
        onSaved={() => setAgain(false)}
      />
    );
  return (
    <div className="flex flex-wrap items-center gap-2 text-xs">
      <span role="status" className="text-faint">
        {said === none ? 'I said that it was none of the plans.' : 'I said that it was this plan.'}
      </span>
      {match.candidates.length > 0 && (
        <Button kind="bare" size="small" className="text-accent" onClick={() => setAgain(true)}>
          Change the answer
        </Button>
      )}
    </div>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { BuyingPlan, BuyingPlanDraft } from '@/contracts';
import { buyingPlanDraft as draftFits } from '@/contracts/validators.generated';
import { api } from '@/shared/api/client';
import { accountQuery, askAnew, buyingPlansQuery } from '@/shared/api/queries';
import { useDisplay } from '@/shared/format/display';
import { everyWords, intervals } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { checkedBy } from '@/shared/ui/checked-by';
import { Choice, Field, Words } from '@/shared/ui/field';
import { Card } from '@/shared/ui/layout';
import { Amount, Clock } from '@/shared/ui/numbers';
import { Answer, Failure } from '@/shared/ui/states';

/** Whether a schedule was stated, so that a plan can be one of its purchases. */
export const useHasSchedule = () => (useQuery(buyingPlansQuery).data?.plans.length ?? 0) > 0;

/** Schedules of buying, for who buys by one or has stated one. */
export function BuyingPlans() {
  const persona = useQuery(accountQuery).data?.persona;
  const plans = useQuery(buyingPlansQuery);
  if (persona !== 'indexdca' && (plans.data?.plans.length ?? 0) === 0) return null;
  return (
    <Card title="Schedule of purchases" aside="Held against each plan for its symbols">
      <Answer of={plans}>
        {(known) => (
          <>
            <ul className="flex flex-col divide-y divide-line empty:hidden">
              {known.plans.map((plan) => (
                <Stated key={plan.planId} plan={plan} />
              ))}
            </ul>
            <State />
          </>
        )}
      </Answer>
    </Card>
  );
}

function Stated({ plan }: { plan: BuyingPlan }) {
  const queries = useQueryClient();
  const { currency } = useDisplay();
  const path = `/buying-plans/${encodeURIComponent(plan.planId)}`;
  const { endsAt, standsInFrom } = plan;
  const change = useMutation({
    mutationFn: () => (endsAt === undefined ? api.delete(path) : api.post(`${path}/keep`)),
    onSettled: () => askAnew(queries, buyingPlansQuery.queryKey),
  });
  return (
    <li className="flex flex-col gap-1 py-2.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-strong">
        <span>{plan.symbols.join(', ')}</span>
        <span>
          <Amount value={plan.amount} currency={currency} /> {everyWords(plan.every)}
        </span>
      </p>
      <p className="break-words">“{plan.words}”</p>
      <p className="flex flex-wrap items-center justify-between gap-x-4 text-xs text-faint">
        <span>Next on {plan.next}</span>
        <Button size="small" kind="bare" busy={change.isPending} onClick={() => change.mutate()}>
          {endsAt === undefined ? 'Give this schedule up' : 'Keep this schedule'}
        </Button>
      </p>
      {endsAt !== undefined && (
        <p className="text-xs text-verdict-wait">
          Given up; it holds until <Clock at={endsAt} />.
        </p>
      )}
      {endsAt === undefined && standsInFrom !== undefined && (
        <p className="text-xs text-verdict-wait">
          Stands in for my other limits from <Clock at={standsInFrom} /> on; until then they hold
          too.
        </p>
      )}
      {change.isError && <Failure error={change.error} compact />}
    </li>
  );
}

const say = {
  symbols: 'Symbols such as BTC-USD, separated by commas.',
  amount: 'An amount such as 250.',
  first: 'A day such as 2026-12-01.',
  words: 'Why, in own words, up to 300 characters.',
};

const listed = (text: unknown) =>
  Array.isArray(text)
    ? (text as string[])
    : String(text ?? '')
        .split(/[,\s]+/)
        .map((symbol) => symbol.trim().toUpperCase())
        .filter((symbol) => symbol !== '');

function State() {
  const queries = useQueryClient();
  const form = useForm<BuyingPlanDraft>({
    resolver: checkedBy<BuyingPlanDraft>(draftFits, say),
    defaultValues: { symbols: [], amount: '', first: '', every: 'MONTH', words: '' },
  });
  const state = useMutation({
    mutationFn: (draft: BuyingPlanDraft) => api.post<BuyingPlan>('/buying-plans', draft),
    onSuccess: () => {
      form.reset();
      void askAnew(queries, buyingPlansQuery.queryKey);
    },
  });
  const { errors } = form.formState;
  return (
    <details>
      <summary className="w-fit text-sm text-accent">State a schedule</summary>
      <form
        noValidate
        aria-label="Schedule of purchases"
        className="mt-3 flex flex-col gap-4"
        onSubmit={form.handleSubmit((draft) => state.mutate(draft))}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label="Symbols"
            placeholder="BTC-USD, ETH-USD"
            autoCapitalize="characters"
            {...form.register('symbols', { setValueAs: listed })}
            error={errors.symbols && say.symbols}
          />
          <Field
            label="Amount of a purchase"
            inputMode="decimal"
            {...form.register('amount')}
            error={errors.amount?.message}
          />
          <Field
            label="First purchase on"
            type="date"
            {...form.register('first')}
            error={errors.first?.message}
          />
          <Choice label="How often" {...form.register('every')}>
            {intervals.map((every) => (
              <option key={every} value={every}>
                {everyWords(every)}
              </option>
            ))}
          </Choice>
        </div>
        <Words
          label="Why I buy by a schedule"
          hint="Said back to me when a plan departs from it."
          rows={2}
          maxLength={300}
          {...form.register('words')}
          error={errors.words?.message}
        />
        {state.isError && <Failure error={state.error} compact />}
        <div>
          <Button type="submit" busy={state.isPending}>
            State the schedule
          </Button>
        </div>
      </form>
    </details>
  );
}

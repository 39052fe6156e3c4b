import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { FormProvider, useForm, type FieldErrors, type Resolver } from 'react-hook-form';
import type { IntentAccepted, PretradeIntent } from '@/contracts';
import { pretradeIntent as planFits } from '@/contracts/validators.generated';
import { ActionKey } from '@/shared/api/action-key';
import { api } from '@/shared/api/client';
import { accountsQuery, intentsQuery } from '@/shared/api/queries';
import { Button } from '@/shared/ui/button';
import { checkedBy } from '@/shared/ui/checked-by';
import { Card } from '@/shared/ui/layout';
import { Failure } from '@/shared/ui/states';
import { Arithmetic } from './arithmetic-line';
import { declaredPlan, say } from './plan';
import { MindStep, PlanStep, RiskStep } from './plan-steps';

const steps = ['Plan', 'Risk', 'State of mind'] as const;

/** The step that holds the first field which does not fit. */
export function stepOf(errors: FieldErrors<PretradeIntent>): number {
  if (errors.symbol || errors.direction || errors.timeframe || errors.plan) return 0;
  return errors.risk || errors.accountId ? 1 : 2;
}

const fits = checkedBy<PretradeIntent>(planFits, say);

/** Of several accounts a plan names its own: the gate judges it by that one's money. */
const namingItsAccount =
  (several: boolean): Resolver<PretradeIntent> =>
  async (values, context, options) => {
    const checked = await fits(values, context, options);
    if (!several || values.accountId) return checked;
    const accountId = { type: 'required', message: 'One of my accounts, whose money counts.' };
    return { values: {}, errors: { ...checked.errors, accountId } };
  };

interface PlanFormProps {
  start: PretradeIntent;
  onDeclared: (intentId: string) => void;
}

/** One entry, declared before the trade, in three short steps. */
export function PlanForm({ start, onDeclared }: PlanFormProps) {
  const { step, setStep, walkTo, form: place } = useSteps(start.replaces !== undefined);
  const [key] = useState(() => new ActionKey());
  const queries = useQueryClient();
  const accounts = useQuery(accountsQuery).data?.accounts ?? [];
  const form = useForm<PretradeIntent>({
    resolver: namingItsAccount(accounts.length > 1),
    defaultValues: start,
  });
  const only = accounts.length === 1 ? accounts[0]!.accountId : undefined;
  useEffect(() => {
    if (only !== undefined && !form.getValues('accountId')) form.setValue('accountId', only);
  }, [only, form]);
  const declare = useMutation({
    mutationFn: (plan: PretradeIntent) => api.post<IntentAccepted>('/pretrade-intents', plan, key),
    onSuccess: ({ intentId }) => {
      void queries.invalidateQueries({ queryKey: intentsQuery.queryKey });
      onDeclared(intentId);
    },
  });
  const last = step === steps.length - 1;
  const submit = form.handleSubmit(
    (filled) => declare.mutate(declaredPlan(filled)),
    (errors) => walkTo(stepOf(errors)),
  );
  return (
    <Card title={start.replaces ? 'Changed plan' : 'New plan'} aside={`Step ${step + 1} of 3`}>
      <FormProvider {...form}>
        <form
          ref={place}
          noValidate
          aria-label="Plan"
          className="flex flex-col gap-5"
          onSubmit={(e) => {
            if (last) return void submit(e);
            e.preventDefault();
            walkTo(step + 1);
          }}
        >
          <Steps step={step} onStep={setStep} />
          <PlanStep hidden={step !== 0} />
          <RiskStep hidden={step !== 1} accounts={accounts} />
          <MindStep hidden={step !== 2} />
          <Arithmetic accounts={accounts} />
          {declare.isError && <Failure error={declare.error} compact />}
          <div className="flex gap-2">
            {step > 0 && <Button onClick={() => walkTo(step - 1)}>Back</Button>}
            <Button kind="primary" type="submit" busy={declare.isPending}>
              {last ? 'Ask the gate' : `Go on to ${steps[step + 1]!.toLowerCase()}`}
            </Button>
          </div>
        </form>
      </FormProvider>
    </Card>
  );
}

/**
 * Who walks on from step to step goes on in its first field, or in the one that does not fit; who
 * changes a plan begins there.
 */
function useSteps(changes: boolean) {
  const [step, setStep] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const walks = useRef(changes);
  useEffect(() => {
    if (!walks.current) return;
    walks.current = false;
    const shown = form.current?.querySelector(':scope > fieldset:not([hidden])');
    const first = (what: string) => shown?.querySelector<HTMLElement>(what);
    (first('[aria-invalid="true"]') ?? first('input, select, textarea'))?.focus();
  }, [step]);
  const walkTo = (next: number) => {
    walks.current = true;
    setStep(next);
  };
  return { step, setStep, walkTo, form };
}

function Steps({ step, onStep }: { step: number; onStep: (step: number) => void }) {
  return (
    <ol className="grid grid-cols-3 gap-1 rounded-control bg-surface-2 p-1">
      {steps.map((name, i) => (
        <li key={name}>
          <button
            type="button"
            aria-current={i === step ? 'step' : undefined}
            onClick={() => onStep(i)}
            className="h-8 w-full rounded-md text-xs text-faint aria-[current=step]:bg-surface-0 aria-[current=step]:font-medium aria-[current=step]:text-strong"
          >
            {i + 1} {name}
          </button>
        </li>
      ))}
    </ol>
  );
}

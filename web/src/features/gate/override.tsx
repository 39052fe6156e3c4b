import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { GateDecision, GateOverride, Intent, OverrideRequest } from '@/contracts';
import { overrideRequest as requestFits } from '@/contracts/validators.generated';
import { api } from '@/shared/api/client';
import { refusalWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { checkedBy } from '@/shared/ui/checked-by';
import { Field, Words } from '@/shared/ui/field';
import { Failure } from '@/shared/ui/states';
import { intentsChanged } from './decisions';

/** A request to go against the verdict, below a fold; the policy answers it, not a person. */
export function Override({ intent, open }: { intent: Intent; open: boolean }) {
  const { override, status } = intent;
  const mayAsk = open && status !== 'OVERRIDE_GRANTED' && (!override || override.decision);
  const stands = whyItStands(intent.decision);
  if (!override && !mayAsk) return null;
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      {override && <Answered override={override} />}
      {mayAsk &&
        (stands ? (
          <p className="text-xs text-faint">{stands}</p>
        ) : (
          <details>
            <summary className="w-fit text-sm text-accent">Go against the verdict</summary>
            <Request key={override?.overrideId ?? 'first'} intent={intent} last={override} />
          </details>
        ))}
    </div>
  );
}

/** What no override passes, whatever it says: no form is offered for it. */
function whyItStands(decision: GateDecision | undefined): string | undefined {
  if (decision?.verdict === 'NO_GO')
    return 'No override passes a hard limit. A changed plan is looked at anew.';
  const paused = decision?.checks.some((c) => c.rule === 'COOLDOWN' && c.state === 'BROKEN');
  return paused ? 'No override passes a pause of new entries.' : undefined;
}

function Answered({ override: { decision, reasons, sentence } }: { override: GateOverride }) {
  return (
    <section aria-label="Override" role="status" className="flex flex-col gap-1">
      <p className="font-medium text-strong">
        {decision === undefined
          ? 'The override waits for the policy’s answer'
          : decision === 'GRANTED'
            ? 'Override granted'
            : 'Override refused'}
      </p>
      {sentence && <p className="max-w-[70ch]">{sentence}</p>}
      {!sentence && reasons.length > 0 && (
        <ul className="list-disc pl-5 text-xs text-faint">
          {reasons.map((reason) => (
            <li key={reason}>{refusalWords(reason)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

const say = {
  rationale: 'The reason is missing.',
  riskStatement: 'What would be lost is missing.',
  riskAmount: 'An amount such as 150.',
  safeguards: 'One line each, up to 200 characters.',
};

const lines = (text: unknown) =>
  Array.isArray(text)
    ? (text as string[])
    : String(text ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');

/** What was asked for last, to be mended; the fields hold one safeguard a line. */
const startOf = (last: GateOverride | undefined) => ({
  rationale: last?.rationale ?? '',
  riskStatement: last?.riskStatement ?? '',
  riskAmount: last?.riskAmount ?? '',
  safeguards: (last?.safeguards.join('\n') ?? '') as unknown as string[],
});

function Request({ intent, last }: { intent: Intent; last: GateOverride | undefined }) {
  const queries = useQueryClient();
  const form = useForm<OverrideRequest>({
    resolver: checkedBy<OverrideRequest>(requestFits, say),
    defaultValues: startOf(last),
  });
  const ask = useMutation({
    mutationFn: (wanted: OverrideRequest) =>
      api.post(`/pretrade-intents/${encodeURIComponent(intent.intentId)}/overrides`, wanted),
    onSettled: () => intentsChanged(queries),
  });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      aria-label="Override"
      className="mt-3 flex flex-col gap-4"
      onSubmit={form.handleSubmit((wanted) => ask.mutate(wanted))}
    >
      <Words
        label="Why I would go against it"
        hint="At least 40 characters, not the words of an earlier plan or request."
        maxLength={2000}
        {...form.register('rationale')}
        error={errors.rationale?.message}
      />
      <Words
        label="What is lost if it goes wrong"
        rows={2}
        maxLength={1000}
        {...form.register('riskStatement')}
        error={errors.riskStatement?.message}
      />
      <Field
        label="Money at risk"
        inputMode="decimal"
        {...form.register('riskAmount')}
        error={errors.riskAmount?.message}
      />
      <Words
        label="What limits the damage"
        hint="One safeguard a line."
        rows={2}
        {...form.register('safeguards', { setValueAs: lines })}
        error={errors.safeguards && say.safeguards}
      />
      {ask.isError && <Failure error={ask.error} compact />}
      <div>
        <Button type="submit" busy={ask.isPending}>
          Request the override
        </Button>
      </div>
    </form>
  );
}

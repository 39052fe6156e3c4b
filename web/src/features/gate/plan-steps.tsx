import { useFormContext, type FieldPath } from 'react-hook-form';
import type { BrokerAccount, PretradeIntent } from '@/contracts';
import { brokerWords, emotions, emotionWords, personas, personaWords } from '@/shared/format/words';
import { Choice, Field, Words } from '@/shared/ui/field';
import { useHasSchedule } from './buying-plans';
import { timeframes } from './plan';

const trimmed = (text: unknown) => (typeof text === 'string' ? text.trim() : text);
/** `btc/usd` and `btc usd` mean BTC-USD; a plain name such as AAPL stays as it is. */
const symbolOf = (text: unknown) =>
  typeof text === 'string'
    ? text
        .trim()
        .toUpperCase()
        .replace(/[\s/_-]+/g, '-')
    : text;

const usePlan = () => {
  const form = useFormContext<PretradeIntent>();
  const bound = (name: FieldPath<PretradeIntent>) => ({
    ...form.register(name, { setValueAs: trimmed }),
    error: form.getFieldState(name, form.formState).error?.message,
  });
  return { ...form, bound };
};

const step = 'flex min-w-0 flex-col gap-4';
const number = { inputMode: 'decimal', autoComplete: 'off' } as const;

export function PlanStep({ hidden }: { hidden: boolean }) {
  const { bound, register, formState } = usePlan();
  const scheduled = useHasSchedule();
  return (
    <fieldset hidden={hidden} className={step}>
      <legend className="sr-only">Plan</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Symbol"
          placeholder="BTC-USD"
          autoCapitalize="characters"
          autoComplete="off"
          {...register('symbol', { setValueAs: symbolOf })}
          error={formState.errors.symbol?.message}
        />
        <Directions />
        <Choice label="Bars the plan is made on" {...bound('timeframe')}>
          {timeframes.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Choice>
        <Field label="Name of the setup" {...bound('plan.setup')} />
        {scheduled && (
          <Choice label="This is" {...bound('purpose')}>
            <option value="">An entry of its own</option>
            <option value="SCHEDULED_PURCHASE">A purchase of my schedule</option>
            <option value="INTERRUPTION">Leaving my schedule: a sale, a pause, a skip</option>
          </Choice>
        )}
      </div>
      <div className="grid grid-cols-3 gap-3">
        <Field label="Entry" {...number} {...bound('plan.entry')} />
        <Field label="Stop" {...number} {...bound('plan.stop')} />
        <Field label="Target" {...number} {...bound('plan.target')} />
      </div>
      <Words
        label="What would prove me wrong"
        rows={2}
        maxLength={500}
        {...bound('plan.invalidation')}
      />
    </fieldset>
  );
}

function Directions() {
  const { register } = usePlan();
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-xs font-medium text-normal">Direction</legend>
      <div className="grid h-10 grid-cols-2 gap-1 rounded-control bg-surface-2 p-1">
        {(['LONG', 'SHORT'] as const).map((value) => (
          <label
            key={value}
            className="grid place-items-center rounded-md text-sm text-faint has-checked:bg-surface-0 has-checked:font-medium has-checked:text-strong has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input type="radio" value={value} className="sr-only" {...register('direction')} />
            {value === 'LONG' ? 'Long' : 'Short'}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function RiskStep({ hidden, accounts }: { hidden: boolean; accounts: BrokerAccount[] }) {
  const { bound } = usePlan();
  return (
    <fieldset hidden={hidden} className={step}>
      <legend className="sr-only">Risk</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice label="Broker account" {...bound('accountId')}>
          <option value="">{accounts.length > 1 ? 'Choose one' : 'Not named'}</option>
          {accounts.map((a) => (
            <option key={a.accountId} value={a.accountId}>
              {a.name} · {brokerWords(a.broker)}
            </option>
          ))}
        </Choice>
        <Choice label="Persona" {...bound('persona')}>
          <option value="">As in my profile</option>
          {personas.map((p) => (
            <option key={p} value={p}>
              {personaWords(p)}
            </option>
          ))}
        </Choice>
        <Field label="Size" hint="Units of the instrument." {...number} {...bound('risk.size')} />
        <Field
          label="Money at risk"
          hint="Left empty: size × distance to the stop."
          {...number}
          {...bound('risk.riskAmount')}
        />
        <Field
          label="Equity of the account"
          hint="Only to state it for this plan; the account’s own is kept under Connections."
          {...number}
          {...bound('risk.accountEquity')}
        />
      </div>
    </fieldset>
  );
}

export function MindStep({ hidden }: { hidden: boolean }) {
  const { bound, register, getValues } = usePlan();
  const checklist = getValues('context.checklist') ?? [];
  return (
    <fieldset hidden={hidden} className={step}>
      <legend className="sr-only">State of mind</legend>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Choice label="How I feel" {...bound('context.emotion')}>
          <option value="">Not said</option>
          {emotions.map((e) => (
            <option key={e} value={e}>
              {emotionWords(e)}
            </option>
          ))}
        </Choice>
        <Choice
          label="Without my last trade, would I still take this one?"
          {...bound('context.withoutLastTrade')}
        >
          <option value="">Not said</option>
          <option value="YES">Yes</option>
          <option value="NO">No</option>
          <option value="NOT_SURE">Not sure</option>
        </Choice>
      </div>
      <Words label="Why this trade" maxLength={1000} {...bound('context.reason')} />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-xs font-medium text-normal">Checklist</legend>
        {checklist.map(({ item }, i) => (
          <label key={item} className="flex items-start gap-2.5 text-sm">
            <input
              type="checkbox"
              className="mt-1 size-4 shrink-0"
              {...register(`context.checklist.${i}.done`)}
            />
            {item}
          </label>
        ))}
      </fieldset>
    </fieldset>
  );
}

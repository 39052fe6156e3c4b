import { useId, useState } from 'react';
import type { CsvAnswers, CsvPreview } from '@/contracts';
import { count } from '@/shared/format/numbers';
import { brokerWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { Choice, Field } from '@/shared/ui/field';

interface AskProps {
  preview: CsvPreview;
  busy: boolean;
  onAnswer: (more: CsvAnswers) => void;
}

/** Day or month first: both are possible in every row, so only I can say. */
export function DateOrderQuestion({
  preview,
  told,
  busy,
  onAnswer,
}: AskProps & { told: CsvAnswers['dateOrder'] }) {
  const name = useId();
  const [chosen, setChosen] = useState(told);
  if (!preview.asks?.dateOrder && told === undefined) return null;
  const choices = [
    ['dmy', 'Day first', '03/05 is 3 May.'],
    ['mdy', 'Month first', '03/05 is 5 March.'],
  ] as const;
  return (
    <fieldset data-testid="date-order-question" disabled={busy} className="flex flex-col gap-2">
      <legend className="mb-2 font-medium text-strong">
        No row of this file settles how its dates are written. What comes first?
      </legend>
      {choices.map(([value, title, hint]) => (
        <label
          key={value}
          className="flex gap-3 rounded-card border border-line p-3 has-checked:border-accent"
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={(chosen ?? told) === value}
            onChange={() => {
              setChosen(value);
              onAnswer({ dateOrder: value });
            }}
            className="mt-0.5 size-4"
          />
          <span>
            <span className="block font-medium text-strong">{title}</span>
            <span className="text-xs text-faint">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What one contract of a future holds, where nothing in the file says it. */
export function ContractQuestion({ preview, busy, onAnswer }: AskProps) {
  const [units, setUnits] = useState<Record<string, string>>({});
  const products = preview.asks?.contractSizes ?? [];
  if (products.length === 0) return null;
  const said = products
    .map((product) => ({ product, units: (units[product] ?? '').trim() }))
    .filter((one) => /^\d{1,9}(\.\d{1,9})?$/.test(one.units) && Number(one.units) > 0);
  return (
    <form
      noValidate
      aria-label="Contracts"
      data-testid="contract-question"
      className="flex flex-col gap-3"
      onSubmit={(e) => {
        e.preventDefault();
        if (said.length > 0) onAnswer({ contractSizes: said });
      }}
    >
      <p className="max-w-[70ch] font-medium text-strong">
        The file does not say what one contract holds, so these rows stay out. What is one point
        worth?
      </p>
      <div className="flex flex-wrap items-end gap-3">
        {products.map((product) => (
          <div key={product} className="w-36">
            <Field
              label={product}
              inputMode="decimal"
              autoComplete="off"
              value={units[product] ?? ''}
              onChange={(e) => setUnits({ ...units, [product]: e.target.value })}
            />
          </div>
        ))}
        <Button type="submit" busy={busy} disabled={said.length === 0}>
          Read these rows
        </Button>
      </div>
    </form>
  );
}

const another = 'new';

/** Where the fills go: an account that is there, or one that the import makes. */
export function AccountQuestion({ preview, busy, onAnswer }: AskProps) {
  const [name, setName] = useState<string>();
  const { account, accounts = [], newAccount } = preview;
  if (account === undefined) return null;
  const several = accounts.some((one) => one.broker !== account.broker);
  const making = name !== undefined || newAccount !== undefined;
  return (
    <div className="flex flex-wrap items-start gap-3">
      <div className="w-full max-w-xs">
        <Choice
          label="Account"
          value={making ? another : account.accountId}
          disabled={busy}
          hint={making ? undefined : overlapWords(account.overlap)}
          onChange={(e) => {
            if (e.target.value === another) setName('');
            else {
              setName(undefined);
              onAnswer({ accountId: e.target.value });
            }
          }}
        >
          {accounts.map((one) => (
            <option key={one.accountId} value={one.accountId}>
              {several ? `${one.name} · ${brokerWords(one.broker)}` : one.name}
            </option>
          ))}
          <option value={another}>
            {newAccount === undefined ? 'A new account' : `New: ${newAccount}`}
          </option>
        </Choice>
      </div>
      {name !== undefined && (
        <form
          noValidate
          aria-label="New account"
          className="flex items-end gap-3"
          onSubmit={(e) => {
            e.preventDefault();
            onAnswer({ newAccount: name.trim() });
          }}
        >
          <Field
            label="Name of the new account"
            maxLength={60}
            autoComplete="off"
            value={name}
            onChange={(e) => setName(e.target.value)}
          />
          <Button type="submit" busy={busy} disabled={name.trim() === ''}>
            Use it
          </Button>
        </form>
      )}
    </div>
  );
}

const overlapWords = (overlap: number): string | undefined =>
  overlap === 0
    ? undefined
    : `${overlap === 1 ? 'One fill' : `${count(overlap)} fills`} of this file ${overlap === 1 ? 'is' : 'are'} there already.`;

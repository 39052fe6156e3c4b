import { useState } from 'react';
import type { OwnRule, OwnRuleDraft, OwnRules, RuleParams } from '@/contracts';
import { ownRuleDraft as draftFits } from '@/contracts/validators.generated';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';

export type RuleField = NonNullable<OwnRules['kinds'][number]['field']>;

const inputs: Record<RuleField['name'], object> = {
  count: { inputMode: 'numeric' },
  minutes: { inputMode: 'numeric' },
  time: { type: 'time' },
  symbol: { autoCapitalize: 'characters', maxLength: 64 },
  amount: { inputMode: 'decimal' },
};

/** What was typed, as the parameters of a rule hold it. */
export function paramsOf(field: RuleField | undefined, typed: string): RuleParams {
  const text = typed.trim();
  if (field === undefined || text === '') return {};
  switch (field.name) {
    case 'count':
    case 'minutes':
      return { [field.name]: Number(text) };
    case 'symbol':
      return { symbol: text.toUpperCase() };
    default:
      return { [field.name]: text };
  }
}

/** The parameters, if they fit their kind; an amount lies above zero. */
export function fitting(draft: OwnRuleDraft): boolean {
  const { amount } = draft.params;
  return draftFits(draft) && (amount === undefined || Number(amount) > 0);
}

export function faultOf(field: RuleField | undefined): string {
  if (field?.minimum !== undefined && field.maximum !== undefined)
    return `A whole number from ${field.minimum} to ${field.maximum}.`;
  return field?.name === 'amount'
    ? 'An amount above zero, such as 5000.'
    : 'This is still missing.';
}

interface ValueFieldProps {
  field: RuleField;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** The one field that a kind of rule asks for. */
export function ValueField({ field, value, onChange, error }: ValueFieldProps) {
  return (
    <Field
      label={field.title}
      autoComplete="off"
      {...inputs[field.name]}
      value={value}
      onChange={(e) => onChange(e.target.value)}
      error={error}
    />
  );
}

interface RuleValueProps {
  rule: OwnRule;
  field: RuleField;
  busy: boolean;
  onSave: (params: RuleParams) => void;
  onClose: () => void;
}

/** Another value for a rule that stands. */
export function RuleValue({ rule, field, busy, onSave, onClose }: RuleValueProps) {
  const [typed, setTyped] = useState(String(rule.params[field.name] ?? ''));
  const [wrong, setWrong] = useState(false);
  const submit = () => {
    const params = paramsOf(field, typed);
    const fits = fitting({ kind: rule.kind, params });
    setWrong(!fits);
    if (fits) onSave(params);
  };
  return (
    <form
      noValidate
      aria-label={`Value of ${rule.name}`}
      className="flex flex-col gap-3"
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <ValueField
        field={field}
        value={typed}
        onChange={setTyped}
        error={wrong ? faultOf(field) : undefined}
      />
      <div className="flex gap-2">
        <Button size="small" kind="primary" type="submit" busy={busy}>
          Save rule
        </Button>
        <Button size="small" onClick={onClose}>
          Keep as it is
        </Button>
      </div>
    </form>
  );
}

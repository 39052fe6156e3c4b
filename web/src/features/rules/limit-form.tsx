import { useState } from 'react';
import type { OwnLimits } from '@/contracts';
import { ownLimits as limitsFit } from '@/contracts/validators.generated';
import type { ApiError } from '@/shared/api/problem';
import { Button } from '@/shared/ui/button';
import { Choice, Field } from '@/shared/ui/field';
import { fieldsOf, wanted, type Limit, type Values } from './limit';

interface LimitFormProps {
  limit: Limit;
  busy: boolean;
  refused: ApiError | undefined;
  onSave: (wanted: OwnLimits) => void;
  onClose: () => void;
}

const labels: Record<Limit['kind'], string> = {
  SHARE: 'Per cent of equity',
  COUNT: 'Number',
  TIMES: 'Times',
  MINUTES: 'Minutes',
  SWITCH: 'A stop in each plan',
  TEXT: 'Symbols, with commas between',
};

/** The fields of one limit, as its kind asks for them. */
export function LimitForm({ limit, busy, refused, onSave, onClose }: LimitFormProps) {
  const [values, setValues] = useState<Values>(() => fieldsOf(limit));
  const [wrong, setWrong] = useState(false);
  const name = limit.ownName;
  if (name === undefined) return null;
  const submit = () => {
    const asked = wanted(limit, values);
    const fits = limitsFit(asked);
    setWrong(!fits);
    if (fits) onSave(asked);
  };
  return (
    <form
      noValidate
      aria-label={limit.title}
      className="flex flex-col gap-3 rounded-control border border-line bg-surface-0 p-3"
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <Fields
        limit={limit}
        values={values}
        onChange={(field, value) => setValues((old) => ({ ...old, [field]: value }))}
        error={(field) =>
          refused?.fieldMessage(field) ?? (wrong ? 'This does not fit this limit.' : undefined)
        }
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" kind="primary" type="submit" busy={busy}>
          Save limit
        </Button>
        <Button size="small" onClick={onClose}>
          Keep as it is
        </Button>
        {limit.own !== undefined && (
          <Button size="small" kind="bare" busy={busy} onClick={() => onSave({ lift: [name] })}>
            {limit.persona === undefined ? 'Lift my limit' : "Return to my persona's"}
          </Button>
        )}
      </div>
      <p className="text-xs text-faint">
        Tighter holds at once. Looser holds with my next day, and not in a pause.
      </p>
    </form>
  );
}

interface FieldsProps {
  limit: Limit;
  values: Values;
  onChange: (field: string, value: string) => void;
  error: (field: string) => string | undefined;
}

function Fields({ limit, values, onChange, error }: FieldsProps) {
  const name = limit.ownName ?? '';
  const bind = (field: string) => ({
    value: values[field] ?? '',
    onChange: (e: { target: { value: string } }) => onChange(field, e.target.value),
    error: error(field),
  });
  if (name === 'allowedHours')
    return (
      <div className="grid grid-cols-2 gap-3">
        <Field label="From" type="time" {...bind('allowedFrom')} />
        <Field label="Until" type="time" {...bind('allowedTo')} />
      </div>
    );
  if (limit.kind === 'SWITCH')
    return (
      <Choice label={labels.SWITCH} {...bind(name)}>
        <option value="yes">Asked for</option>
        <option value="no">Not asked for</option>
      </Choice>
    );
  const hint =
    limit.persona === undefined ? 'My persona sets none.' : `My persona's: ${limit.persona}`;
  return (
    <Field
      label={labels[limit.kind]}
      inputMode={limit.kind === 'TEXT' ? 'text' : 'decimal'}
      autoComplete="off"
      hint={hint}
      {...bind(name)}
    />
  );
}

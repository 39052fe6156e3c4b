import { useId, useState } from 'react';
import { ApiError } from '@/shared/api/problem';
import { Button } from '@/shared/ui/button';
import { Choice, Field } from '@/shared/ui/field';
import { horizons, missing, type Filled } from './asked';

interface QuestionProps {
  filled: Filled;
  busy: boolean;
  error: unknown;
  onChange: (filled: Filled) => void;
  onAsk: () => void;
}

const changes = [
  ['hold', 'Held longer'],
  ['levels', 'My own stop or target'],
  ['half', 'Half the size'],
] as const;

/** One thing that is changed about the trade. */
export function Question({ filled, busy, error, onChange, onAsk }: QuestionProps) {
  const [asked, setAsked] = useState(false);
  const wrong = asked ? missing(filled) : {};
  const set = (part: Partial<Filled>) => onChange({ ...filled, ...part });
  const said = (field: string) =>
    error instanceof ApiError ? error.fieldMessage(field) : undefined;
  const submit = () => {
    setAsked(true);
    if (Object.keys(missing(filled)).length === 0) onAsk();
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <Changes value={filled.change} onChange={(change) => set({ change })} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {filled.change === 'levels' && (
          <>
            <Field
              label="Stop"
              inputMode="decimal"
              value={filled.stop}
              error={wrong.stop ?? said('stop')}
              onChange={(e) => set({ stop: e.target.value })}
            />
            <Field
              label="Target"
              inputMode="decimal"
              value={filled.target}
              error={wrong.target ?? said('target')}
              onChange={(e) => set({ target: e.target.value })}
            />
          </>
        )}
        {filled.change !== 'half' && (
          <Choice
            label={filled.change === 'levels' ? 'If neither is reached' : 'How much longer'}
            value={filled.horizon}
            onChange={(e) => set({ horizon: e.target.value })}
          >
            {horizons.map(([value, words]) => (
              <option key={value} value={value}>
                {value === 'same' && filled.change === 'levels' ? 'Left when I left' : words}
              </option>
            ))}
          </Choice>
        )}
        {filled.change !== 'half' && filled.horizon === 'date' && (
          <Field
            label="Until"
            type="date"
            value={filled.date}
            hint="The start of that day, UTC"
            error={wrong.date ?? said('until')}
            onChange={(e) => set({ date: e.target.value })}
          />
        )}
      </div>
      <div>
        <Button kind="primary" type="submit" busy={busy}>
          Play it
        </Button>
      </div>
    </form>
  );
}

interface ChangesProps {
  value: Filled['change'];
  onChange: (change: Filled['change']) => void;
}

function Changes({ value, onChange }: ChangesProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-2 text-xs font-medium text-normal">What is changed</legend>
      <div className="flex flex-wrap gap-2">
        {changes.map(([change, words]) => (
          <label
            key={change}
            className="inline-flex min-h-10 items-center gap-2 rounded-control border border-line px-3 has-checked:border-accent has-checked:bg-surface-2"
          >
            <input
              type="radio"
              name={name}
              value={change}
              checked={value === change}
              onChange={() => onChange(change)}
              className="size-4"
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

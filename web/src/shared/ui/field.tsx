import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';

export const inputLook =
  'h-10 w-full rounded-control border border-line-strong bg-surface-0 px-3 text-sm text-strong placeholder:text-faint aria-invalid:border-danger';

interface Around {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  trailing?: ReactNode;
}

function Frame({
  id,
  label,
  hint,
  error,
  trailing,
  children,
}: Around & { id: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="text-xs font-medium text-normal">
        {label}
      </label>
      <div className="relative">
        {children}
        {trailing && <div className="absolute inset-y-0 right-1 flex items-center">{trailing}</div>}
      </div>
      {error ? (
        <p id={`${id}-note`} role="alert" className="text-xs text-danger">
          {error}
        </p>
      ) : (
        hint && (
          <p id={`${id}-note`} className="text-xs text-faint">
            {hint}
          </p>
        )
      )}
    </div>
  );
}

const described = (id: string, { hint, error }: Around) => ({
  'aria-invalid': error ? true : undefined,
  'aria-describedby': error || hint ? `${id}-note` : undefined,
});

type FieldProps = Around & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> };

export function Field({ label, hint, error, trailing, className = '', ...rest }: FieldProps) {
  const id = useId();
  const around = { label, hint, error, trailing };
  return (
    <Frame id={id} {...around}>
      <input
        id={id}
        {...described(id, around)}
        {...rest}
        className={`${inputLook} ${trailing ? 'pr-12' : ''} ${className}`}
      />
    </Frame>
  );
}

type ChoiceProps = Around &
  SelectHTMLAttributes<HTMLSelectElement> & { ref?: Ref<HTMLSelectElement> };

export function Choice({ label, hint, error, trailing, children, ...rest }: ChoiceProps) {
  const id = useId();
  const around = { label, hint, error, trailing };
  return (
    <Frame id={id} {...around}>
      <select id={id} {...described(id, around)} {...rest} className={inputLook}>
        {children}
      </select>
    </Frame>
  );
}

type WordsProps = Around &
  TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> };

/** Room for a few sentences. */
export function Words({ label, hint, error, trailing, rows = 3, ...rest }: WordsProps) {
  const id = useId();
  const around = { label, hint, error, trailing };
  return (
    <Frame id={id} {...around}>
      <textarea
        id={id}
        rows={rows}
        {...described(id, around)}
        {...rest}
        className={`${inputLook} h-auto py-2`}
      />
    </Frame>
  );
}

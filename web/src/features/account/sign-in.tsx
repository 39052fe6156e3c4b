import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Eye, EyeOff, FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Login, Register } from '@/contracts';
import { login as loginFits, register as registerFits } from '@/contracts/validators.generated';
import { api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { accountQuery } from '@/shared/api/queries';
import { browserZone, zoneWords } from '@/shared/format/time';
import { Button, IconButton } from '@/shared/ui/button';
import { checkedBy } from '@/shared/ui/checked-by';
import { Field } from '@/shared/ui/field';
import { Failure } from '@/shared/ui/states';
import { Mark } from '@/shared/ui/mark';

type Mode = 'sign-in' | 'register';

const say = {
  email: 'An email address such as name@example.org.',
  password: 'A password is missing.',
};
const sayNew = { ...say, password: 'At least 8 characters.' };

export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const [mode, setMode] = useState<Mode>('sign-in');
  const queries = useQueryClient();
  const enter = async () => {
    queries.clear();
    await queries.fetchQuery(accountQuery);
    onSignedIn();
  };
  const demo = useMutation({ mutationFn: () => api.post('/auth/demo'), onSuccess: enter });
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-8">
      <div className="flex w-full max-w-sm flex-col gap-6">
        <div className="flex flex-col items-center gap-3 text-center">
          <Mark className="size-11" />
          <h1 className="text-2xl">Trading Twin</h1>
          <p className="text-faint">
            I read my fills, find the habits that cost money, and say so with evidence.
          </p>
        </div>
        <div className="card flex flex-col gap-5 p-5">
          <Modes mode={mode} onChange={setMode} />
          <Credentials key={mode} mode={mode} onDone={enter} />
        </div>
        <div className="flex flex-col gap-2">
          <Button onClick={() => demo.mutate()} busy={demo.isPending} className="w-full">
            <FlaskConical aria-hidden="true" className="size-4 text-accent" />
            Try with demo data
          </Button>
          <p className="text-center text-xs text-faint">
            A separate account with invented fills, marked as demo on every screen.
          </p>
          {demo.isError && <Failure error={demo.error} compact />}
        </div>
      </div>
    </main>
  );
}

function Modes({ mode, onChange }: { mode: Mode; onChange: (mode: Mode) => void }) {
  const names: [Mode, string][] = [
    ['sign-in', 'Sign in'],
    ['register', 'Create account'],
  ];
  return (
    <div
      role="group"
      aria-label="Account"
      className="grid grid-cols-2 gap-1 rounded-control bg-surface-2 p-1"
    >
      {names.map(([value, name]) => (
        <button
          key={value}
          type="button"
          aria-pressed={mode === value}
          onClick={() => onChange(value)}
          className="h-8 rounded-md text-sm text-faint aria-pressed:bg-surface-0 aria-pressed:font-medium aria-pressed:text-strong"
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function Credentials({ mode, onDone }: { mode: Mode; onDone: () => Promise<void> }) {
  const isNew = mode === 'register';
  const [shown, setShown] = useState(false);
  const zone = browserZone();
  const form = useForm<Login | Register>({
    resolver: isNew
      ? checkedBy<Login | Register>(registerFits, sayNew)
      : checkedBy<Login | Register>(loginFits, say),
    defaultValues: { email: '', password: '' },
  });
  const submit = useMutation({
    mutationFn: (values: Login) =>
      api.post(
        isNew ? '/auth/register' : '/auth/login',
        isNew ? { ...values, timeZone: zone } : values,
      ),
    onSuccess: onDone,
  });
  const refused = submit.error instanceof ApiError ? submit.error : undefined;
  const errors = form.formState.errors;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit((values) => submit.mutate(values))}
    >
      <Field
        label="Email"
        type="email"
        autoComplete="username"
        {...form.register('email')}
        error={errors.email?.message ?? refused?.fieldMessage('email')}
      />
      <Field
        label="Password"
        type={shown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        hint={isNew ? 'At least 8 characters; a sentence is fine.' : undefined}
        {...form.register('password')}
        error={errors.password?.message ?? refused?.fieldMessage('password')}
        trailing={
          <IconButton
            label={shown ? 'Hide password' : 'Show password'}
            onClick={() => setShown(!shown)}
            className="size-8"
          >
            {shown ? (
              <EyeOff aria-hidden="true" className="size-4" />
            ) : (
              <Eye aria-hidden="true" className="size-4" />
            )}
          </IconButton>
        }
      />
      {isNew && (
        <p className="text-xs text-faint">
          Times will be shown in {zoneWords(zone)}, taken from this browser. Settings can change it.
        </p>
      )}
      {submit.isError && <Failure error={submit.error} compact />}
      <Button kind="primary" type="submit" busy={submit.isPending}>
        {isNew ? 'Create account' : 'Sign in'}
      </Button>
    </form>
  );
}

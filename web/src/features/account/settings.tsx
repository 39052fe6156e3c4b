import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { Account, AccountSettings } from '@/contracts';
import { accountSettings as settingsFit } from '@/contracts/validators.generated';
import { api } from '@/shared/api/client';
import { accountQuery } from '@/shared/api/queries';
import { allZones, zoneWords } from '@/shared/format/time';
import { personas, personaWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { checkedBy } from '@/shared/ui/checked-by';
import { Choice, Field } from '@/shared/ui/field';
import { Card, Page } from '@/shared/ui/layout';
import { usePreferences } from '@/shared/ui/preferences';
import { Answer, Failure } from '@/shared/ui/states';
import { EarlierPersonas, EarlierZone } from './earlier-choices';
import { SessionList } from './sessions';
import { SettingSwitch } from './setting-switch';

export function Settings({ onSignedOut }: { onSignedOut: () => void }) {
  const account = useQuery(accountQuery);
  return (
    <Page title="Settings">
      <div className="flex max-w-2xl flex-col gap-4">
        <Card title="Profile">
          <Answer of={account}>{(a) => <Profile key={a.userId} account={a} />}</Answer>
        </Card>
        <Card title="Appearance and privacy">
          <Appearance />
        </Card>
        <Card title="Sessions" aside="Where this account is signed in">
          <SessionList />
        </Card>
        <SignOut onSignedOut={onSignedOut} />
      </div>
    </Page>
  );
}

const say = {
  displayName: 'A name of up to 80 characters.',
  timeZone: 'A zone from the list.',
  currency: 'A code such as USD or EUR.',
};

function Profile({ account }: { account: Account }) {
  const queries = useQueryClient();
  const form = useForm<AccountSettings>({
    resolver: checkedBy<AccountSettings>(settingsFit, say),
    values: {
      displayName: account.displayName,
      timeZone: account.timeZone,
      currency: account.currency,
      persona: account.persona,
    },
  });
  const save = useMutation({
    mutationFn: (settings: AccountSettings) => api.patch<Account>('/auth/me', settings),
    onSuccess: () => queries.invalidateQueries(),
  });
  const { errors, isDirty } = form.formState;
  const zones = allZones();
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit((v) => save.mutate(v))}
    >
      {!account.demo && (
        <Field
          label="Email"
          value={account.email}
          readOnly
          hint="The email cannot be changed here yet."
        />
      )}
      <Field label="Name" {...form.register('displayName')} error={errors.displayName?.message} />
      <Choice
        label="Time zone"
        hint="Times follow this zone on every screen at once, days of limits from my next day on."
        {...form.register('timeZone')}
        error={errors.timeZone?.message}
      >
        {(zones.includes(account.timeZone) ? zones : [account.timeZone, ...zones]).map((zone) => (
          <option key={zone} value={zone}>
            {zoneWords(zone)}
          </option>
        ))}
      </Choice>
      <EarlierZone account={account} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Account currency"
          autoCapitalize="characters"
          {...form.register('currency', { setValueAs: upper })}
          error={errors.currency?.message}
        />
        <Choice
          label="Persona"
          hint="The way of trading whose limits hold."
          {...form.register('persona')}
          error={errors.persona?.message}
        >
          {personas.map((p) => (
            <option key={p} value={p}>
              {personaWords(p)}
            </option>
          ))}
        </Choice>
      </div>
      <EarlierPersonas account={account} />
      {save.isError && <Failure error={save.error} compact />}
      <div className="flex items-center gap-3">
        <Button kind="primary" type="submit" busy={save.isPending} disabled={!isDirty}>
          Save profile
        </Button>
        <p role="status" className="text-xs text-faint">
          {save.isSuccess && !isDirty ? 'Saved.' : ''}
        </p>
      </div>
    </form>
  );
}

const upper = (text: unknown) =>
  String(text ?? '')
    .trim()
    .toUpperCase();

function Appearance() {
  const { theme, setTheme, moneyHidden, toggleMoney } = usePreferences();
  return (
    <div className="flex flex-col gap-4">
      <SettingSwitch
        label="Light theme"
        hint="Dark is the default."
        checked={theme === 'light'}
        onChange={(on) => setTheme(on ? 'light' : 'dark')}
      />
      <SettingSwitch
        label="Hide money"
        hint="Amounts and quantities become dots in this browser."
        checked={moneyHidden}
        onChange={toggleMoney}
      />
    </div>
  );
}

function SignOut({ onSignedOut }: { onSignedOut: () => void }) {
  const signOut = useMutation({
    mutationFn: () => api.post('/auth/logout'),
    onSuccess: onSignedOut,
  });
  return (
    <Card title="Sign out">
      <p className="text-faint">Everything stays stored. Live reflections in this browser stop.</p>
      {signOut.isError && <Failure error={signOut.error} compact />}
      <div>
        <Button kind="danger" onClick={() => signOut.mutate()} busy={signOut.isPending}>
          Sign out
        </Button>
      </div>
    </Card>
  );
}

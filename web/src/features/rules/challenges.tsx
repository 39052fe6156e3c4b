import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BrokerAccount, BrokerAccountChange, PropChallenge } from '@/contracts';
import { brokerAccountChange as changeFits } from '@/contracts/validators.generated';
import { api } from '@/shared/api/client';
import { accountsQuery, restsOnEquity } from '@/shared/api/queries';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Card } from '@/shared/ui/layout';
import { Clock } from '@/shared/ui/numbers';
import { Answer, Failure } from '@/shared/ui/states';

/** The rules of a prop firm's challenge, account by account; they stand beside the persona's. */
export function Challenges() {
  const accounts = useQuery(accountsQuery);
  return (
    <Card title="Prop challenge" aside="Held beside the limits">
      <Answer of={accounts}>
        {({ accounts: all }) => (
          <ul className="flex flex-col divide-y divide-line">
            {all.map((account) => (
              <Challenge key={account.accountId} account={account} />
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  );
}

const percent = (share: number) => String(Number((share * 100).toFixed(6)));

const sentence = (prop: PropChallenge) =>
  `At most ${percent(prop.dailyDrawdown)} % down in a day and ${percent(prop.trailingDrawdown)} % from the top, from ${prop.startsOn}${prop.endsOn === undefined ? '' : ` to ${prop.endsOn}`}.`;

function Challenge({ account }: { account: BrokerAccount }) {
  const [open, setOpen] = useState(false);
  const { prop } = account;
  return (
    <li className="flex flex-col gap-2 py-3 first:pt-0 last:pb-0" aria-label={account.name}>
      <div className="flex items-start justify-between gap-3">
        <div>
          <p className="text-strong">{account.name}</p>
          <p className="text-faint">
            {prop === undefined ? 'No challenge is stated.' : sentence(prop)}
          </p>
        </div>
        {!open && (
          <Button
            size="small"
            aria-label={`${prop ? 'Change' : 'State'} the challenge of ${account.name}`}
            onClick={() => setOpen(true)}
          >
            {prop ? 'Change' : 'State'}
          </Button>
        )}
      </div>
      <ChallengeWaits account={account} />
      {open && <ChallengeForm account={account} onClose={() => setOpen(false)} />}
    </li>
  );
}

const pathOf = (account: BrokerAccount) => `/accounts/${encodeURIComponent(account.accountId)}`;

/** A change that leaves more room waits for the next day; stating what holds again withdraws it. */
function ChallengeWaits({ account }: { account: BrokerAccount }) {
  const queries = useQueryClient();
  const { prop, propWaits } = account;
  const keep = useMutation({
    mutationFn: () => api.patch(pathOf(account), { prop }),
    onSettled: () => restsOnEquity(queries),
  });
  if (propWaits === undefined) return null;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center justify-between gap-x-4 text-xs text-verdict-wait">
        <span>
          From <Clock at={propWaits.from} /> on:{' '}
          {propWaits.prop === undefined ? 'no challenge.' : sentence(propWaits.prop)}
        </span>
        {prop && (
          <Button size="small" kind="bare" busy={keep.isPending} onClick={() => keep.mutate()}>
            Keep the one that holds
          </Button>
        )}
      </p>
      {keep.isError && <Failure error={keep.error} compact />}
    </div>
  );
}

type Typed = Record<string, string>;

const fields: [keyof PropChallenge, string, 'amount' | 'percent' | 'date', boolean][] = [
  ['startBalance', 'Starting balance', 'amount', true],
  ['dailyDrawdown', 'Most down in a day, per cent', 'percent', true],
  ['trailingDrawdown', 'Most below the top, per cent', 'percent', true],
  ['target', 'Target, per cent', 'percent', false],
  ['consistencyShare', 'Most of the target in a day, per cent', 'percent', false],
  ['startsOn', 'First day', 'date', true],
  ['endsOn', 'Last day', 'date', false],
];

const typedOf = (prop: PropChallenge | undefined): Typed =>
  Object.fromEntries(
    fields.map(([name, , kind]) => {
      const value = prop?.[name];
      const text = kind === 'percent' && typeof value === 'number' ? percent(value) : value;
      return [name, text === undefined ? '' : String(text)];
    }),
  );

/** The contract judges what this builds; a field left empty is left out. */
function propOf(typed: Typed): PropChallenge {
  const parts = fields.flatMap(([name, , kind]) => {
    const text = (typed[name] ?? '').trim().replace(',', '.');
    if (text === '') return [];
    return [[name, kind === 'percent' ? Number((Number(text) / 100).toFixed(8)) : text]];
  });
  return Object.fromEntries(parts) as PropChallenge;
}

function ChallengeForm({ account, onClose }: { account: BrokerAccount; onClose: () => void }) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState(() => typedOf(account.prop));
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const save = useMutation({
    mutationFn: (change: BrokerAccountChange) => api.patch(pathOf(account), change),
    onSuccess: async () => {
      await restsOnEquity(queries);
      onClose();
    },
  });
  const giveUp = useMutation({
    mutationFn: () => api.delete(`${pathOf(account)}/prop`),
    onSuccess: async () => {
      await restsOnEquity(queries);
      onClose();
    },
  });
  const failed = save.error ?? giveUp.error;
  const submit = () => {
    const change = { prop: propOf(typed) };
    const fits = changeFits(change);
    setWrong(
      new Set(
        fits
          ? []
          : (changeFits.errors ?? []).map(({ instancePath, params }) =>
              String(params['missingProperty'] ?? instancePath.split('/').at(-1)),
            ),
      ),
    );
    if (fits) save.mutate(change);
  };
  return (
    <form
      noValidate
      aria-label={`Challenge of ${account.name}`}
      className="flex flex-col gap-3 rounded-control border border-line bg-surface-0 p-3"
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <div className="grid items-start gap-3 sm:grid-cols-2">
        {fields.map(([name, label, kind, needed]) => (
          <Field
            key={name}
            label={needed ? label : `${label} (optional)`}
            {...(kind === 'date' ? { type: 'date' } : { inputMode: 'decimal' as const })}
            value={typed[name] ?? ''}
            onChange={(e) => setTyped((old) => ({ ...old, [name]: e.target.value }))}
            error={wrong.has(name) ? 'This does not fit or is missing.' : undefined}
          />
        ))}
      </div>
      {account.prop && (
        <p className="text-xs text-faint">
          A change that is no tighter in every field holds from my next day on.
        </p>
      )}
      {failed && <Failure error={failed} compact />}
      <div className="flex flex-wrap gap-2">
        <Button size="small" kind="primary" type="submit" busy={save.isPending}>
          Save challenge
        </Button>
        <Button size="small" onClick={onClose}>
          Keep as it is
        </Button>
        {account.prop && (
          <Button size="small" kind="bare" busy={giveUp.isPending} onClick={() => giveUp.mutate()}>
            Give the challenge up
          </Button>
        )}
      </div>
    </form>
  );
}

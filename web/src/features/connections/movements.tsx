import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { BrokerAccount, CashMovement } from '@/contracts';
import { cashMovement as movementFits } from '@/contracts/validators.generated';
import { api } from '@/shared/api/client';
import { restsOnEquity } from '@/shared/api/queries';
import { useDisplay } from '@/shared/format/display';
import { dayKey, shortDay, startOfDay } from '@/shared/format/time';
import { Button, IconButton } from '@/shared/ui/button';
import { Choice, Field } from '@/shared/ui/field';
import { Amount, Clock } from '@/shared/ui/numbers';
import { Confirm } from '@/shared/ui/overlays';
import { Failure } from '@/shared/ui/states';

interface MovementsProps {
  account: BrokerAccount;
  currency: string;
}

const pathOf = (account: BrokerAccount) =>
  `/accounts/${encodeURIComponent(account.accountId)}/movements`;

/** Money that came into the account or left it. */
export function Movements({ account, currency }: MovementsProps) {
  return (
    <details>
      <summary className="w-fit text-sm text-accent">
        Deposits and withdrawals ({account.movements.length})
      </summary>
      <div className="mt-3 flex flex-col gap-4">
        <Listed account={account} currency={currency} />
        <Add account={account} />
      </div>
    </details>
  );
}

function Listed({ account, currency }: MovementsProps) {
  const { zone } = useDisplay();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: (movementId: string) =>
      api.delete(`${pathOf(account)}/${encodeURIComponent(movementId)}`),
    onSettled: () => restsOnEquity(queries),
  });
  if (account.movements.length === 0)
    return <p className="text-xs text-faint">None stated since the equity was.</p>;
  return (
    <>
      <ul className="flex flex-col divide-y divide-line">
        {account.movements.map((m) => (
          <li key={m.movementId} className="flex items-center justify-between gap-3 py-1">
            <span className="text-faint">
              {shortDay(m.at, zone)}
              <Waits movement={m} />
            </span>
            <span className="ml-auto whitespace-nowrap">
              {m.amount.startsWith('-') ? 'out ' : 'in '}
              <Amount value={m.amount.replace('-', '')} currency={currency} />
            </span>
            {m.goneFrom === undefined && (
              <Confirm
                trigger={
                  <IconButton label={`Remove the movement of ${shortDay(m.at, zone)}`}>
                    <Trash2 aria-hidden="true" className="size-4" />
                  </IconButton>
                }
                title="Remove this movement?"
                verb="Remove"
                onConfirm={() => remove.mutate(m.movementId)}
              >
                Money that came leaves the equity at once; money that went is back in it from my
                next day on.
              </Confirm>
            )}
          </li>
        ))}
      </ul>
      {remove.isError && <Failure error={remove.error} compact />}
    </>
  );
}

type Movement = BrokerAccount['movements'][number];

/** What of a movement does not count yet: more money takes until the next day. */
function Waits({ movement: { countsFrom, goneFrom } }: { movement: Movement }) {
  const at = goneFrom ?? countsFrom;
  if (at === undefined) return null;
  return (
    <span className="block text-xs text-verdict-wait">
      {goneFrom === undefined ? 'counts from ' : 'taken back, gone from '}
      <Clock at={at} />
    </span>
  );
}

function Add({ account }: { account: BrokerAccount }) {
  const { zone } = useDisplay();
  const queries = useQueryClient();
  const [way, setWay] = useState('in');
  const [amount, setAmount] = useState('');
  const [day, setDay] = useState(() => dayKey(new Date().toISOString(), zone));
  const [wrong, setWrong] = useState<string>();
  const add = useMutation({
    mutationFn: (movement: CashMovement) => api.post(pathOf(account), movement),
    onSuccess: () => {
      setAmount('');
      return restsOnEquity(queries);
    },
  });
  const submit = () => {
    const typed = amount.trim();
    const positive = /[1-9]/.test(typed) && !typed.startsWith('-');
    const movement = {
      amount: way === 'out' ? `-${typed}` : typed,
      at: day === '' ? '' : startOfDay(day, zone),
    };
    const fits = positive && movementFits(movement);
    setWrong(fits ? undefined : 'An amount above zero, such as 500, and a day.');
    if (fits) add.mutate(movement);
  };
  return (
    <form
      noValidate
      aria-label={`Movement of ${account.name}`}
      className="flex flex-col gap-3"
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <div className="grid items-start gap-3 sm:grid-cols-3">
        <Choice label="Way" value={way} onChange={(e) => setWay(e.target.value)}>
          <option value="in">Deposit</option>
          <option value="out">Withdrawal</option>
        </Choice>
        <Field
          label="Amount"
          inputMode="decimal"
          autoComplete="off"
          value={amount}
          onChange={(e) => setAmount(e.target.value)}
          error={wrong}
        />
        <Field label="Day" type="date" value={day} onChange={(e) => setDay(e.target.value)} />
      </div>
      {add.isError && <Failure error={add.error} compact />}
      <div>
        <Button size="small" type="submit" busy={add.isPending}>
          Add the movement
        </Button>
      </div>
    </form>
  );
}

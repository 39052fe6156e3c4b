import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { BrokerAccount, BrokerAccountChange } from '@/contracts';
import { brokerAccountChange as changeFits } from '@/contracts/validators.generated';
import { api } from '@/shared/api/client';
import { accountsQuery, restsOnEquity } from '@/shared/api/queries';
import { useDisplay } from '@/shared/format/display';
import { brokerWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { checkedBy } from '@/shared/ui/checked-by';
import { Field } from '@/shared/ui/field';
import { Card, Fact } from '@/shared/ui/layout';
import { Amount, Clock } from '@/shared/ui/numbers';
import { Answer, Failure } from '@/shared/ui/states';
import { AccountName } from './account-name';
import { Entries } from './entries';
import { Movements } from './movements';

/** Each broker account with what I state about it: without a stated equity no share of it can be held. */
export function Accounts() {
  const accounts = useQuery(accountsQuery);
  return (
    <section id="accounts" aria-labelledby="accounts-title" className="flex flex-col gap-3">
      <div>
        <h2 id="accounts-title" className="text-base">
          Accounts
        </h2>
        <p className="max-w-[70ch] text-faint">
          The equity that I state, with deposits and withdrawals. Limits in per cent of equity are
          held against it.
        </p>
      </div>
      <Answer of={accounts}>
        {({ accounts: all }) =>
          all.length === 0 ? (
            <p className="text-faint">
              No account yet. Once fills were imported, each account of a broker appears here.
            </p>
          ) : (
            <div className="grid items-start gap-4 md:grid-cols-2">
              {all.map((account) => (
                <AccountCard key={account.accountId} account={account} />
              ))}
            </div>
          )
        }
      </Answer>
    </section>
  );
}

function AccountCard({ account }: { account: BrokerAccount }) {
  const mine = useDisplay().currency;
  const currency = account.currency ?? mine;
  return (
    <Card title={account.name} aside={brokerWords(account.broker)}>
      <dl className="grid grid-cols-2 gap-4">
        <Fact name="Equity stated">
          {account.declaredEquity !== undefined ? (
            <Amount value={account.declaredEquity} currency={currency} />
          ) : (
            <span className="font-normal text-faint">not stated</span>
          )}
        </Fact>
        <Fact name="Equity now">
          {account.equity !== undefined ? (
            <Amount value={account.equity} currency={currency} />
          ) : (
            <span className="font-normal text-faint">not known</span>
          )}
        </Fact>
      </dl>
      <p className="text-xs text-faint">
        {account.declaredAt && (
          <>
            Stated <Clock at={account.declaredAt} /> ·{' '}
          </>
        )}
        {account.evaluable
          ? 'Limits in per cent can be held.'
          : `${account.why ?? ''} Limits in per cent cannot be held yet.`.trim()}
      </p>
      <EquityWaits account={account} currency={currency} />
      <Equity account={account} currency={currency} />
      <Movements account={account} currency={currency} />
      <Entries account={account} />
      <AccountName account={account} />
    </Card>
  );
}

/** Equity that was stated again: what it changes counts with the next day. */
function EquityWaits({ account, currency }: { account: BrokerAccount; currency: string }) {
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () =>
      api.delete(`/accounts/${encodeURIComponent(account.accountId)}/waiting-equity`),
    onSettled: () => restsOnEquity(queries),
  });
  if (account.equityWaits === undefined) return null;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center justify-between gap-x-4 text-xs text-verdict-wait">
        <span>
          <Amount value={account.equityWaits.equity} currency={currency} /> counts from{' '}
          <Clock at={account.equityWaits.from} /> on.
        </span>
        <Button
          size="small"
          kind="bare"
          busy={withdraw.isPending}
          onClick={() => withdraw.mutate()}
        >
          Withdraw this statement
        </Button>
      </p>
      {withdraw.isError && <Failure error={withdraw.error} compact />}
    </div>
  );
}

const say = {
  declaredEquity: 'An amount such as 10000.',
  currency: 'A code such as USD or EUR.',
};

const trimmed = (text: unknown) => String(text ?? '').trim();
const upper = (text: unknown) => trimmed(text).toUpperCase();

function Equity({ account, currency }: { account: BrokerAccount; currency: string }) {
  const queries = useQueryClient();
  const form = useForm<BrokerAccountChange>({
    resolver: checkedBy<BrokerAccountChange>(changeFits, say),
    values: { declaredEquity: account.declaredEquity ?? '', currency },
  });
  const save = useMutation({
    mutationFn: (change: BrokerAccountChange) =>
      api.patch(`/accounts/${encodeURIComponent(account.accountId)}`, change),
    onSuccess: () => restsOnEquity(queries),
  });
  const { errors } = form.formState;
  const again = account.declaredEquity !== undefined;
  return (
    <form
      noValidate
      aria-label={`Equity of ${account.name}`}
      className="flex flex-col gap-3"
      onSubmit={form.handleSubmit((change) => save.mutate(change))}
    >
      <div className="grid grid-cols-[1fr_6rem] items-start gap-3">
        <Field
          label="Equity as of now"
          inputMode="decimal"
          autoComplete="off"
          hint={again ? 'Counts from my next day on; no loss is forgotten.' : undefined}
          {...form.register('declaredEquity', { setValueAs: trimmed })}
          error={errors.declaredEquity?.message}
        />
        <Field
          label="Currency"
          autoCapitalize="characters"
          {...form.register('currency', { setValueAs: upper })}
          error={errors.currency?.message}
        />
      </div>
      {save.isError && <Failure error={save.error} compact />}
      <div className="flex items-center gap-3">
        <Button size="small" type="submit" busy={save.isPending}>
          State the equity
        </Button>
        <p role="status" className="text-xs text-faint">
          {save.isSuccess ? 'Saved.' : ''}
        </p>
      </div>
    </form>
  );
}

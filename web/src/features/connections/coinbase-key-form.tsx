import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { Brokers, CoinbaseKey } from '@/contracts';
import { coinbaseKey as keyFits } from '@/contracts/validators.generated';
import { api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { accountsQuery, brokersQuery } from '@/shared/api/queries';
import { Button } from '@/shared/ui/button';
import { checkedBy } from '@/shared/ui/checked-by';
import { Field, Words } from '@/shared/ui/field';
import { Failure } from '@/shared/ui/states';
import { KeySteps } from './key-steps';

const say = {
  name: 'The name as Coinbase shows it, such as organizations/…/apiKeys/….',
  privateKey: 'The whole private key, from its first to its last character.',
};

/** Connecting with a key of my own: the way that needs nobody's approval. */
export function CoinbaseKeyForm({ page }: { page: string | undefined }) {
  const queries = useQueryClient();
  const form = useForm<CoinbaseKey>({ resolver: checkedBy<CoinbaseKey>(keyFits, say) });
  const connect = useMutation({
    mutationFn: (key: CoinbaseKey) => api.post<Brokers>('/brokers/coinbase/key', key),
    gcTime: 0,
    onSuccess: (brokers) => {
      form.reset({ name: '', privateKey: '' });
      queries.setQueryData(brokersQuery.queryKey, brokers);
      void queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
    },
  });
  const refusal = connect.error instanceof ApiError ? connect.error : undefined;
  const errorOf = (field: keyof CoinbaseKey) =>
    form.formState.errors[field]?.message ?? refusal?.fieldMessage(field);
  const atField = refusal?.fieldMessage('name') ?? refusal?.fieldMessage('privateKey');
  return (
    <details>
      <summary className="w-fit text-sm text-accent">Use an API key instead</summary>
      <form
        noValidate
        aria-label="Coinbase API key"
        className="mt-3 flex flex-col gap-3"
        onSubmit={form.handleSubmit((key) => connect.mutate(key))}
      >
        <KeySteps
          page={page}
          where="Coinbase"
          right="View"
          asked="can_view, can_trade and can_transfer"
        />
        <Field
          label="Key name"
          autoComplete="off"
          spellCheck={false}
          {...form.register('name')}
          error={errorOf('name')}
        />
        <Words
          label="Private key"
          hint="An EC key with its BEGIN and END lines, or an Ed25519 key as one line."
          autoComplete="off"
          spellCheck={false}
          rows={4}
          {...form.register('privateKey')}
          error={errorOf('privateKey')}
        />
        {connect.isError && atField === undefined && <Failure error={connect.error} compact />}
        <div>
          <Button type="submit" busy={connect.isPending}>
            Check this key and use it
          </Button>
        </div>
      </form>
    </details>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { BinanceKey, Brokers } from '@/contracts';
import { binanceKey as keyFits } from '@/contracts/validators.generated';
import { api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { accountsQuery, brokersQuery } from '@/shared/api/queries';
import { Button } from '@/shared/ui/button';
import { checkedBy } from '@/shared/ui/checked-by';
import { Field } from '@/shared/ui/field';
import { Failure } from '@/shared/ui/states';
import { KeySteps } from './key-steps';

interface Typed {
  apiKey: string;
  secretKey: string;
  markets: string;
}

const say = {
  apiKey: 'Letters and digits, as Binance shows the API key.',
  secretKey: 'Letters and digits, as Binance shows the secret key once.',
};
const named = (markets: string) => markets.split(/[\s,;]+/).filter((m) => m !== '');

/** Connecting Binance, which knows keys only. */
export function BinanceKeyForm({ page, alone }: { page: string | undefined; alone: boolean }) {
  const queries = useQueryClient();
  const form = useForm<Typed>({
    defaultValues: { apiKey: '', secretKey: '', markets: '' },
    resolver: (values, context, options) =>
      checkedBy<BinanceKey>(keyFits, say)(
        { ...values, markets: named(values.markets) },
        context,
        options as never,
      ) as never,
  });
  const connect = useMutation({
    mutationFn: (key: BinanceKey) => api.post<Brokers>('/brokers/binance', key),
    gcTime: 0,
    onSuccess: (brokers) => {
      form.reset({ apiKey: '', secretKey: '', markets: '' });
      queries.setQueryData(brokersQuery.queryKey, brokers);
      void queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
    },
  });
  const { errors } = form.formState;
  const refusal = connect.error instanceof ApiError ? connect.error : undefined;
  const atField = refusal?.fieldMessage('apiKey') ?? refusal?.fieldMessage('secretKey');
  return (
    <details open={alone || undefined}>
      <summary className="w-fit text-sm text-accent">Connect with an API key</summary>
      <form
        noValidate
        aria-label="Binance API key"
        className="mt-3 flex flex-col gap-3"
        onSubmit={form.handleSubmit((key) => connect.mutate(key as unknown as BinanceKey))}
      >
        <KeySteps page={page} where="Binance" right="Enable Reading" asked="all its permissions" />
        <Field
          label="API key"
          autoComplete="off"
          spellCheck={false}
          {...form.register('apiKey')}
          error={errors.apiKey?.message ?? refusal?.fieldMessage('apiKey')}
        />
        <Field
          label="Secret key"
          autoComplete="off"
          spellCheck={false}
          type="password"
          {...form.register('secretKey')}
          error={errors.secretKey?.message ?? refusal?.fieldMessage('secretKey')}
        />
        <Field
          label="Other markets (optional)"
          hint="Binance lists fills by market. Those of coins I hold are found; coins I sold entirely are not. Such as ETHBTC, SOLUSDT."
          autoComplete="off"
          {...form.register('markets')}
          error={errors.markets ? 'Markets such as ETHBTC, with commas between.' : undefined}
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

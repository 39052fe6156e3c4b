import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BrokerAccount } from '@/contracts';
import { api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { accountsQuery, brokersQuery } from '@/shared/api/queries';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Failure } from '@/shared/ui/states';

/** What I call the account; several of one broker are told apart by it. */
export function AccountName({ account }: { account: BrokerAccount }) {
  const queries = useQueryClient();
  const [name, setName] = useState(account.name);
  const rename = useMutation({
    mutationFn: () =>
      api.patch(`/accounts/${encodeURIComponent(account.accountId)}`, { name: name.trim() }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: accountsQuery.queryKey }),
        queries.invalidateQueries({ queryKey: brokersQuery.queryKey }),
      ]),
  });
  const atField = rename.error instanceof ApiError ? rename.error.fieldMessage('name') : undefined;
  return (
    <details>
      <summary className="w-fit text-sm text-accent">Name</summary>
      <form
        noValidate
        aria-label={`Name of ${account.name}`}
        className="mt-3 flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate();
        }}
      >
        <div className="w-56">
          <Field
            label="What I call it"
            autoComplete="off"
            maxLength={80}
            value={name}
            onChange={(e) => setName(e.target.value)}
            error={atField}
          />
        </div>
        <Button
          size="small"
          type="submit"
          busy={rename.isPending}
          disabled={name.trim() === '' || name.trim() === account.name}
        >
          Rename
        </Button>
      </form>
      {rename.isError && atField === undefined && <Failure error={rename.error} compact />}
    </details>
  );
}

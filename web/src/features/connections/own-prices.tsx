import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { OwnCandles, OwnCandlesRead } from '@/contracts';
import { api } from '@/shared/api/client';
import { askAnew, ownCandlesQuery } from '@/shared/api/queries';
import { count, minutes, plural } from '@/shared/format/numbers';
import { Button, buttonLook } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Card } from '@/shared/ui/layout';
import { Clock } from '@/shared/ui/numbers';
import { Confirm } from '@/shared/ui/overlays';
import { Answer, Failure } from '@/shared/ui/states';

/** Candles for symbols that no free source knows, a stock for example. */
export function OwnPrices() {
  const known = useQuery(ownCandlesQuery);
  return (
    <Card title="Own prices" aside="candles from a file of mine">
      <p className="max-w-[70ch] text-faint">
        Crypto pairs have a free source of prices, stocks have none. A CSV with time, open, high,
        low and close fills that in: it is used before any other source, for this account only.
        Times without a zone are read as UTC, and gaps stay gaps.
      </p>
      <Bring />
      <Answer of={known} lines={2}>
        {({ sets }) => <Sets sets={sets} />}
      </Answer>
    </Card>
  );
}

/** Everything that is read from prices. */
const restsOnPrices = ['own-candles', 'trade', 'findings', 'simulation'];

function Bring() {
  const queries = useQueryClient();
  const id = useId();
  const [symbol, setSymbol] = useState('');
  const [asked, setAsked] = useState(false);
  const bring = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      form.set('symbol', symbol.trim());
      return api.post<OwnCandlesRead>('/candles/own', form);
    },
    onSuccess: () => Promise.all(restsOnPrices.map((key) => askAnew(queries, [key]))),
  });
  const chosen = (file: File | undefined) => {
    setAsked(true);
    if (file && symbol.trim() !== '') bring.mutate(file);
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-48">
          <Field
            label="Symbol"
            value={symbol}
            hint="As it stands on the fills"
            error={asked && symbol.trim() === '' ? 'A symbol, for example AAPL.' : undefined}
            onChange={(e) => setSymbol(e.target.value)}
          />
        </div>
        <div className="pb-5.5">
          <input
            id={id}
            type="file"
            accept=".csv,text/csv,.txt,.tsv"
            disabled={bring.isPending}
            className="peer sr-only"
            onChange={(e) => {
              chosen(e.target.files?.[0]);
              e.target.value = '';
            }}
          />
          <label
            htmlFor={id}
            className={`${buttonLook()} peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent`}
          >
            {bring.isPending ? 'Reading the file' : 'Choose a candle file'}
          </label>
        </div>
      </div>
      {bring.isError && <Failure error={bring.error} compact />}
      {bring.data && <Brought read={bring.data} />}
    </div>
  );
}

function Brought({ read: { set, refused, errors } }: { read: OwnCandlesRead }) {
  return (
    <div role="status" className="flex flex-col gap-2">
      <p>
        {plural(set.rows, 'bar')} of {minutes(set.granularitySeconds / 60)} for {set.symbol} are
        stored{refused > 0 && `; ${plural(refused, 'row was', 'rows were')} refused`}.
      </p>
      {errors.length > 0 && (
        <details className="rounded-card border border-line p-3">
          <summary className="text-strong">Why rows were refused</summary>
          <ul className="mt-2 flex max-h-56 flex-col gap-1 overflow-y-auto text-xs">
            {errors.map((e, i) => (
              <li key={i}>
                <span className="tabular text-faint">Line {count(e.line)}:</span> {e.message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Sets({ sets }: OwnCandles) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: (candlesId: string) => api.delete(`/candles/own/${candlesId}`),
    onSuccess: () => Promise.all(restsOnPrices.map((key) => askAnew(queries, [key]))),
  });
  if (sets.length === 0) return <p className="text-faint">No file yet.</p>;
  return (
    <>
      <ul aria-label="Own prices" className="flex flex-col">
        {sets.map((set) => (
          <li
            key={set.candlesId}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2"
          >
            <span className="min-w-0">
              <span className="font-medium text-strong">{set.symbol}</span>{' '}
              {plural(set.rows, 'bar')} of {minutes(set.granularitySeconds / 60)}
              <span className="block text-xs break-words text-faint">
                <Clock at={set.firstAt} precision="DATE" /> to{' '}
                <Clock at={set.lastAt} precision="DATE" /> · {set.fileName}
              </span>
            </span>
            <Confirm
              trigger={
                <Button kind="bare" size="small" aria-label={`Remove the prices of ${set.symbol}`}>
                  Remove
                </Button>
              }
              title={`Remove the prices of ${set.symbol}?`}
              verb="Remove"
              onConfirm={() => remove.mutate(set.candlesId)}
            >
              What is read from them is computed anew without them. The fills stay as they are.
            </Confirm>
          </li>
        ))}
      </ul>
      {remove.isError && <Failure error={remove.error} compact />}
    </>
  );
}

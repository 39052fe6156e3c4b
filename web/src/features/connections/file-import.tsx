import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import type { Accepted, Brokers, CsvAnswers, CsvConfirm, CsvPreview } from '@/contracts';
import { ActionKey } from '@/shared/api/action-key';
import { api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { importsQuery } from '@/shared/api/queries';
import { Button, buttonLook } from '@/shared/ui/button';
import { Card } from '@/shared/ui/layout';
import { Failure, Skeleton } from '@/shared/ui/states';
import { Mapper } from './mapper';
import type { UnknownTable } from './mapping';
import { Preview } from './preview';

function sent(file: File): Promise<CsvPreview> {
  const form = new FormData();
  form.set('file', file);
  return api.post<CsvPreview>('/trades/import/csv', form);
}

/** What was said about the file so far, with what is said now; an account replaces the other kind. */
function together(before: CsvAnswers, more: CsvAnswers): CsvAnswers {
  const { accountId, newAccount, ...others } = before;
  const account =
    more.accountId !== undefined || more.newAccount !== undefined
      ? {}
      : {
          ...(accountId !== undefined && { accountId }),
          ...(newAccount !== undefined && { newAccount }),
        };
  const sizes = [...(before.contractSizes ?? []), ...(more.contractSizes ?? [])];
  return { ...others, ...account, ...more, ...(sizes.length > 0 && { contractSizes: sizes }) };
}

/** A file is looked at first; only a confirmed preview stores anything. */
export function FileImport({ brokers }: { brokers: Brokers['brokers'] }) {
  const queries = useQueryClient();
  const [action] = useState(() => new ActionKey());
  const [said, setSaid] = useState<CsvAnswers>({});
  const [shown, setShown] = useState<CsvPreview>();
  const [table, setTable] = useState<UnknownTable>();
  const preview = useMutation({ mutationFn: sent, onSuccess: setShown });
  const again = useMutation({
    mutationFn: ({ importId, answers }: { importId: string; answers: CsvAnswers }) =>
      api.post<CsvPreview>(`/trades/import/csv/${importId}/answers`, answers),
    onSuccess: (read, { answers }) => {
      setSaid(answers);
      setShown(read);
    },
  });
  const drop = () => {
    preview.reset();
    again.reset();
    setShown(undefined);
    setTable(undefined);
    setSaid({});
  };
  const confirm = useMutation({
    mutationFn: ({ importId, answer }: { importId: string; answer: CsvConfirm }) =>
      api.post<Accepted>(`/trades/import/csv/${importId}/confirm`, answer, action),
    retry: (n, error) => n < 2 && error instanceof ApiError && error.code === 'network',
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: importsQuery.queryKey });
      drop();
    },
  });
  const choose = (chosen: File) => {
    confirm.reset();
    drop();
    preview.mutate(chosen);
  };
  const answer = (importId: string, more: CsvAnswers) =>
    again.mutate({ importId, answers: together(said, more) });
  const known = brokers.filter((b) => b.ways.includes('csv')).map((b) => b.name);
  return (
    <Card title="File">
      {shown ? (
        <>
          {(shown.unknown ?? table) && (
            <Mapper
              key={shown.importId}
              table={shown.unknown ?? table!}
              fileName={shown.fileName}
              busy={again.isPending}
              onMapping={(mapping) => {
                setTable(shown.unknown ?? table);
                answer(shown.importId, { mapping });
              }}
            />
          )}
          {shown.unknown ? (
            <Unmapped name={shown.fileName} onDrop={drop} />
          ) : (
            <Preview
              key={`preview-${shown.importId}`}
              preview={shown}
              said={said}
              busy={again.isPending || confirm.isPending}
              error={confirm.error}
              onAnswer={(more) => answer(shown.importId, more)}
              onConfirm={(word) => confirm.mutate({ importId: shown.importId, answer: word })}
              onDrop={drop}
            />
          )}
          {again.isError && <Failure error={again.error} compact />}
        </>
      ) : preview.isPending ? (
        <Skeleton lines={5} label="Reading the file" />
      ) : (
        <DropZone known={known} onFile={choose} />
      )}
      {preview.isError && <Failure error={preview.error} compact />}
      {confirm.isSuccess && (
        <p role="status" className="text-faint">
          The import has started. What it brings stands in the history below.
        </p>
      )}
    </Card>
  );
}

function Unmapped({ name, onDrop }: { name: string; onDrop: () => void }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-faint">
      Nothing of {name} is stored yet.
      <Button kind="bare" onClick={onDrop}>
        Drop this file
      </Button>
    </p>
  );
}

function DropZone({ known, onFile }: { known: string[]; onFile: (file: File) => void }) {
  const id = useId();
  const [over, setOver] = useState(false);
  const dropped = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    const file = e.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    // Dropping is a shortcut; the file picker inside does the same by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label="Drop a file"
      data-testid="drop-zone"
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      className={`flex flex-col items-center gap-3 rounded-card border border-dashed px-4 py-8 text-center ${over ? 'border-accent bg-accent-soft' : 'border-line-strong'}`}
    >
      <FileUp aria-hidden="true" className="size-6 text-faint" />
      <p className="text-faint">
        A CSV export of fills, dropped here. I show what it would bring before anything is stored.
      </p>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv,.txt,.tsv"
        className="peer sr-only"
        onChange={(e) => {
          const file = e.target.files?.[0];
          if (file) onFile(file);
          e.target.value = '';
        }}
      />
      <label
        htmlFor={id}
        className={`${buttonLook()} peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent`}
      >
        Choose a CSV file
      </label>
      {known.length > 0 && (
        <p className="max-w-[70ch] text-xs text-balance text-faint">
          More than fifty exports are known, among them {known.join(', ')}. For any other table I
          say which column is what.
        </p>
      )}
    </div>
  );
}

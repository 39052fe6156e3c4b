import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import type { Accepted, Brokers, CsvConfirm, CsvPreview } from '@/contracts';
import { ActionKey } from '@/shared/api/action-key';
import { api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { importsQuery } from '@/shared/api/queries';
import { buttonLook } from '@/shared/ui/button';
import { Card } from '@/shared/ui/layout';
import { Failure, Skeleton } from '@/shared/ui/states';
import { Preview } from './preview';

interface Upload {
  file: File;
  timezone?: string;
}

function sent({ file, timezone }: Upload): Promise<CsvPreview> {
  const form = new FormData();
  form.set('file', file);
  if (timezone !== undefined) form.set('timezone', timezone);
  return api.post<CsvPreview>('/trades/import/csv', form);
}

/** A file is looked at first; only a confirmed preview stores anything. */
export function FileImport({ brokers }: { brokers: Brokers['brokers'] }) {
  const queries = useQueryClient();
  const [action] = useState(() => new ActionKey());
  const preview = useMutation({ mutationFn: sent });
  const confirm = useMutation({
    mutationFn: ({ importId, answer }: { importId: string; answer: CsvConfirm }) =>
      api.post<Accepted>(`/trades/import/csv/${importId}/confirm`, answer, action),
    retry: (n, error) => n < 2 && error instanceof ApiError && error.code === 'network',
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: importsQuery.queryKey });
      preview.reset();
    },
  });
  const file = preview.variables?.file;
  const choose = (chosen: File) => {
    confirm.reset();
    preview.mutate({ file: chosen });
  };
  const known = brokers.filter((b) => b.ways.includes('csv')).map((b) => b.name);
  return (
    <Card title="File">
      {preview.data && file ? (
        <Preview
          key={preview.data.importId}
          preview={preview.data}
          busy={preview.isPending || confirm.isPending}
          error={confirm.error}
          onZone={(timezone) => preview.mutate({ file, timezone })}
          onConfirm={(answer) => confirm.mutate({ importId: preview.data.importId, answer })}
          onDrop={() => preview.reset()}
        />
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
          More than fifty exports are known, among them {known.join(', ')}.
        </p>
      )}
    </div>
  );
}

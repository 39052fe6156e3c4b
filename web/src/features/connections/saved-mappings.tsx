import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ColumnMapping, SavedMapping } from '@/contracts';
import { api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { mappingsQuery } from '@/shared/api/queries';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Card } from '@/shared/ui/layout';
import { Failure } from '@/shared/ui/states';

/** Keeps what was said about a file, so that the next one like it needs no words. */
export function SaveMapping({ mapping }: { mapping: ColumnMapping }) {
  const queries = useQueryClient();
  const [name, setName] = useState(mapping.name);
  const save = useMutation({
    mutationFn: () => api.post<SavedMapping>('/column-mappings', { ...mapping, name: name.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: mappingsQuery.queryKey }),
  });
  const atField = save.error instanceof ApiError ? save.error.fieldMessage('name') : undefined;
  if (save.isSuccess) {
    return (
      <p role="status" className="text-faint">
        Saved as {save.data.mapping.name}. A file with the same header is read by it from now on.
      </p>
    );
  }
  return (
    <form
      noValidate
      aria-label="Save this mapping"
      className="flex flex-wrap items-end gap-3"
      onSubmit={(e) => {
        e.preventDefault();
        save.mutate();
      }}
    >
      <div className="w-full max-w-xs">
        <Field
          label="Save this mapping as"
          maxLength={60}
          autoComplete="off"
          value={name}
          error={atField}
          onChange={(e) => setName(e.target.value)}
        />
      </div>
      <Button type="submit" busy={save.isPending} disabled={name.trim() === ''}>
        Save the mapping
      </Button>
      {save.isError && atField === undefined && <Failure error={save.error} compact />}
    </form>
  );
}

/** The files of my own making that are recognised; nothing is shown as long as there are none. */
export function SavedMappings() {
  const queries = useQueryClient();
  const known = useQuery(mappingsQuery);
  const [gone, setGone] = useState<ColumnMapping>();
  const anew = () => queries.invalidateQueries({ queryKey: mappingsQuery.queryKey });
  const undo = useMutation({
    mutationFn: (mapping: ColumnMapping) => api.post('/column-mappings', mapping),
    onSuccess: async () => {
      setGone(undefined);
      await anew();
    },
  });
  const all = known.data?.mappings ?? [];
  if (all.length === 0 && gone === undefined) return null;
  return (
    <Card title="File mappings" aside="files that are read by my own columns">
      <ul aria-label="File mappings" className="flex flex-col divide-y divide-line">
        {all.map((one) => (
          <Saved key={one.mappingId} one={one} onGone={setGone} />
        ))}
      </ul>
      {gone !== undefined && (
        <p role="status" className="flex flex-wrap items-center gap-x-3 text-faint">
          {gone.name} is deleted. What was imported by it stays.
          <Button size="small" busy={undo.isPending} onClick={() => undo.mutate(gone)}>
            Undo
          </Button>
        </p>
      )}
      {undo.isError && <Failure error={undo.error} compact />}
    </Card>
  );
}

function Saved({ one, onGone }: { one: SavedMapping; onGone: (mapping: ColumnMapping) => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState<string>();
  const anew = () => queries.invalidateQueries({ queryKey: mappingsQuery.queryKey });
  const rename = useMutation({
    mutationFn: (wanted: string) =>
      api.patch(`/column-mappings/${one.mappingId}`, { name: wanted }),
    onSuccess: async () => {
      await anew();
      setName(undefined);
    },
  });
  const remove = useMutation({
    mutationFn: () => api.delete(`/column-mappings/${one.mappingId}`),
    onSuccess: async () => {
      onGone(one.mapping);
      await anew();
    },
  });
  const atField = rename.error instanceof ApiError ? rename.error.fieldMessage('name') : undefined;
  const called = one.mapping.name;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
      {name === undefined ? (
        <span className="min-w-0 break-words text-strong">{called}</span>
      ) : (
        <form
          noValidate
          aria-label={`Rename ${called}`}
          className="flex flex-wrap items-end gap-2"
          onSubmit={(e) => {
            e.preventDefault();
            rename.mutate(name.trim());
          }}
        >
          <Field
            label="Name"
            maxLength={60}
            value={name}
            error={atField}
            onChange={(e) => setName(e.target.value)}
          />
          <Button size="small" type="submit" busy={rename.isPending} disabled={name.trim() === ''}>
            Rename
          </Button>
        </form>
      )}
      <span className="flex gap-2">
        {name === undefined && (
          <Button
            kind="bare"
            size="small"
            aria-label={`Rename ${called}`}
            onClick={() => setName(called)}
          >
            Rename
          </Button>
        )}
        <Button
          kind="bare"
          size="small"
          busy={remove.isPending}
          aria-label={`Delete ${called}`}
          onClick={() => remove.mutate()}
        >
          Delete
        </Button>
      </span>
      {remove.isError && <Failure error={remove.error} compact />}
    </li>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Imports } from '@/contracts';
import { api } from '@/shared/api/client';
import { importsQuery } from '@/shared/api/queries';
import { count, plural } from '@/shared/format/numbers';
import { importStateWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/layout';
import { Clock } from '@/shared/ui/numbers';
import { Confirm } from '@/shared/ui/overlays';
import { Answer, Failure } from '@/shared/ui/states';
import { importName } from './running';

type Import = Imports['imports'][number];

export function History() {
  const imports = useQuery(importsQuery);
  return (
    <Card title="History">
      <Answer of={imports}>
        {({ imports: all }) => {
          const past = all.filter((i) => i.state !== 'PREVIEWED');
          if (past.length === 0)
            return (
              <p className="text-faint">
                Each import will stand here with what it brought, and can be undone.
              </p>
            );
          return (
            <ul className="flex flex-col divide-y divide-line">
              {past.map((one) => (
                <Row key={one.importId} one={one} />
              ))}
            </ul>
          );
        }}
      </Answer>
    </Card>
  );
}

function Row({ one }: { one: Import }) {
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => api.delete(`/trades/imports/${one.importId}`),
    onSettled: () => queries.invalidateQueries(),
  });
  const name = importName(one);
  return (
    <li
      data-testid="import-row"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
    >
      <div className="min-w-0 flex-1 basis-56">
        <p className="break-words text-strong">{name}</p>
        <p className="text-xs text-faint">
          <Clock at={one.at} /> · {importStateWords(one.state)}
        </p>
        {undo.isError && <Failure error={undo.error} compact />}
      </div>
      <p className="tabular text-xs text-faint">
        {plural(one.stored, 'fill')} stored · {count(one.duplicate)} already here
        {one.besides !== undefined && ` · ${plural(one.besides, 'entry', 'entries')} besides`}
        {one.failed > 0 && ` · ${count(one.failed)} unreadable`}
      </p>
      {one.state === 'DONE' && (
        <Confirm
          trigger={
            <Button size="small" busy={undo.isPending} aria-label={`Undo import of ${name}`}>
              Undo
            </Button>
          }
          title="Undo this import?"
          verb="Undo import"
          onConfirm={() => undo.mutate()}
        >
          Fills that only this import brought leave, with what was said about them. Fills that
          another import also brought stay. The same holds for deposits, splits and other entries.
        </Confirm>
      )}
    </li>
  );
}

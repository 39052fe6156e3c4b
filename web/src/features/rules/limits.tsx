import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnLimits, Policy } from '@/contracts';
import { ApiError } from '@/shared/api/problem';
import { api } from '@/shared/api/client';
import { askAnew, policyQuery } from '@/shared/api/queries';
import { personaWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { useInPlace } from '@/shared/ui/in-place';
import { Card } from '@/shared/ui/layout';
import { Clock } from '@/shared/ui/numbers';
import { Answer, Failure } from '@/shared/ui/states';
import { before, fieldsOf, type Limit } from './limit';
import { LimitForm } from './limit-form';

/** The policy in force, sentence by sentence, each with its use of today and its source. */
export function Limits() {
  const policy = useQuery(policyQuery);
  return (
    <Card
      title="Limits in force"
      {...(policy.data && { aside: `Persona: ${personaWords(policy.data.persona)}` })}
    >
      <Answer of={policy} lines={8}>
        {(p) => (
          <ul className="flex flex-col divide-y divide-line">
            {p.limits.map((limit) => (
              <Row key={limit.name} limit={limit} />
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  );
}

const useChange = (onDone: (policy: Policy) => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: OwnLimits) => api.patch<Policy>('/policy', wanted),
    onSuccess: (policy) => {
      queries.setQueryData(policyQuery.queryKey, policy);
      onDone(policy);
      return askAnew(queries, ['gate-status']);
    },
  });
};

function Row({ limit }: { limit: Limit }) {
  const [open, setOpen] = useState(false);
  const place = useInPlace<HTMLLIElement>(open);
  const [undo, setUndo] = useState<OwnLimits>();
  const change = useChange(() => setOpen(false));
  const save = (wanted: OwnLimits) => {
    setUndo(before(limit));
    change.mutate(wanted);
  };
  const close = () => {
    setOpen(false);
    change.reset();
  };
  const refused = change.error instanceof ApiError ? change.error : undefined;
  const saidAtField = open && refused !== undefined && isSaidAtField(limit, refused);
  return (
    <li
      ref={place}
      className="flex flex-col gap-2 py-3 first:pt-0 last:pb-0"
      aria-label={limit.title}
    >
      <div className="flex items-start justify-between gap-3">
        <div className="flex min-w-0 flex-col gap-0.5">
          <p className="text-xs text-faint">{limit.title}</p>
          <p className="text-strong">{limit.sentence}</p>
        </div>
        {limit.ownName !== undefined && !open && (
          <Button
            size="small"
            aria-label={`Change: ${limit.title}`}
            onClick={() => {
              change.reset();
              setOpen(true);
            }}
          >
            Change
          </Button>
        )}
      </div>
      <Use limit={limit} />
      <Waits limit={limit} />
      <p className="text-xs text-faint">{limit.source}</p>
      {open && (
        <LimitForm
          limit={limit}
          busy={change.isPending}
          refused={refused}
          onSave={save}
          onClose={close}
        />
      )}
      {change.isError && !saidAtField && <Failure error={change.error} compact />}
      <Saved limit={limit} done={change.isSuccess && !open} undo={undo} onUndo={save} />
    </li>
  );
}

/** What a field says already is not said once more below it. */
const isSaidAtField = (limit: Limit, refused: ApiError) =>
  Object.keys(fieldsOf(limit)).some((field) => refused.fieldMessage(field) !== undefined);

function Use({ limit }: { limit: Limit }) {
  if (limit.today === undefined) return null;
  return (
    <div className="flex items-center gap-3 text-xs text-normal">
      <span className="tabular shrink-0">So far {limit.today}</span>
      {limit.used !== undefined && (
        <svg
          viewBox="0 0 100 4"
          preserveAspectRatio="none"
          aria-hidden="true"
          className="h-1 w-full max-w-48"
        >
          <rect width="100" height="4" className="fill-surface-3" />
          <rect width={limit.used} height="4" className="fill-accent" />
        </svg>
      )}
    </div>
  );
}

function Waits({ limit: { pending } }: { limit: Limit }) {
  if (pending === undefined) return null;
  return (
    <p className="text-xs text-verdict-wait">
      From <Clock at={pending.from} /> on: {pending.value}
    </p>
  );
}

interface SavedProps {
  limit: Limit;
  done: boolean;
  undo: OwnLimits | undefined;
  onUndo: (wanted: OwnLimits) => void;
}

/** What became of the last change; the words that it waits stand above. */
function Saved({ limit, done, undo, onUndo }: SavedProps) {
  return (
    <div role="status" className="flex items-center gap-3 text-xs text-faint empty:hidden">
      {done && (
        <>
          <span>
            {limit.pending ? 'Saved; the looser word waits as said above.' : 'Saved; it holds now.'}
          </span>
          {undo && (
            <Button
              size="small"
              kind="bare"
              aria-label={`Undo: ${limit.title}`}
              onClick={() => onUndo(undo)}
            >
              Undo
            </Button>
          )}
        </>
      )}
    </div>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import type { Sessions } from '@/contracts';
import { api } from '@/shared/api/client';
import { sessionsQuery } from '@/shared/api/queries';
import { Button } from '@/shared/ui/button';
import { Clock } from '@/shared/ui/numbers';
import { Confirm } from '@/shared/ui/overlays';
import { Answer, Failure } from '@/shared/ui/states';

type Session = Sessions['sessions'][number];

export function SessionList() {
  const sessions = useQuery(sessionsQuery);
  return (
    <Answer of={sessions}>
      {(answer) => (
        <ul className="flex flex-col divide-y divide-line">
          {answer.sessions.map((session) => (
            <SessionRow key={session.sessionId} session={session} />
          ))}
        </ul>
      )}
    </Answer>
  );
}

function SessionRow({ session }: { session: Session }) {
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => api.delete(`/auth/sessions/${session.sessionId}`),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <li className="flex flex-wrap items-center gap-3 py-3 first:pt-0 last:pb-0">
      <MonitorSmartphone aria-hidden="true" className="size-4 shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <p className="text-strong">
          {session.device}{' '}
          {session.current && <span className="text-xs text-faint">· this one</span>}
        </p>
        <p className="text-xs text-faint">
          Seen <Clock at={session.lastSeenAt} /> · since <Clock at={session.createdAt} />
        </p>
        {revoke.isError && <Failure error={revoke.error} compact />}
      </div>
      {!session.current && (
        <Confirm
          trigger={
            <Button
              size="small"
              aria-label={`End session on ${session.device}`}
              busy={revoke.isPending}
            >
              End session
            </Button>
          }
          title="End this session?"
          verb="End session"
          onConfirm={() => revoke.mutate()}
        >
          {session.device} is signed out within seconds. What is stored stays.
        </Confirm>
      )}
    </li>
  );
}

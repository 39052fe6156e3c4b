import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Cooldown, Cooldowns, CooldownStart } from '@/contracts';
import { serverTime } from '@/shared/clock/server-time';
import { api } from '@/shared/api/client';
import { cooldownsQuery } from '@/shared/api/queries';
import { useDisplay } from '@/shared/format/display';
import { untilWords } from '@/shared/format/time';
import { causeWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { Choice, Field } from '@/shared/ui/field';
import { Card } from '@/shared/ui/layout';
import { Clock } from '@/shared/ui/numbers';
import { Answer, Failure } from '@/shared/ui/states';
import { putPause } from './decisions';

const lengths: [number, string][] = [
  [15, '15 minutes'],
  [30, '30 minutes'],
  [60, '1 hour'],
  [240, '4 hours'],
  [1_440, '1 day'],
  [4_320, '3 days'],
  [10_080, '1 week'],
];

/** A pause only ever grows: what would end before the running one is not offered. */
export const longerThan = (active: Cooldown | undefined, now: number) =>
  active === undefined
    ? lengths
    : lengths.filter(([minutes]) => now + minutes * 60_000 > Date.parse(active.endsAt));

/** A pause that the trader starts or lengthens. */
export function OwnPause() {
  const cooldowns = useQuery(cooldownsQuery);
  return (
    <Card title="Pause new entries" aside="Open positions can always be managed">
      <Answer of={cooldowns}>
        {(c) => (
          <>
            <Start key={c.active?.endsAt ?? 'none'} active={c.active} />
            <Past past={c.past} />
          </>
        )}
      </Answer>
    </Card>
  );
}

function Start({ active }: { active: Cooldown | undefined }) {
  const { zone } = useDisplay();
  const queries = useQueryClient();
  const [offered] = useState(() => longerThan(active, serverTime()));
  const [minutes, setMinutes] = useState(String(offered[0]?.[0] ?? ''));
  const [reason, setReason] = useState('');
  const start = useMutation({
    mutationFn: (wanted: CooldownStart) => api.post<Cooldown>('/cooldowns', wanted),
    onSuccess: (cooldown) => putPause(queries, cooldown),
  });
  if (offered.length === 0)
    return <p className="text-faint">The running pause is longer than I could add here.</p>;
  const words = reason.trim();
  return (
    <form
      aria-label="Pause"
      className="flex flex-col gap-4"
      onSubmit={(e) => {
        e.preventDefault();
        start.mutate({ minutes: Number(minutes), ...(words !== '' && { reason: words }) });
      }}
    >
      {active && (
        <p className="text-normal">
          Paused until {untilWords(active.endsAt, zone, serverTime())}: {active.reason}
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice label="For, from now" value={minutes} onChange={(e) => setMinutes(e.target.value)}>
          {offered.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Choice>
        <Field
          label="Why"
          maxLength={300}
          value={reason}
          onChange={(e) => setReason(e.target.value)}
        />
      </div>
      {start.isError && <Failure error={start.error} compact />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={start.isPending}>
          {active ? 'Lengthen the pause' : 'Pause new entries'}
        </Button>
        <p className="text-xs text-faint">A pause can be lengthened, never shortened.</p>
      </div>
    </form>
  );
}

function Past({ past }: { past: Cooldowns['past'] }) {
  if (past.length === 0) return null;
  return (
    <ul
      aria-label="Earlier pauses"
      className="flex flex-col gap-2 border-t border-line pt-3 text-xs"
    >
      {past.slice(0, 5).map((pause) => (
        <li key={pause.cooldownId} className="flex flex-wrap justify-between gap-x-4">
          <span className="text-normal">{causeWords(pause.cause)}</span>
          <span className="text-faint">
            <Clock at={pause.startsAt} /> to <Clock at={pause.endsAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState } from 'react';
import type { Simulation } from '@/contracts';
import { api } from '@/shared/api/client';
import { simulationQuery } from '@/shared/api/queries';
import { Button } from '@/shared/ui/button';
import { Window } from '@/shared/ui/overlays';
import { Failure, Skeleton } from '@/shared/ui/states';
import { blank, questionOf, type Filled } from './asked';
import { Question } from './question';
import { Answered } from './result';

interface SimulateProps {
  tradeId: string;
  /** What stands on the button. */
  name?: string;
}

/** Opens the window in which a trade is done otherwise. */
export function Simulate({ tradeId, name = 'What if I had held?' }: SimulateProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <History aria-hidden="true" className="size-3.5" />
        {name}
      </Button>
      <Window open={open} onClose={() => setOpen(false)} title="The same trade, done otherwise">
        {open && <Asking tradeId={tradeId} />}
      </Window>
    </>
  );
}

function Asking({ tradeId }: { tradeId: string }) {
  const queries = useQueryClient();
  const [filled, setFilled] = useState<Filled>(blank);
  const ask = useMutation({
    mutationFn: (wanted: Filled) =>
      api.post<Simulation>('/simulations/simple', questionOf(tradeId, wanted)),
    onSuccess: (found) => {
      queries.setQueryData(simulationQuery(found.simulationId).queryKey, found);
    },
  });
  return (
    <>
      <p className="max-w-[70ch] text-faint">
        One thing is changed and the trade played again on the prices that came, with fees, and
        never left at the best price. This tells what would have been. It is no advice and says
        nothing about the next trade.
      </p>
      <Question
        filled={filled}
        busy={ask.isPending}
        error={ask.error}
        onChange={setFilled}
        onAsk={() => ask.mutate(filled)}
      />
      {ask.isPending && <Skeleton lines={5} label="Playing the trade" />}
      {ask.isError && <Failure error={ask.error} compact />}
      {ask.data && <Found key={ask.data.simulationId} first={ask.data} />}
    </>
  );
}

/** Waits for an answer that was not kept yet. */
function Found({ first }: { first: Simulation }) {
  const { data, error, refetch } = useQuery({
    ...simulationQuery(first.simulationId),
    initialData: first,
    staleTime: Infinity,
  });
  if (data.state !== 'WAITING') return <Answered simulation={data} />;
  if (error) return <Failure error={error} compact onRetry={() => void refetch()} />;
  return <Skeleton lines={5} label="Playing the trade" />;
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { GateDecision, Intent, IntentOutcome } from '@/contracts';
import { useGateStatus } from '@/shared/api/gate-status';
import { api } from '@/shared/api/client';
import { Button } from '@/shared/ui/button';
import { Failure } from '@/shared/ui/states';
import { intentsChanged } from './decisions';
import { useTasksOf } from './friction';

interface NextStepsProps {
  intent: Intent;
  decision: GateDecision;
  onChange: () => void;
}

/** What may follow a verdict while it is good. */
export function NextSteps({ intent, decision, onChange }: NextStepsProps) {
  const queries = useQueryClient();
  const path = `/pretrade-intents/${encodeURIComponent(intent.intentId)}`;
  const told = useMutation({
    mutationFn: (said: IntentOutcome) => api.post(`${path}/outcome`, said),
    onSettled: () => intentsChanged(queries),
  });
  const say = (outcome: IntentOutcome['outcome']) => () => told.mutate({ outcome });
  return (
    <section aria-label="What follows" className="flex flex-col items-start gap-3">
      {decision.verdict === 'WAIT' && <LookAgain path={path} intent={intent} decision={decision} />}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={say('TAKEN')} busy={told.isPending}>
          I took it
        </Button>
        <Button size="small" onClick={say('SIZED_DOWN')} busy={told.isPending}>
          I took it smaller
        </Button>
        <Button size="small" onClick={say('SKIPPED')} busy={told.isPending}>
          I left it out
        </Button>
        <Button size="small" kind="bare" onClick={onChange}>
          Change the plan
        </Button>
      </div>
      {told.isError && <Failure error={told.error} compact />}
    </section>
  );
}

/** A wait is looked at once more when its last condition has ended, and when the trader asks. */
function LookAgain({
  path,
  intent,
  decision,
}: Omit<NextStepsProps, 'onChange'> & { path: string }) {
  const queries = useQueryClient();
  const tasks = useTasksOf(intent.intentId, decision.tasks);
  const paused = useGateStatus().data?.cooldown !== undefined;
  const open = tasks.filter((task) => task.status === 'OPEN').length;
  const asked = useMutation({
    mutationFn: (_evaluation: number) => api.post(`${path}/evaluations`),
    onSettled: () => intentsChanged(queries),
  });
  const looking = asked.isSuccess && asked.variables === decision.evaluation;
  if (decision.evaluation > 1) {
    return (
      <p className="text-xs text-faint">
        The gate has looked at this plan again once. What comes next is a new plan.
      </p>
    );
  }
  return (
    <>
      <Button
        kind="primary"
        disabled={open > 0 || paused || looking}
        busy={asked.isPending}
        onClick={() => asked.mutate(decision.evaluation)}
      >
        Ask the gate again
      </Button>
      <p role="status" className="text-xs text-faint">
        {looking
          ? 'The gate is looking again; its verdict appears here by itself.'
          : paused
            ? 'Possible once the pause of new entries is over.'
            : open > 0
              ? 'Possible once the tasks above are done.'
              : ''}
      </p>
      {asked.isError && <Failure error={asked.error} compact />}
    </>
  );
}

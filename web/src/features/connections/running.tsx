import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Progress as Bar } from '@base-ui/react/progress';
import type { Imports } from '@/contracts';
import { api } from '@/shared/api/client';
import { importsQuery, jobQuery } from '@/shared/api/queries';
import { count, minutes, plural } from '@/shared/format/numbers';
import { brokerWords, stageWords } from '@/shared/format/words';
import { useStreamStatus } from '@/shared/stream/status';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/layout';
import { Failure } from '@/shared/ui/states';
import { noteJob, useProgress, type Progress } from './progress';

const askEvery = 3_000;

type Import = Imports['imports'][number];

/** Imports on their way, fed by events; while the stream is away, by asking. */
export function RunningImports() {
  const imports = useQuery(importsQuery);
  const running =
    imports.data?.imports.filter((i) => i.state === 'RUNNING' && i.jobId !== undefined) ?? [];
  return running.map(
    (one) => one.jobId !== undefined && <Running key={one.jobId} jobId={one.jobId} one={one} />,
  );
}

export const importName = (one: Import) =>
  one.fileName ?? (one.source === 'demo' ? 'Demo data' : brokerWords(one.broker));

function Running({ jobId, one }: { jobId: string; one: Import }) {
  const queries = useQueryClient();
  const live = useStreamStatus((s) => s.status.kind === 'live');
  const job = useQuery({ ...jobQuery(jobId), refetchInterval: live ? false : askEvery });
  const progress = useProgress((p) => p.jobs[jobId]);
  useEffect(() => {
    if (job.data) noteJob(job.data);
  }, [job.data]);
  const state = progress?.state;
  useEffect(() => {
    if (state !== undefined && state !== 'RUNNING' && state !== 'QUEUED')
      void queries.invalidateQueries({ queryKey: importsQuery.queryKey });
  }, [queries, state]);
  const cancel = useMutation({
    mutationFn: () => api.delete(`/jobs/${encodeURIComponent(jobId)}`),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['job', jobId] }),
        queries.invalidateQueries({ queryKey: importsQuery.queryKey }),
      ]),
  });
  return (
    <Card title={`Import of ${importName(one)}`}>
      <ProgressBar progress={progress} />
      {progress?.error !== undefined && <p role="alert">{progress.error}</p>}
      {cancel.isError && <Failure error={cancel.error} compact />}
      <div>
        <Button size="small" onClick={() => cancel.mutate()} busy={cancel.isPending}>
          Cancel import
        </Button>
      </div>
    </Card>
  );
}

export function ProgressBar({ progress }: { progress: Progress | undefined }) {
  const stage = stageWords(progress?.stage ?? 'waiting');
  return (
    <div data-testid="import-progress" className="flex flex-col gap-2">
      <div className="flex flex-wrap justify-between gap-2">
        <p role="status">{stage}</p>
        <p className="tabular text-xs text-faint">{paceWords(progress)}</p>
      </div>
      <Bar.Root
        value={progress && progress.total > 0 ? progress.percent : null}
        aria-label="Import progress"
      >
        <Bar.Track className="h-1.5 w-full overflow-hidden rounded-full bg-surface-3">
          <Bar.Indicator className="h-full rounded-full bg-accent-fill transition-[width] duration-150 data-[indeterminate]:w-1/4" />
        </Bar.Track>
      </Bar.Root>
    </div>
  );
}

/** "1,200 of 8,000 · 410 a second · about 2 min left" */
export function paceWords(progress: Progress | undefined): string {
  if (!progress || progress.count + progress.total === 0) return '';
  const parts = [
    progress.total > 0
      ? `${count(progress.count)} of ${count(progress.total)}`
      : plural(progress.count, 'fill'),
  ];
  if (progress.rate !== undefined && progress.rate >= 1) {
    parts.push(`${count(progress.rate)} a second`);
    const left = (progress.total - progress.count) / progress.rate / 60;
    if (left > 0.08) parts.push(`about ${minutes(left)} left`);
  }
  return parts.join(' · ');
}

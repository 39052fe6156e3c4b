import { create } from 'zustand';
import type { ImportProgress, Job } from '@/contracts';

/** How far one import is, and how fast it goes. */
export interface Progress {
  jobId: string;
  state: Job['state'];
  stage: string;
  count: number;
  total: number;
  percent: number;
  stored?: number | undefined;
  duplicate?: number | undefined;
  failed?: number | undefined;
  error?: string | undefined;
  /** Epoch milliseconds of the note. */
  at: number;
  /** Fills a second, once two notes of one stage allow it. */
  rate?: number | undefined;
}

export const useProgress = create<{ jobs: Record<string, Progress> }>(() => ({ jobs: {} }));

const ended = (state: Job['state']) => state !== 'QUEUED' && state !== 'RUNNING';

/** The note that follows an earlier one; a late or older note changes nothing. */
export function followed(before: Progress | undefined, now: Progress): Progress {
  if (!before) return now;
  if (now.at < before.at || (ended(before.state) && !ended(now.state))) return before;
  const seconds = (now.at - before.at) / 1000;
  if (now.stage !== before.stage || seconds <= 0 || now.count <= before.count) {
    return { ...now, rate: now.stage === before.stage ? before.rate : undefined };
  }
  const latest = (now.count - before.count) / seconds;
  return { ...now, rate: before.rate === undefined ? latest : before.rate * 0.6 + latest * 0.4 };
}

function note(now: Progress): void {
  useProgress.setState(({ jobs }) => ({
    jobs: { ...jobs, [now.jobId]: followed(jobs[now.jobId], now) },
  }));
}

export function noteProgress(progress: ImportProgress, ts: string): void {
  const { jobId, state, stage, count, total, percent, stored, duplicate, failed, error } = progress;
  note({
    jobId,
    state,
    stage,
    count,
    total,
    percent,
    stored,
    duplicate,
    failed,
    error,
    at: Date.parse(ts),
  });
}

export function noteJob(job: Job): void {
  const { jobId, state, stage, count, total, percent, error } = job;
  note({ jobId, state, stage, count, total, percent, error, at: Date.parse(job.updatedAt) });
}

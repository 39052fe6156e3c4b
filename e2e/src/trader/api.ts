import { expect, type APIResponse, type BrowserContext } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Cost } from './cost.ts';
import { intentOf, type Plan } from './plan.ts';

export interface Message {
  messageId: string;
  title: string;
  narrative: string;
  at: string;
}

interface Job {
  jobId: string;
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  stage: string;
  count: number;
  total: number;
  error?: string;
}

interface Habit {
  runId: string;
  tags: number;
  denied: number;
  seen: number;
}

interface Finding {
  finding: {
    label: string;
    state: 'FOUND' | 'POSSIBLE' | 'NOT_FOUND' | 'INSUFFICIENT';
    n: number;
    nWords: string;
  };
  cost?: Cost;
  tags?: number;
  denied?: number;
}

interface Findings {
  run?: { runId: string };
  findings: Finding[];
}

interface Timeline {
  weeks: { habits: { label: string; tags: number }[] }[];
}

interface Preview {
  importId: string;
  new: number;
  duplicate: number;
  similar: number;
}

type Verdict = 'GO' | 'WAIT' | 'SIZE_DOWN' | 'SIMULATE' | 'NO_GO';

interface Task {
  taskId: string;
  intentId: string;
  kind: string;
  status: 'OPEN' | 'DONE' | 'CANCELLED';
}

export interface Intent {
  intentId: string;
  status: string;
  evaluations: number;
  decision?: { verdict: Verdict; evaluation: number; policyVersion: string };
  match?: { state: string; tradeIds: string[] };
}

interface Told {
  events: { type: string; eventId: string; payload: { decision?: { intentId: string } } }[];
  complete: boolean;
}

/** The public API with the cookies of one browser: what the server itself says. */
export class Api {
  constructor(
    private readonly context: BrowserContext,
    private readonly house: string,
  ) {}

  async get<T>(path: string, params: Record<string, string | number> = {}): Promise<T> {
    const answer = await this.context.request.get(this.at(path), { params });
    return (await this.read(answer, path)) as T;
  }

  /** Every reflection, oldest first, over all pages. */
  async messages(): Promise<Message[]> {
    let all: Message[] = [];
    let before: string | undefined;
    do {
      const page = await this.get<{ messages: Message[]; nextBefore?: string }>(
        '/coach/messages',
        before === undefined ? {} : { before },
      );
      all = [...page.messages, ...all];
      before = page.nextBefore;
    } while (before !== undefined);
    return all;
  }

  async findings(): Promise<Findings> {
    return await this.get<Findings>('/biases/findings');
  }

  /** A habit of the newest run: its trades, those called not true, and those on the timeline. */
  async habit(label: string): Promise<Habit> {
    const { run, findings } = await this.findings();
    const { weeks } = await this.get<Timeline>('/biases/timeline');
    const { tags = 0, denied = 0 } = findings.find((f) => f.finding.label === label) ?? {};
    const seen = weeks
      .flatMap((week) => week.habits)
      .filter((habit) => habit.label === label)
      .reduce((sum, habit) => sum + habit.tags, 0);
    return { runId: run?.runId ?? '', tags, denied, seen };
  }

  async fills(): Promise<number> {
    return (await this.get<{ trades: number }>('/trades/summary')).trades;
  }

  async previewed(name: string, content: string): Promise<Preview> {
    const answer = await this.context.request.post(this.at('/trades/import/csv'), {
      headers: await this.headers(),
      multipart: { file: { name, mimeType: 'text/csv', buffer: Buffer.from(content) } },
    });
    return (await this.read(answer, 'preview')) as Preview;
  }

  /** Answers as soon as the server has taken the import on. */
  async confirmed(importId: string): Promise<string> {
    const path = `/trades/import/csv/${importId}/confirm`;
    const answer = await this.context.request.post(this.at(path), {
      headers: { ...(await this.headers()), 'Idempotency-Key': randomUUID() },
      data: {},
    });
    return ((await this.read(answer, path)) as { jobId: string }).jobId;
  }

  async job(jobId: string): Promise<Job> {
    return await this.get<Job>(`/jobs/${encodeURIComponent(jobId)}`);
  }

  async jobEnds(jobId: string, timeout = 120_000): Promise<Job> {
    await expect
      .poll(async () => (await this.job(jobId)).state, { timeout, intervals: [250] })
      .not.toMatch(/QUEUED|RUNNING/);
    return await this.job(jobId);
  }

  /** From the file to stored and queued for scoring. */
  async imported(name: string, content: string): Promise<void> {
    const preview = await this.previewed(name, content);
    const job = await this.jobEnds(await this.confirmed(preview.importId));
    expect(job.error ?? job.state).toBe('DONE');
  }

  // ---- the gate -----------------------------------------------------------------------------

  /** States the money of the first account, in dollars. */
  async statesEquity(amount: string): Promise<void> {
    const { accounts } = await this.get<{ accounts: { accountId: string }[] }>('/accounts');
    await this.sent('patch', `/accounts/${accounts[0]?.accountId}`, {
      declaredEquity: amount,
      currency: 'USD',
    });
  }

  async declares(plan: Plan): Promise<string> {
    const { intentId } = await this.sent<{ intentId: string }>(
      'post',
      '/pretrade-intents',
      intentOf(plan),
    );
    return intentId;
  }

  async intent(intentId: string): Promise<Intent> {
    return await this.get<Intent>(`/pretrade-intents/${intentId}`);
  }

  /** Waits for the verdict of an evaluation. */
  async decided(intentId: string, evaluation = 1, timeout = 30_000): Promise<Intent> {
    await expect
      .poll(async () => (await this.intent(intentId)).evaluations, { timeout, intervals: [100] })
      .toBeGreaterThanOrEqual(evaluation);
    return await this.intent(intentId);
  }

  /** How often the log of events has told a verdict on that plan. */
  async verdictsTold(intentId: string): Promise<number> {
    let told = 0;
    let page: Told;
    let after: string | undefined;
    do {
      page = await this.get<Told>('/events', after === undefined ? {} : { after });
      told += page.events.filter(
        ({ type, payload }) =>
          type === 'pretrade.decision.returned' && payload.decision?.intentId === intentId,
      ).length;
      after = page.events.at(-1)?.eventId;
    } while (!page.complete);
    return told;
  }

  async pauses(minutes: number, reason: string): Promise<void> {
    await this.sent('post', '/cooldowns', { minutes, reason });
  }

  async isPaused(): Promise<boolean> {
    return (await this.get<{ cooldown?: unknown }>('/gate/status')).cooldown !== undefined;
  }

  /** Tasks of a plan that are still to be done. */
  async openTasks(intentId: string): Promise<Task[]> {
    const { tasks } = await this.get<{ tasks: Task[] }>('/friction-tasks');
    return tasks.filter((task) => task.intentId === intentId && task.status === 'OPEN');
  }

  /** Sends something that changes the world, once. */
  async sent<T>(how: 'post' | 'patch', path: string, data: unknown = {}): Promise<T> {
    const answer = await this.context.request[how](this.at(path), {
      headers: { ...(await this.headers()), 'Idempotency-Key': randomUUID() },
      data: data as Record<string, unknown>,
    });
    return (await this.read(answer, path)) as T;
  }

  /** Sends something that must not go through; the answer is its status. */
  async refused(how: 'post' | 'patch', path: string, data: unknown = {}): Promise<number> {
    const answer = await this.context.request[how](this.at(path), {
      headers: await this.headers(),
      data: data as Record<string, unknown>,
    });
    expect(answer.ok(), `${path}: ${answer.status()}`).toBe(false);
    return answer.status();
  }

  async headers(): Promise<Record<string, string>> {
    const cookies = await this.context.cookies(this.house);
    const token = cookies.find((cookie) => cookie.name === 'csrf_token')?.value ?? '';
    return { 'X-CSRF-Token': decodeURIComponent(token), Origin: this.house };
  }

  private at(path: string): string {
    return `${this.house}/api/v1${path}`;
  }

  private async read(answer: APIResponse, what: string): Promise<unknown> {
    expect(answer.ok(), `${what}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return await answer.json();
  }
}

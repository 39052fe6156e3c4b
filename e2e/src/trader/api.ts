import { expect, type APIResponse, type BrowserContext } from '@playwright/test';
import { randomUUID } from 'node:crypto';

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

interface Findings {
  run?: { runId: string };
  findings: { finding: { label: string }; tags?: number; denied?: number }[];
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

  /** A habit of the newest run: its trades, those called not true, and those on the timeline. */
  async habit(label: string): Promise<Habit> {
    const { run, findings } = await this.get<Findings>('/biases/findings');
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

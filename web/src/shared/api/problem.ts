import type { Problem } from '@/contracts';

type ProblemCode = Problem['type'] extends `urn:tradingtwin:problem:${infer Code}` ? Code : never;

const prefix = 'urn:tradingtwin:problem:';

/** What went wrong with a call: the server's refusal, or `network` when no answer came at all. */
export class ApiError extends Error {
  constructor(
    readonly code: ProblemCode | 'network' | 'unknown',
    readonly status: number,
    readonly problem?: Problem,
    /** Seconds the server asks to wait. */
    readonly retryAfter?: number,
  ) {
    super(problem?.title ?? code);
    this.name = 'ApiError';
  }

  /** The message for one field, found by its JSON pointer; servers state half sentences. */
  fieldMessage(field: string): string | undefined {
    const said = this.problem?.errors?.find((e) => e.pointer === `/${field}`)?.message;
    return said && `${said.charAt(0).toUpperCase()}${said.slice(1).replace(/\.$/, '')}.`;
  }
}

export async function problemOf(response: Response): Promise<ApiError> {
  const wait = Number(response.headers.get('Retry-After'));
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : undefined;
  try {
    const body = (await response.json()) as Problem;
    if (typeof body.type === 'string' && body.type.startsWith(prefix)) {
      return new ApiError(
        body.type.slice(prefix.length) as ProblemCode,
        response.status,
        body,
        retryAfter,
      );
    }
  } catch {
    // Not JSON: a proxy's page, perhaps. The status still tells something.
  }
  return new ApiError(
    response.status >= 502 ? 'unavailable' : 'unknown',
    response.status,
    undefined,
    retryAfter,
  );
}

export interface ErrorWords {
  title: string;
  detail: string;
}

const words: Partial<Record<ApiError['code'], ErrorWords>> = {
  network: {
    title: 'I cannot reach the server',
    detail: 'What is stored is safe. Once the connection is back, another try works.',
  },
  unavailable: {
    title: 'A part of me is resting',
    detail: 'What is stored is safe. Another try in a moment usually works.',
  },
  credentials: {
    title: 'Email and password do not match',
    detail: 'Nothing was changed. Check both and try again.',
  },
  unauthenticated: {
    title: 'The session has ended',
    detail: 'Sign in again; everything is where it was.',
  },
  csrf: {
    title: 'This page was open too long',
    detail: 'Nothing was changed. Reload the page and try again.',
  },
  origin: { title: 'The request came from another site', detail: 'Nothing was changed.' },
  forbidden: { title: 'This is not open to this account', detail: 'Nothing was changed.' },
  'not-found': {
    title: 'I cannot find this any more',
    detail: 'It may have been removed in another window.',
  },
  conflict: { title: 'This does not fit what is stored', detail: 'Nothing was changed.' },
  'in-progress': {
    title: 'I am still working on this',
    detail: 'The first request goes on; no second one is needed.',
  },
  'too-large': {
    title: 'The file is too large',
    detail: 'Nothing was stored. Files up to 25 MB can be read.',
  },
  'media-type': {
    title: 'I cannot read this kind of file',
    detail: 'Nothing was stored. A CSV export works.',
  },
  'file-unreadable': { title: 'I cannot read this file', detail: 'Nothing was stored.' },
  'answer-needed': { title: 'One answer is missing', detail: 'Nothing was stored yet.' },
  broker: {
    title: 'The broker did not answer as expected',
    detail: 'What is stored is safe. Try again later.',
  },
  'rate-limited': {
    title: 'Too many tries in a short time',
    detail: 'Nothing was lost. Wait a moment and try again.',
  },
  validation: {
    title: 'Something does not fit',
    detail: 'Nothing was stored. Check what was entered.',
  },
};

const fallback: ErrorWords = {
  title: 'Something went wrong on my side',
  detail: 'What is stored is safe. Try again; if it stays, reload the page.',
};

/** What happened, what is safe, what to do: in that order, for people. */
export function errorWords(error: unknown): ErrorWords {
  if (!(error instanceof ApiError)) return fallback;
  const own = words[error.code] ?? fallback;
  if (error.code === 'rate-limited' && error.retryAfter !== undefined) {
    return { ...own, detail: `Nothing was lost. Try again in ${Math.ceil(error.retryAfter)} s.` };
  }
  const said = error.problem?.detail;
  return said && error.status < 500 ? { ...own, detail: said } : own;
}

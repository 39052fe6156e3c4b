import { vi } from 'vitest';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}

type Answer = { status?: number; body?: unknown } | Error;

/** A server that answers by "METHOD /path" under /api/v1 and remembers what it was asked. */
export function serve(answers: Record<string, Answer | ((asked: Asked) => Answer)>) {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (input: string, init: RequestInit) => {
    const url = new URL(input, 'http://localhost');
    const one: Asked = {
      method: init.method ?? 'GET',
      path: url.pathname.replace('/api/v1', ''),
      query: url.searchParams,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
    };
    asked.push(one);
    const known = answers[`${one.method} ${one.path}`];
    const answer = typeof known === 'function' ? known(one) : known;
    if (answer instanceof Error) throw answer;
    const { status = 200, body } = answer ?? { status: 404, body: problem('not-found', 404) };
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  });
  return {
    asked,
    to: (method: string, path: string) =>
      asked.filter((a) => a.method === method && a.path === path),
  };
}

export const problem = (code: string, status: number, more: object = {}) => ({
  type: `urn:tradingtwin:problem:${code}`,
  title: code,
  status,
  ...more,
});

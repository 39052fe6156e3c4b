import type { ActionKey } from './action-key';
import { tellOtherTabs } from './other-tabs';
import { ApiError, problemOf } from './problem';

const root = '/api/v1';

type Query = Record<string, string | number | undefined>;

interface Call {
  query?: Query;
  body?: unknown;
  /** Present where doing it twice would hurt. */
  action?: ActionKey;
  signal?: AbortSignal;
}

let whenSignedOut: () => void = () => undefined;

/** The app says once what happens when the session has ended. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener;
}

export function cookie(name: string, jar: string = document.cookie): string | undefined {
  const found = jar.split('; ').find((c) => c.startsWith(`${name}=`));
  return found === undefined ? undefined : decodeURIComponent(found.slice(name.length + 1));
}

export function withQuery(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Whether the answer leaves open if the action happened; only then its key must live on. */
const isOpen = (error: ApiError) =>
  error.code === 'network' ||
  error.code === 'in-progress' ||
  error.code === 'rate-limited' ||
  error.status >= 500;

function headersFor(method: string, path: string, call: Call): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  if (method !== 'GET') {
    const token = cookie('csrf_token');
    if (token !== undefined) headers.set('X-CSRF-Token', token);
  }
  if (call.body !== undefined && !(call.body instanceof FormData)) {
    headers.set('Content-Type', 'application/json');
  }
  if (call.action)
    headers.set(
      'Idempotency-Key',
      call.action.for(`${method} ${path} ${JSON.stringify(call.body ?? null)}`),
    );
  return headers;
}

async function answer(method: string, path: string, call: Call): Promise<Response> {
  const init: RequestInit = {
    method,
    headers: headersFor(method, path, call),
    credentials: 'same-origin',
  };
  if (call.signal) init.signal = call.signal;
  if (call.body instanceof FormData) init.body = call.body;
  else if (call.body !== undefined) init.body = JSON.stringify(call.body);
  try {
    return await fetch(withQuery(root + path, call.query), init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError('network', 0);
  }
}

async function send<T>(method: string, path: string, call: Call): Promise<T> {
  const response = await answer(method, path, call);
  if (!response.ok) {
    const error = await problemOf(response);
    if (!isOpen(error)) call.action?.settled();
    if (response.status === 401 && error.code !== 'credentials') whenSignedOut();
    throw error;
  }
  call.action?.settled();
  if (method !== 'GET') tellOtherTabs();
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** The public API, one verb each; T is a view of the contracts. */
export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) =>
    send<T>('GET', path, { ...(query && { query }), ...(signal && { signal }) }),
  post: <T = void>(path: string, body?: unknown, action?: ActionKey) =>
    send<T>('POST', path, { body, ...(action && { action }) }),
  patch: <T>(path: string, body: unknown) => send<T>('PATCH', path, { body }),
  delete: <T = void>(path: string) => send<T>('DELETE', path, {}),
};

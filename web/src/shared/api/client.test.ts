import { afterEach, describe, expect, it, vi } from 'vitest';
import { problem, serve } from '@/test/server';
import { ActionKey } from './action-key';
import { api, cookie, onSignedOut, withQuery } from './client';
import { ApiError, errorWords } from './problem';

const caught = async (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (e: unknown) => e as ApiError,
  );
const keys = () => {
  let n = 0;
  return new ActionKey(() => `key-${++n}`);
};

afterEach(() => {
  document.cookie = 'csrf_token=; max-age=0';
  onSignedOut(() => undefined);
});

describe('the API client', () => {
  it('sends the csrf token with what changes something, and only then', async () => {
    document.cookie = 'csrf_token=abc.def';
    const server = serve({ 'GET /brokers': { body: {} }, 'POST /coach/read': { status: 204 } });
    await api.get('/brokers');
    await api.post('/coach/read', { messageId: 'm' });
    expect(server.asked[0]?.headers.get('X-CSRF-Token')).toBeNull();
    expect(server.asked[1]?.headers.get('X-CSRF-Token')).toBe('abc.def');
    expect(server.asked[1]?.headers.get('Content-Type')).toBe('application/json');
  });

  it('lets the browser name the type of an upload', async () => {
    const server = serve({ 'POST /trades/import/csv': { body: {} } });
    await api.post('/trades/import/csv', new FormData());
    expect(server.asked[0]?.headers.get('Content-Type')).toBeNull();
  });

  it('turns a problem into a typed error with field messages', async () => {
    const errors = [{ pointer: '/email', message: 'is taken' }];
    serve({ 'POST /auth/register': { status: 400, body: problem('validation', 400, { errors }) } });
    const error = await caught(api.post('/auth/register', {}));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: 'validation', status: 400 });
    expect(error?.fieldMessage('email')).toBe('Is taken.');
  });

  it('knows no answer from a bad one', async () => {
    serve({ 'GET /brokers': new TypeError('failed to fetch') });
    expect(await caught(api.get('/brokers'))).toMatchObject({ code: 'network', status: 0 });
    serve({ 'GET /brokers': { status: 502 } });
    expect(await caught(api.get('/brokers'))).toMatchObject({ code: 'unavailable' });
  });

  it('leads to signing in when the session has ended, not when a password is wrong', async () => {
    const signedOut = vi.fn();
    onSignedOut(signedOut);
    serve({
      'POST /auth/login': { status: 401, body: problem('credentials', 401) },
      'GET /auth/me': { status: 401, body: problem('unauthenticated', 401) },
    });
    await caught(api.post('/auth/login', {}));
    expect(signedOut).not.toHaveBeenCalled();
    await caught(api.get('/auth/me'));
    expect(signedOut).toHaveBeenCalledOnce();
  });

  it('keeps the key of an action until the server has answered', async () => {
    const action = keys();
    const outcomes = [
      new TypeError('gone'),
      { status: 503 },
      { status: 409, body: problem('in-progress', 409) },
      { status: 202, body: {} },
      { status: 202, body: {} },
    ];
    const server = serve({ 'POST /trades/import': () => outcomes.shift() ?? {} });
    for (let i = 0; i < 5; i++)
      await caught(api.post('/trades/import', { connectionId: 'c' }, action));
    const sent = server.asked.map((a) => a.headers.get('Idempotency-Key'));
    expect(sent).toEqual(['key-1', 'key-1', 'key-1', 'key-1', 'key-2']);
  });

  it('gives another action another key', async () => {
    const action = keys();
    const server = serve({ 'POST /trades/import': new TypeError('gone') });
    await caught(api.post('/trades/import', { since: 'a' }, action));
    await caught(api.post('/trades/import', { since: 'b' }, action));
    expect(server.asked.map((a) => a.headers.get('Idempotency-Key'))).toEqual(['key-1', 'key-2']);
  });

  it('leaves empty filters out of the address', () => {
    expect(withQuery('/trades', { symbol: '', label: undefined, limit: 2 })).toBe(
      '/trades?limit=2',
    );
    expect(cookie('b', 'a=1; b=x%2Ey; ab=3')).toBe('x.y');
  });

  it('says what happened, what is safe and what to do', async () => {
    serve({ 'GET /brokers': { status: 429, body: problem('rate-limited', 429) } });
    expect(errorWords(await caught(api.get('/brokers'))).detail).toMatch(/^Nothing was lost/);
    expect(errorWords(new Error('secret inside')).detail).not.toMatch(/secret/);
  });
});

import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Intent } from '@/contracts';
import { show } from '@/test/render';
import { serve } from '@/test/server';
import { Gate } from './gate';
import { inForce, inMinutes, intent, intentId, ownRules, status } from './gate.fixture';

export const path = `/pretrade-intents/${intentId}`;

/** A server with one plan, and everything around it. */
export const house = (one: Intent = intent(), more: Parameters<typeof serve>[0] = {}) =>
  serve({
    'GET /policy': { body: inForce },
    'GET /rules': { body: ownRules },
    'GET /auth/me': { body: { persona: 'crypto' } },
    'GET /accounts': { body: { accounts: [] } },
    'GET /gate/status': { body: status() },
    'GET /cooldowns': { body: { now: inMinutes(0), past: [] } },
    'GET /friction-tasks': { body: { now: inMinutes(0), tasks: one.decision?.tasks ?? [] } },
    'GET /pretrade-intents': { body: { intents: [one] } },
    [`GET ${path}`]: { body: one },
    'POST /pretrade-intents': { status: 202, body: { intentId } },
    ...more,
  });

export const queries = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

export async function open(one?: Intent, more?: Parameters<typeof serve>[0]) {
  const server = house(one, more);
  const view = show(<Gate />, queries());
  await userEvent.click(await screen.findByRole('link', { name: /BTC-USD/ }));
  return { server, ...view };
}

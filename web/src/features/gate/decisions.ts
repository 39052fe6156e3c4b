import type { QueryClient } from '@tanstack/react-query';
import type { Cooldown, GateDecision, GateOverride, Intent } from '@/contracts';
import { askAnew, gateStatusQuery, intentQuery } from '@/shared/api/queries';

const openFor: Intent['status'][] = ['SUBMITTED', 'DECIDED', 'OVERRIDE_REFUSED'];

/** The intent with a verdict that arrived; an older look at it never takes the place of a newer one. */
export function withDecision(intent: Intent, decision: GateDecision): Intent {
  if ((intent.decision?.evaluation ?? 0) > decision.evaluation) return intent;
  const status = openFor.includes(intent.status) ? 'DECIDED' : intent.status;
  const evaluations = Math.max(intent.evaluations, decision.evaluation);
  return { ...intent, decision, evaluations, status };
}

const again = (queries: QueryClient, ...keys: string[]) =>
  keys.forEach((key) => void askAnew(queries, [key]));

export function putDecision(queries: QueryClient, decision: GateDecision): void {
  queries.setQueryData(
    intentQuery(decision.intentId).queryKey,
    (old) => old && withDecision(old, decision),
  );
  again(queries, 'intent', 'intents', 'tasks', 'gate-status', 'paper-trades');
}

export function putOverride(queries: QueryClient, override: GateOverride): void {
  queries.setQueryData(
    intentQuery(override.intentId).queryKey,
    (old) => old && { ...old, override },
  );
  again(queries, 'intent', 'intents');
}

/** Entries are paused at once; what else follows from it is asked. */
export function putPause(queries: QueryClient, cooldown: Cooldown): void {
  queries.setQueryData(gateStatusQuery.queryKey, (old) => old && { ...old, open: false, cooldown });
  again(queries, 'gate-status', 'cooldowns', 'policy', 'own-rules');
}

/** An event leaves out the trader's own words: those that are known stay, others are asked for. */
export function hearPause(queries: QueryClient, cooldown: Cooldown): void {
  const known = queries.getQueryData(gateStatusQuery.queryKey)?.cooldown;
  const reason = known?.cooldownId === cooldown.cooldownId ? known.reason : '';
  putPause(queries, cooldown.cause === 'OWN' ? { ...cooldown, reason } : cooldown);
}

export const pauseEnded = (queries: QueryClient) =>
  again(queries, 'gate-status', 'cooldowns', 'policy', 'own-rules');
/** A simulation that has run is a task that is done. */
export const paperEnded = (queries: QueryClient) =>
  again(queries, 'paper-trades', 'intent', 'intents', 'tasks', 'gate-status');
export const intentsChanged = (queries: QueryClient) =>
  again(queries, 'intent', 'intents', 'gate-status', 'streaks');

import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import * as check from '@/contracts/validators.generated';
import type { Event } from '@/contracts';
import { putMessage } from '@/features/coach/messages';
import {
  hearPause,
  intentsChanged,
  paperEnded,
  pauseEnded,
  putDecision,
  putOverride,
} from '@/features/gate/decisions';
import { noteProgress } from '@/features/connections/progress';
import { fillsArrived } from '@/features/trades/freshness';
import { hearOtherTabs } from '@/shared/api/other-tabs';
import { accountQuery, askAnew } from '@/shared/api/queries';
import { browserZone } from '@/shared/format/time';
import { browserSurroundings, watchBrowser } from '@/shared/stream/browser';
import { storedCursor } from '@/shared/stream/cursor';
import { EventStream } from '@/shared/stream/event-stream';
import { useStreamStatus } from '@/shared/stream/status';
import { isNews, tellBreach, tellMatch, tellPaper, tellPause, tellPauseEnded } from './news';

/** What is computed from plans and the fills that followed them. */
const process = ['streaks', 'gate-ledger', 'fills-of-plan'];

/** What no event tells: tasks, limits, equity and what was said about a plan, changed in another tab. */
const untold = ['tasks', 'intent', 'intents', 'gate-status', 'policy', 'own-rules', 'accounts'];

const stale = (queries: QueryClient, ...keys: string[]) =>
  keys.forEach((key) => void askAnew(queries, [key]));

const zoneOf = (queries: QueryClient) =>
  queries.getQueryData(accountQuery.queryKey)?.timeZone ?? browserZone();

/** Puts one event where the screens look. Returns false when its payload makes no sense. */
export function apply(event: Event, queries: QueryClient): boolean {
  const payload: unknown = event.payload;
  switch (event.type) {
    case 'coach.reflect':
      if (!check.coachReflect(payload)) return false;
      putMessage(queries, payload.message);
      stale(queries, 'findings', 'tags', 'trade');
      // A word that changed may come with others that were taken back.
      if (payload.message.updated) stale(queries, 'messages');
      return true;
    case 'import.progress':
      if (!check.importProgress(payload)) return false;
      noteProgress(payload, event.ts);
      if (payload.state !== 'RUNNING' && payload.state !== 'QUEUED') {
        stale(queries, 'imports', 'brokers', 'summary', 'positions', 'findings', 'tags');
        fillsArrived(queries);
      }
      return true;
    case 'trades.imported':
      if (!check.tradesImported(payload)) return false;
      stale(queries, 'imports', 'summary', 'positions', 'accounts', 'gate-status');
      stale(queries, 'account-entries');
      stale(queries, 'policy', 'own-rules');
      stale(queries, 'quadrant', 'prefill');
      fillsArrived(queries);
      stale(queries, ...process);
      return true;
    case 'habits.scored':
      if (!check.habitsScored(payload)) return false;
      stale(queries, 'findings', 'tags', 'trade', 'timeline', 'twin');
      return true;
    case 'broker.connection.changed':
      stale(queries, 'brokers');
      return true;
    case 'pretrade.decision.returned':
      if (!check.pretradeDecisionReturned(payload)) return false;
      putDecision(queries, payload.decision);
      return true;
    case 'pretrade.override.resolved':
      if (!check.pretradeOverrideResolved(payload)) return false;
      putOverride(queries, payload.override);
      return true;
    case 'cooldown.started':
      if (!check.cooldownStarted(payload)) return false;
      hearPause(queries, payload.cooldown);
      if (isNews(event)) tellPause(payload.cooldown, zoneOf(queries));
      return true;
    case 'cooldown.ended':
      pauseEnded(queries);
      if (isNews(event)) tellPauseEnded();
      return true;
    case 'journal.entry.created':
      if (!check.journalEntryCreated(payload)) return false;
      stale(queries, 'journal', 'quadrant', ...process);
      return true;
    case 'journal.entry.changed':
      if (!check.journalEntryChanged(payload)) return false;
      stale(queries, 'journal', 'quadrant');
      return true;
    case 'pretrade.intent.submitted':
    case 'pretrade.override.requested':
      intentsChanged(queries);
      return true;
    case 'intent.matched':
      if (!check.intentMatched(payload)) return false;
      intentsChanged(queries);
      stale(queries, 'trade', 'journal', 'quadrant', 'prefill', ...process);
      if (isNews(event)) tellMatch(payload);
      return true;
    case 'rules.breach.detected':
      if (!check.rulesBreachDetected(payload)) return false;
      stale(queries, 'gate-status', 'policy', 'own-rules', 'trade', ...process);
      if (isNews(event)) tellBreach(payload);
      return true;
    case 'paper.trade.closed':
      if (!check.paperTradeClosed(payload)) return false;
      paperEnded(queries);
      stale(queries, 'streaks');
      if (isNews(event)) tellPaper(payload);
      return true;
    case 'simulation.ready':
      if (!check.simulationReady(payload)) return false;
      void askAnew(queries, ['simulation', payload.simulationId]);
      return true;
    default:
      // An event of a later version: nothing on today's screens speaks of it.
      return true;
  }
}

/** Keeps one stream open for the signed-in trader. */
export function useLiveEvents(): void {
  const queries = useQueryClient();
  const userId = useQuery(accountQuery).data?.userId;
  useEffect(() => {
    if (userId === undefined) return;
    const reset = () => void askAnew(queries);
    const stream = new EventStream(browserSurroundings(queries), storedCursor(userId), {
      event: (event) => {
        if (!apply(event, queries)) reset();
      },
      reset,
      status: (status) => useStreamStatus.setState({ status }),
    });
    stream.start();
    const unwatch = watchBrowser(stream);
    const deaf = hearOtherTabs(() => stale(queries, ...untold));
    return () => {
      deaf();
      unwatch();
      stream.stop();
    };
  }, [queries, userId]);
}

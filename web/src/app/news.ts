import type {
  Cooldown,
  Event,
  IntentMatched,
  PaperTradeClosed,
  RulesBreachDetected,
} from '@/contracts';
import { serverTime } from '@/shared/clock/server-time';
import { inR } from '@/shared/format/numbers';
import { untilWords } from '@/shared/format/time';
import { endedAtWords } from '@/shared/format/words';
import { tell } from '@/shared/ui/notes';

const freshFor = 120_000;

/** What is older than two minutes is no news: the screens show it already. */
export const isNews = (event: Event) => serverTime() - Date.parse(event.ts) < freshFor;

const trade = (tradeIds: string[]) => {
  const [tradeId] = tradeIds;
  return tradeId === undefined
    ? {}
    : { link: { name: 'Show the trade', to: '.', search: { trade: tradeId } } };
};

const matches: Record<IntentMatched['state'], { one: string; more: string } | undefined> = {
  MATCHED: { one: 'A plan has found its fills.', more: 'Plans have found their fills.' },
  PARTLY: { one: 'A plan is filled in part.', more: 'Plans are filled in part.' },
  ASK: {
    one: 'More than one plan fits a fill. The trade asks which one it was.',
    more: 'More than one plan fits some fills. Each trade asks which one it was.',
  },
  UNGATED_TRADE: {
    one: 'A fill came in without a plan.',
    more: 'Fills came in without a plan.',
  },
  UNMATCHED: undefined,
};

/** How fills and plans came together; a plan that lost its fills makes no news. */
export function tellMatch({ state, tradeIds }: IntentMatched): void {
  const words = matches[state];
  const several = state === 'UNGATED_TRADE' && tradeIds.length > 1;
  if (words)
    tell({
      about: `match ${state}`,
      words: (n) => (n > 1 || several ? words.more : words.one),
      ...trade(tradeIds),
    });
}

/** A breach is told as a fact, with its trades. */
export function tellBreach({ breachId, sentence, tradeIds }: RulesBreachDetected): void {
  tell({ about: `breach ${breachId}`, words: () => sentence, ...trade(tradeIds) });
}

export function tellPaper({ trade: { symbol, by, r, intentId } }: PaperTradeClosed): void {
  const end = [`The trade on paper in ${symbol} has ended`, endedAtWords(by)];
  const result = r === undefined ? '' : `: ${inR(r)} after fees`;
  tell({
    about: `paper ${intentId}`,
    words: () => `${end.filter(Boolean).join(' ')}${result}.`,
    link: { name: 'Show the plan', to: '/gate', search: { intent: intentId } },
  });
}

/** The trader's own pause needs no note: it was just asked for. */
export function tellPause({ cause, endsAt, reason }: Cooldown, zone: string): void {
  if (cause === 'OWN') return;
  const why = reason.replace(/\.$/, '');
  tell({
    about: 'pause',
    words: () => `New entries paused until ${untilWords(endsAt, zone, serverTime())}: ${why}.`,
  });
}

export const tellPauseEnded = () =>
  tell({ about: 'pause', words: () => 'The pause of new entries is over.' });

import type { Simulation } from '@/contracts';

type State = Exclude<Simulation['state'], 'READY' | 'WAITING'>;
type Variant = Simulation['variants'][number];

/** Why there are no numbers. Fixed labels; none of them says what to do with a trade. */
const reasons: Record<State, { title: string; detail: string }> = {
  NO_PRICES: {
    title: 'No prices',
    detail: 'No bars of this symbol are at hand from the trade on, so nothing can be said.',
  },
  OTHER_PRICES: {
    title: 'These prices do not fit',
    detail:
      'A fill of this trade lies far outside of the bars at hand. They are those of something else, or a split lies in between; nothing is played on them.',
  },
  TOO_COARSE: {
    title: 'The bars are too long',
    detail:
      'Entry and exit lie within one bar. Whether a level was reached in between cannot be seen.',
  },
  UNAVAILABLE: {
    title: 'Prices are not available',
    detail: 'Their source does not answer at the moment. The trade is stored as it was.',
  },
};

export const reasonWords = (state: State) =>
  reasons[state] ?? { title: 'Nothing known', detail: 'There is no answer to this.' };

const spans: Record<Variant['span'], string> = {
  HALF: 'Half of it',
  WHOLE: 'As asked',
  DOUBLE: 'Double',
};
export const spanWords = (span: Variant['span']): string => spans[span] ?? 'As asked';

const ends: Record<Variant['outcome'], string> = {
  AS_IT_WAS: 'left as it was',
  HORIZON: 'close of the last bar',
  STOP: 'stop',
  TARGET: 'target',
  PRICES_END: 'prices end before',
  PRICES_MISSING: 'prices are missing there',
};
export const outcomeWords = (outcome: Variant['outcome']): string => ends[outcome] ?? 'not known';

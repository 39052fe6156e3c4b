import type { BiasFinding, HabitCost } from '@/contracts';
import { count, plural } from './numbers';
import { nameWords } from './words';

const minus = (text: string) => text.replace('-', '−');
const short = (value: number, signed = false) =>
  minus(
    new Intl.NumberFormat('en-US', {
      maximumSignificantDigits: 3,
      signDisplay: signed ? 'exceptZero' : 'auto',
    }).format(value),
  );

/** The size of an effect, in the words of its unit; one that is new to this page keeps its name. */
export function effectWords(value: number, unit: string): string {
  switch (unit) {
    case 'share_difference':
      return `${short(value * 100, true)} percentage points`;
    case 'times_size':
      return `${short(value)} times the size`;
    case 'mean_percentile':
      return `percentile ${Math.round(value * 100)} on average; 50 is no habit`;
    case 'none':
      return short(value);
    default:
      return `${short(value)} (${nameWords(unit).toLowerCase()})`;
  }
}

type Note = BiasFinding['notes'][number];

const some = (names: string[]) =>
  names.length <= 3
    ? names.join(', ')
    : `${names.slice(0, 3).join(', ')} and ${count(names.length - 3)} more`;

const cases = (text: string | undefined, one: string) => plural(Number(text ?? 0), one);

const notes: Record<string, (subjects: string[]) => string> = {
  no_candles: (s) => `No price history for ${some(s)}: left out here.`,
  asymmetric_plan: ([target, stop, share]) =>
    `A plan explains this: ${share} of my exits lie at ${target} or ${stop}.`,
  date_only_times: ([n]) => `Left out: ${cases(n, 'case')} of which only the day is known.`,
  too_few_bars: ([n]) =>
    `Left out: ${cases(n, 'entry')} with too few prices before them.`.replace('entrys', 'entries'),
  fees_not_converted: (s) => `Fees paid in ${some(s)} are not in these numbers.`,
  may_predate_file: (s) => `My data begins with a sale in ${some(s)}: older positions are missing.`,
  denied_tags: ([n]) => `Left out: ${cases(n, 'trade')} that I called not true.`,
  too_early: ([n]) => `Left out: ${cases(n, 'trade')} whose aftermath is not over yet.`,
  marked_at_last_fill: (s) => `Open positions in ${some(s)} are valued at their last fill.`,
};

/** Something to know beside the numbers; a note that is new to this page shows its name and subjects. */
export function noteWords({ code, subjects }: Note): string {
  const known = notes[code];
  if (known) return known(subjects);
  const named = nameWords(code);
  return subjects.length === 0 ? `${named}.` : `${named}: ${some(subjects)}.`;
}

const methods: Record<string, string> = {
  hold_to_own_median: 'compared with holding as long as my median',
  usual_size: 'compared with the same trades at my usual size',
  skip: 'compared with leaving these trades out',
  no_adds: 'compared with not adding under water',
};

/** What the cost is measured against. */
export const counterfactualWords = (cost: Pick<HabitCost, 'method'>): string =>
  methods[cost.method] ?? `measured by ${nameWords(cost.method).toLowerCase()}`;

import type { BiasFinding, HabitCost } from '@/contracts';
import { count, plural } from './numbers';
import { habitWords, isLabel, nameWords } from './words';

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
    case 'times_as_readily':
      return `${short(value)} times as readily`;
    case 'times_held':
      return `${short(value)} times as long`;
    case 'times_as_fast':
      return `${short(value)} times as fast`;
    case 'times_rate':
      return `${short(value)} times as often`;
    case 'share':
      return `${short(value * 100)} % of cases`;
    case 'standard_deviations':
      return `${short(value, true)} standard deviations`;
    case 'average_ranges':
      return `${short(value, true)} × ATR`;
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
    `Left out: ${cases(n, 'entry')} with too few prices right before them.`.replace(
      'entrys',
      'entries',
    ),
  fees_not_converted: (s) => `Fees paid in ${some(s)} are not in these numbers.`,
  may_predate_file: (s) => `My data begins with a sale in ${some(s)}: older positions are missing.`,
  denied_tags: ([n]) => `Left out: ${cases(n, 'trade')} that I called not true.`,
  too_early: ([n]) => `Left out: ${cases(n, 'trade')} with too short a record before them.`,
  no_bar_after: ([n]) => `Left out: ${cases(n, 'trade')} after which prices end too soon.`,
  still_open: ([n]) => `Left out: ${cases(n, 'trade')} not closed yet.`,
  within_usual: ([n]) => `Left out: ${cases(n, 'trade')} within what is usual for me.`,
  first_half: ([n]) => `Left out: ${cases(n, 'trade')} on which the hours were chosen.`,
  not_covered: ([n]) => `Left out: ${cases(n, 'trade')} that cannot be valued.`,
  other_currencies: (s) => `Left out: trades in ${some(s)}.`,
  no_placebo: () => 'Too few other trades of the kind for a placebo.',
  one_at_a_time: () => 'Mostly one position at a time: there is no portfolio to compare with.',
  order_type_unknown: () => 'Whether these were limit orders is not known from fills.',
  price_from_fills: (s) =>
    `No price history for ${some(s)}: the nearest fill stands for the price.`,
  also_explained_by: ([label]) =>
    `Found in the same trades: ${isLabel(label) ? habitWords(label) : 'another habit'}.`,
  marked_at_last_fill: (s) => `Open positions in ${some(s)} are valued at their last known price.`,
};

/** Something to know beside the numbers; a note that is new to this page shows its name and subjects. */
export function noteWords({ code, subjects }: Note): string {
  const known = notes[code];
  if (known) return known(subjects);
  const plan = plans[code];
  const named = plan === undefined ? nameWords(code) : `A plan explains this: ${plan}`;
  return subjects.length === 0 ? `${named}.` : `${named} (${some(subjects)}).`;
}

/** Patterns that a strategy explains; a plan is no habit. */
const plans: Record<string, string> = {
  fixed_target: 'winning exits keep to one target',
  planned_stop: 'losing exits keep to one stop',
  exit_rule: 'winning exits follow the same moves',
  bar_rule: 'entries follow one rule on striking bars',
  price_grid: 'prices keep to a few levels, a grid',
  channel_entries: 'entries come on a close beyond a channel',
  crossing_entries: 'trades last while a short mean is beyond a long one',
  mean_exits: 'exits come as the price meets its mean',
  grid_entries: 'entries stand at equal steps, a grid',
  scheduled_entries: 'entries keep to a calendar',
  scheduled_days: 'busy days come at regular intervals',
  account_sizing: 'sizes follow the account',
  volatility_sizing: 'sizes follow volatility',
  quiet_rule: 'most entries are made in quiet markets',
};

export const isPlan = ({ code }: Note): boolean => code === 'asymmetric_plan' || code in plans;

const methods: Record<string, string> = {
  skip: 'leaving these trades out',
  skip_beyond_usual_day: 'stopping at my usual number of entries a day',
  skip_losing_hours: 'leaving out hours that had lost before',
  usual_size: 'the same trades at my usual size',
  no_addition: 'not adding to the position',
  own_stop: 'leaving at my usual losing exit',
  stop_wherever_reached: 'leaving at my usual losing exit wherever a trade fell to it',
  hold_as_losers: 'holding on as long as my losing trades usually last',
  hold_as_usual: 'holding on as long as my trades usually last',
  pullback_entry: 'entering one average range cheaper, or not at all',
  enter_again_at_once: 'buying back at the next opening',
  sell_loser_instead: 'selling a losing position of mine in its place',
};

/** Methods that look at trades picked by how they ended: what they give tends to lie too high. */
const pickingByEnd = new Set(['own_stop']);

/** Whether the amount estimates something else than what the habit cost. */
export const isPickedByEnd = ({ method }: Pick<HabitCost, 'method'>): boolean =>
  pickingByEnd.has(method);

/** What is to be known of such an amount. */
export const pickedByEndWords =
  'Counted on trades picked by how they ended, at a loss: such an amount tends to lie above what the habit cost.';

/** What the cost is measured against. */
export const counterfactualWords = (cost: Pick<HabitCost, 'method'>): string =>
  methods[cost.method] ?? nameWords(cost.method).toLowerCase();

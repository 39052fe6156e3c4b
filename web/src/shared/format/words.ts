import type {
  BiasFinding,
  Feature,
  ImportProgress,
  Imports,
  Label,
  Persona,
  Side,
  State,
} from '@/contracts';
import { count } from './numbers';

/** Every name of the contracts that may reach a screen, in plain words. One place, so that they agree. */
export const labels = [
  'DISPOSITION',
  'REVENGE',
  'HOUSE_MONEY',
  'CHASING',
  'FOMO',
  'PANIC',
  'OVERTRADING',
  'HOLDING_LOSERS',
  'AVERAGING_DOWN',
  'MARTINGALE',
  'SIZE_ESCALATION',
  'ATTENTION',
  'ROUND_NUMBER',
  'EARLY_EXIT',
  'TIME_OF_DAY',
  'BOREDOM',
] as const satisfies Label[];

const habits: Record<Label, string> = {
  DISPOSITION: 'Selling winners, keeping losers',
  REVENGE: 'Revenge trading',
  HOUSE_MONEY: 'Playing with house money',
  CHASING: 'Chasing a run-up',
  FOMO: 'Fear of missing out',
  PANIC: 'Panic exits',
  OVERTRADING: 'Overtrading',
  HOLDING_LOSERS: 'Holding losers',
  AVERAGING_DOWN: 'Averaging down',
  MARTINGALE: 'Doubling up under water',
  SIZE_ESCALATION: 'Growing size',
  ATTENTION: 'Following attention',
  ROUND_NUMBER: 'Round-number prices',
  EARLY_EXIT: 'Leaving winners early',
  TIME_OF_DAY: 'Time of day',
  BOREDOM: 'Trading out of boredom',
};
export const habitWords = (label: Label): string => habits[label] ?? 'A habit';

export const isLabel = (text: unknown): text is Label => typeof text === 'string' && text in habits;

export const sideWords = (side: Side): string => (side === 'BUY' ? 'Buy' : 'Sell');

const states: Record<State, string> = {
  INSUFFICIENT: 'Not enough data',
  NOT_FOUND: 'Not found',
  POSSIBLE: 'Possible',
  FOUND: 'Found',
};
export const stateWords = (state: State): string => states[state] ?? 'Not known';

/** "Not enough data: 14 of 20 sales", or the state with what it rests on. */
export function findingWords(f: Pick<BiasFinding, 'state' | 'n' | 'needed' | 'nWords'>): string {
  if (f.state === 'INSUFFICIENT')
    return `Not enough data: ${count(f.n)} of ${count(f.needed)} ${f.nWords}`;
  return `${stateWords(f.state)}, from ${count(f.n)} ${f.nWords}`;
}

export function confidenceWords(confidence: number): string {
  if (confidence >= 0.99) return 'Very sure';
  if (confidence >= 0.95) return 'Sure';
  if (confidence >= 0.8) return 'Fairly sure';
  return 'Unsure';
}

const stages: Record<ImportProgress['stage'], string> = {
  waiting: 'Waiting for its turn',
  fetching: 'Fetching fills from the broker',
  reading: 'Reading the file',
  saving: 'Saving fills',
  scoring: 'Looking for habits',
  reflecting: 'Putting it into words',
  finished: 'Finished',
};
export const stageWords = (stage: string): string =>
  stages[stage as ImportProgress['stage']] ?? 'Working';

const importStates: Record<Imports['imports'][number]['state'], string> = {
  PREVIEWED: 'Previewed, not imported',
  RUNNING: 'Running',
  DONE: 'Done',
  FAILED: 'Failed',
  UNDONE: 'Undone',
  CANCELLED: 'Cancelled',
};
export const importStateWords = (state: keyof typeof importStates): string =>
  importStates[state] ?? 'Not known';

export const personas = ['crypto', 'shortterm', 'swing', 'indexdca'] as const satisfies Persona[];
const personaNames: Record<Persona, string> = {
  crypto: 'Crypto',
  shortterm: 'Short-term',
  swing: 'Swing',
  indexdca: 'Index and savings plan',
};
export const personaWords = (persona: Persona): string => personaNames[persona] ?? 'Trader';

/** "sizeRatio", "size_ratio" or "size-ratio" → "size ratio". Names of numbers grow with the engine. */
export function nameWords(name: string): string {
  const text = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_.-]+/g, ' ')
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Crypto, version 1, with limits of my own": which limits a verdict was held against. */
export function policyWords(policyVersion: string): string {
  const parts = policyVersion.split('+');
  const named = parts.filter((part) => !part.startsWith('own-'));
  const words = named.map((part) => {
    const [, name = part, version] = /^(.+)-(\d+)$/.exec(part) ?? [];
    const persona = personas.find((each) => each === name);
    const of = persona ? personaWords(persona) : nameWords(name);
    return version === undefined ? of : `${of}, version ${version}`;
  });
  return words.join(' and ') + (named.length < parts.length ? ', with limits of my own' : '');
}

const numbers: Record<string, string> = {
  sale_days: 'Days with a sale',
  realised_gains: 'Gains realised',
  realised_losses: 'Losses realised',
  paper_gains: 'Gains kept on those days',
  paper_losses: 'Losses kept on those days',
  pgr: 'Share of gains realised (PGR)',
  plr: 'Share of losses realised (PLR)',
  pgr_to_plr: 'Gains against losses (PGR / PLR)',
  disposition_effect: 'Disposition effect (PGR − PLR)',
  standard_error: 'Its standard error',
  t_statistic: 'Odean’s t',
  p_within_days: 'Chance within the same days',
  return_at_sale: 'Result of what was sold',
  others_on_the_other_side: 'Other positions on the other side of cost',
  held_minutes: 'Time held',
  size_ratio: 'Size against the comparison',
  gap_ratio: 'Waiting time against the comparison',
  p_size: 'Chance of this size difference',
  p_gap: 'Chance of this time difference',
  notional: 'Traded value',
  gap_minutes: 'Time since the last exit',
  outcome_dose: 'Outcome before, against my median',
  run_up_percentile: 'Run-up before the entry, percentile',
  mean_run_up_percentile: 'Mean run-up before entries, percentile',
  look_back_bars: 'Bars looked back',
  extension_atr: 'Distance from the average price',
  percent_b: 'Place in the Bollinger bands (%B)',
  rsi: 'RSI 14',
  abnormal_volume: 'Volume against its average',
  chasing_entries: 'Entries after a top-decile run-up',
  forward_return_gap: 'What followed, against other entries',
  p_forward_return: 'Chance of what followed',
  chasing_size_ratio: 'Size of such entries against others',
  p_chasing_size: 'Chance of that size difference',
  hazard_ratio: 'Gains left against losses left',
  gain_exits: 'Exits in gain',
  loss_exits: 'Exits in loss',
  p_day_bootstrap: 'Chance with the days drawn again',
  hold_ratio: 'Time held, losers against winners',
  loser_hold_minutes: 'Losers held, median',
  winner_hold_minutes: 'Winners held, median',
  still_open: 'Positions still open',
  p_against_drift: 'Chance against my own drift',
  p_hold_ratio: 'Chance of this difference of holds',
  loss_tail_share: 'Losses made in the worst twentieth of trades',
  break_even_share: 'Exits just above break-even, of those near it',
  p_break_even: 'Chance of that share',
  beyond_usual_loss: 'Losers held beyond my usual largest loss',
  continuation_atr: 'What followed a winner left, in average ranges',
  continuation_gap_atr: 'What followed, against winners of the same age kept',
  horizon_bars: 'Bars looked ahead',
  capture: 'Share of the best price kept, median',
  burst_days: 'Days far above my usual pace',
  burst_share: 'Share of such days',
  volatility_slope: 'Response of my pace to volatility',
  ordinal_slope: 'Return of each later trade of a day',
  p_ordinal: 'Chance of such a slope',
  cost_drag: 'Fees against the gross result',
  day_entries: 'Entries that day',
  day_ordinal: 'Number within the day',
  adds_under_water: 'Additions under water',
  adds_in_gain: 'Additions in gain',
  minutes_under_water: 'Time under water',
  minutes_in_gain: 'Time in gain',
  add_rate_ratio: 'Rate under water against rate in gain',
  p_by_position: 'Chance with positions as clusters',
  martingale_factor: 'Size of an addition against the entry before',
  martingale_depth: 'Most additions under water to one position',
  return_at_add: 'Standing at the addition',
  add_ordinal: 'Number within the position',
  win_streak: 'Gains in a row before',
  session_result: 'Session so far, against my median return',
  escalation_ratio: 'Size after my best runs against the worst',
  streak_slope: 'Growth of size with each gain in a row',
  session_slope: 'Growth of size with each median return won',
  large_size_return_gap: 'Return of my largest fifth against the rest',
  bucket_hour: 'Hour it begins',
  bucket_weekday: 'Day of the week, 1 is Monday',
  bucket_trades: 'Trades opened then',
  bucket_return_gap: 'Return against my other trades',
  quiet_entries: 'Entries in quiet markets',
  quiet_share: 'Share of such entries',
  expected_quiet_share: 'Share at matched times',
  quiet_ratio: 'Against matched times',
  quiet_return_gap: 'Return of such trades against others',
  p_quiet_return: 'Chance of that return',
  atr_percentile: 'Range (ATR %) among earlier bars, percentile',
  volume_percentile: 'Volume among earlier bars, percentile',
  chasing_gap_ratio: 'Wait before such entries against others',
  p_chasing_gap: 'Chance of that wait',
  mean_exit_percentile: 'Mean move before losing exits, percentile',
  panic_exits: 'Exits in a sharp move',
  price_came_back: 'Followed by a price one average range better',
  exit_move_percentile: 'Move before the exit, percentile',
  place_in_bar: 'Place in the last bar, from its worst end',
  closed_share: 'Part of all open positions closed in half an hour',
  conspicuous_share: 'Entries after conspicuous bars',
  conspicuous_usually: 'The same on all bars of those hours',
  bar_move_percentile: 'Move of the last bar, percentile',
  round_share: 'Prices at round numbers',
  round_share_of_tape: 'The same in the prices traded around',
  round_ticks: 'Ticks between round numbers',
};
/** The name of a number behind a claim; one that is new to this page is only spaced out. */
export const featureWords = (name: string): string => numbers[name] ?? nameWords(name);

const tests: Record<string, string> = {
  odean_t: 'Odean’s t, held against chance within each day',
  circular_shift_fisher: 'Circular shift, combined by Fisher',
  mean_percentile_z: 'Mean percentile, z',
  leaving_log_rank: 'Log-rank of leaving gains against losses, bar by bar',
  hold_log_rank: 'Log-rank of holds, also against my own drift',
  same_age_exits: 'Winners left against winners kept of the same age',
  burst_days: 'Negative binomial days, counted by the binomial',
  exposure_binomial: 'Exact binomial against time spent, positions as clusters',
  circular_shift_slope: 'Slope, circular shift',
  bucket_maximum: 'Furthest bucket of all, permutation',
  matched_times_z: 'Matched times, weeks as clusters, z',
  matched_stands_score: 'Exits against all moments with a loss as deep at the same hour, score',
  matched_times_score: 'Entries against all bars of the same symbol and hour, score',
  round_binomial: 'Binomial against the prices traded around',
};
export const testWords = (method: string): string => tests[method] ?? nameWords(method);

export const directionWords = (direction: Feature['direction']): string =>
  direction === 'ABOVE' ? 'above my usual' : direction === 'BELOW' ? 'below my usual' : '';

/** What a scope of a broker lets me do, in words. */
const scopes: Record<string, string> = {
  'wallet:transactions:read': 'read fills and transactions',
  'wallet:accounts:read': 'read the list of accounts',
  'wallet:user:read': 'read the account holder’s name',
  offline_access: 'keep reading until it is disconnected',
  can_view: 'view fills and accounts',
  enableReading: 'read fills and balances',
};
export const scopeWords = (scope: string): string =>
  scopes[scope] ?? nameWords(scope.replaceAll(':', ' '));

const brokerNames: Record<string, string> = {
  coinbase: 'Coinbase',
  binance: 'Binance',
  kraken: 'Kraken',
  sandbox: 'Sandbox',
  generic: 'Own file',
  own: 'Own file',
};
export const brokerWords = (broker: string): string => brokerNames[broker] ?? nameWords(broker);

export * from './gate-words';
export * from './process-words';

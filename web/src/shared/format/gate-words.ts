import type {
  Cooldown,
  Direction,
  Emotion,
  Every,
  FrictionKind,
  GateCheck,
  GateOverride,
  GateRule,
  GateStatus,
  IntentStatus,
  MatchState,
  PaperTrade,
  Verdict,
} from '@/contracts';

/** The names that the gate uses, in plain words. */
const verdicts: Record<Verdict, string> = {
  GO: 'Go',
  SIZE_DOWN: 'Size down',
  SIMULATE: 'Simulate',
  WAIT: 'Wait',
  NO_GO: 'No go',
};
export const verdictWords = (verdict: Verdict): string => verdicts[verdict] ?? 'Decided';

/** As the server titles its checks. */
const rules: Record<GateRule, string> = {
  COOLDOWN: 'Pause of new entries',
  DRAWDOWN: 'Distance below the equity peak',
  DAILY_LOSS: 'Loss today',
  WEEKLY_LOSS: 'Loss this week',
  MONTHLY_LOSS: 'Loss this month',
  PROP_DAILY_DRAWDOWN: 'Challenge: loss of a day',
  PROP_TRAILING_DRAWDOWN: 'Challenge: distance below the peak',
  PROP_DATES: 'Challenge: its dates',
  PROP_CONSISTENCY: 'Challenge: share of one day',
  EQUITY_KNOWN: 'Equity is known',
  RISK_STATED: 'Risk is stated',
  RISK_PER_TRADE: 'Risk of one trade',
  STOP_SET: 'A stop is set',
  PLANNED_R: 'Target against stop',
  ENTRIES_PER_DAY: 'Entries today',
  ALLOWED_HOURS: 'Hours',
  ALLOWED_SYMBOLS: 'Symbols',
  SIZE_TO_MEDIAN: 'Size against the usual one',
  ADDS_UNDER_WATER: 'Additions under water',
  SETUP_TESTED: 'Own trades of this setup',
  CHASING_NOW: 'Move before the entry',
  REENTRY_AFTER_LOSS: 'Time since the last loss',
  SIZE_AGAINST_BASELINE: 'Size against the baseline',
  LOSSES_IN_A_ROW: 'Losses in a row',
  SCHEDULE: 'Schedule of purchases',
  PANIC_INTERRUPTION: 'Schedule given up under water',
  OWN_RULE: 'Own rule',
  TASKS_OPEN: 'Tasks of an earlier plan',
  WITHOUT_LAST_TRADE: 'Stands without the last trade',
};
export const ruleWords = (rule: GateRule): string => rules[rule] ?? 'A check';

/** What keeps new entries out now. */
export const closedWords = ({ closedBy = [] }: GateStatus): string[] => closedBy.map(ruleWords);

const checkStates: Record<GateCheck['state'], string> = {
  PASSED: 'Kept',
  BROKEN: 'Not kept',
  NOT_CHECKED: 'Not checked',
};
export const checkStateWords = (state: GateCheck['state']): string =>
  checkStates[state] ?? 'Not checked';

const senses: Record<NonNullable<GateCheck['sense']>, string> = {
  AT_MOST: 'at most',
  AT_LEAST: 'at least',
  ONE_OF: 'allowed',
  NOT: 'not',
  BESIDE: 'beside',
};
/** How a limit binds, before its number; what does not say so is only called a limit. */
export const senseWords = (sense: GateCheck['sense']): string =>
  (sense && senses[sense]) ?? 'limit';

const frictions: Record<FrictionKind, string> = {
  WRITE_THE_EXIT: 'Write the exit',
  WAIT_IT_OUT: 'Wait it out',
  NAME_THE_EMOTION: 'Name the emotion',
  REREAD_THE_RULE: 'Read the rule again',
  RUN_THE_SIMULATION: 'Run the simulation',
  STATE_THE_EQUITY: 'State the equity',
  STATE_THE_RISK: 'State the risk',
  ANSWER_WITHOUT_THE_LAST_TRADE: 'Look at it without the last trade',
};
export const frictionWords = (kind: FrictionKind): string => frictions[kind] ?? 'A small task';

const intentStates: Record<IntentStatus, string> = {
  SUBMITTED: 'Being looked at',
  DECIDED: 'Decided',
  OVERRIDE_GRANTED: 'Override granted',
  OVERRIDE_REFUSED: 'Override refused',
  TAKEN: 'Taken',
  SKIPPED: 'Left out',
  SIZED_DOWN: 'Taken smaller',
  EXPIRED: 'Expired',
  CANCELLED: 'Withdrawn',
};
export const intentWords = (status: IntentStatus): string => intentStates[status] ?? 'Not known';

const matches: Record<MatchState, string> = {
  MATCHED: 'Matched by fills',
  PARTLY: 'Partly filled',
  UNMATCHED: 'No fill yet',
  ASK: 'More than one plan fits the fill',
  UNGATED_TRADE: 'Fill without a plan',
};
export const matchWords = (state: MatchState): string => matches[state] ?? 'Not known';

export const emotions = [
  'CALM',
  'CONFIDENT',
  'ANXIOUS',
  'FRUSTRATED',
  'EXCITED',
  'BORED',
  'TIRED',
] as const satisfies Emotion[];
const feelings: Record<Emotion, string> = {
  CALM: 'Calm',
  CONFIDENT: 'Confident',
  ANXIOUS: 'Anxious',
  FRUSTRATED: 'Frustrated',
  EXCITED: 'Excited',
  BORED: 'Bored',
  TIRED: 'Tired',
};
export const emotionWords = (emotion: Emotion): string => feelings[emotion] ?? 'Something else';

export const directionNames = (direction: Direction): string =>
  direction === 'LONG' ? 'Long' : 'Short';

const refusals: Record<GateOverride['reasons'][number], string> = {
  VERDICT_STANDS: 'This verdict takes no override.',
  COOLDOWN_STANDS: 'A pause of new entries is running.',
  FRICTION_OPEN: 'Tasks of this plan are still open.',
  RATIONALE_SHORT: 'The reason is too short.',
  RATIONALE_REPEATED: 'The reason was given before, in the same words.',
  RISK_MISSING: 'The risk is not stated in money.',
  RISK_TOO_LARGE: 'The risk is larger than an override may carry.',
  NO_SAFEGUARD: 'No safeguard is named.',
  TOO_MANY: 'The overrides of these seven days are used up.',
  EXPIRED: 'The verdict has expired.',
};
export const refusalWords = (reason: GateOverride['reasons'][number]): string =>
  refusals[reason] ?? 'The policy does not allow it.';

const causes: Record<Cooldown['cause'], string> = {
  LOSS_STREAK: 'Losses in a row',
  BREACH: 'A rule was not kept',
  OWN: 'My own pause',
};
export const causeWords = (cause: Cooldown['cause']): string => causes[cause] ?? 'A pause';

const paperStates: Record<PaperTrade['state'], string> = {
  WAITING: 'Waits for its entry price',
  OPEN: 'Open',
  CLOSED: 'Ended',
  NO_PRICES: 'No prices at hand',
  NEVER_OPENED: 'Never opened',
};
export const paperStateWords = (state: PaperTrade['state']): string =>
  paperStates[state] ?? 'Not known';

type PaperEnd = NonNullable<PaperTrade['by']>;
const paperEnds: Record<PaperEnd, string> = {
  STOP: 'Stop',
  TARGET: 'Target',
  HORIZON: 'Time over',
};
export const paperEndWords = (by: PaperEnd): string => paperEnds[by] ?? 'Ended';

export const intervals = ['DAY', 'WEEK', 'FORTNIGHT', 'MONTH'] as const satisfies Every[];
const everys: Record<Every, string> = {
  DAY: 'each day',
  WEEK: 'each week',
  FORTNIGHT: 'every two weeks',
  MONTH: 'each month',
};
export const everyWords = (every: Every): string => everys[every] ?? 'now and then';

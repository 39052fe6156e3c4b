// Generated from contracts/schemas by `npm run contracts`. Change the schemas, not this file.

/**
 * ULID, 26 characters of Crockford's base 32.
 */
export type Ulid = string;
/**
 * A decimal number as text, so that no digit is lost on the way.
 */
export type Decimal = string;
/**
 * ISO-8601 instant in UTC.
 */
export type Instant = string;
export type Email = string;
/**
 * IANA zone name, for example Europe/Berlin.
 */
export type TimeZone = string;
/**
 * Which number of a date comes first: year, month or day.
 */
export type DateOrder = 'ymd' | 'mdy' | 'dmy';
/**
 * Currency or asset code.
 */
export type Currency = string;
/**
 * Instrument, for example BTC-USD or AAPL.
 */
export type Symbol = string;
export type Side = 'BUY' | 'SELL';
/**
 * How exactly the broker stated the time.
 */
export type TsPrecision = 'MILLI' | 'SECOND' | 'MINUTE' | 'DATE';
export type Persona = 'crypto' | 'shortterm' | 'swing' | 'indexdca';
/**
 * A habit by the field's name.
 */
export type Label =
  | 'DISPOSITION'
  | 'REVENGE'
  | 'HOUSE_MONEY'
  | 'CHASING'
  | 'FOMO'
  | 'PANIC'
  | 'OVERTRADING'
  | 'HOLDING_LOSERS'
  | 'AVERAGING_DOWN'
  | 'MARTINGALE'
  | 'SIZE_ESCALATION'
  | 'ATTENTION'
  | 'ROUND_NUMBER'
  | 'EARLY_EXIT'
  | 'TIME_OF_DAY'
  | 'BOREDOM';
/**
 * INSUFFICIENT is a state of its own: too little data to say anything.
 */
export type State = 'INSUFFICIENT' | 'NOT_FOUND' | 'POSSIBLE' | 'FOUND';
/**
 * What a line of a statement says that is no fill.
 */
export type EntryKind =
  | 'DEPOSIT'
  | 'WITHDRAWAL'
  | 'TRANSFER_IN'
  | 'TRANSFER_OUT'
  | 'FUNDING'
  | 'INTEREST'
  | 'DIVIDEND'
  | 'FEE'
  | 'REWARD'
  | 'SPLIT'
  | 'EXPIRY'
  | 'ASSIGNMENT'
  | 'EXERCISE';
export type Password = string;
/**
 * Long gains when the price rises, short when it falls.
 */
export type Direction = 'LONG' | 'SHORT';
/**
 * What the gate says, from open to shut.
 */
export type Verdict = 'GO' | 'SIZE_DOWN' | 'SIMULATE' | 'WAIT' | 'NO_GO';
/**
 * A check of the gate.
 */
export type GateRule =
  | 'COOLDOWN'
  | 'DRAWDOWN'
  | 'DAILY_LOSS'
  | 'WEEKLY_LOSS'
  | 'MONTHLY_LOSS'
  | 'PROP_DAILY_DRAWDOWN'
  | 'PROP_TRAILING_DRAWDOWN'
  | 'PROP_DATES'
  | 'PROP_CONSISTENCY'
  | 'EQUITY_KNOWN'
  | 'RISK_STATED'
  | 'RISK_PER_TRADE'
  | 'STOP_SET'
  | 'PLANNED_R'
  | 'ENTRIES_PER_DAY'
  | 'ALLOWED_HOURS'
  | 'ALLOWED_SYMBOLS'
  | 'SIZE_TO_MEDIAN'
  | 'ADDS_UNDER_WATER'
  | 'SETUP_TESTED'
  | 'CHASING_NOW'
  | 'REENTRY_AFTER_LOSS'
  | 'SIZE_AGAINST_BASELINE'
  | 'LOSSES_IN_A_ROW'
  | 'SCHEDULE'
  | 'PANIC_INTERRUPTION'
  | 'OWN_RULE'
  | 'TASKS_OPEN'
  | 'WITHOUT_LAST_TRADE';
/**
 * A small thing to do before the gate is asked again.
 */
export type FrictionKind =
  | 'WRITE_THE_EXIT'
  | 'WAIT_IT_OUT'
  | 'NAME_THE_EMOTION'
  | 'REREAD_THE_RULE'
  | 'RUN_THE_SIMULATION'
  | 'STATE_THE_EQUITY'
  | 'STATE_THE_RISK'
  | 'ANSWER_WITHOUT_THE_LAST_TRADE';
/**
 * Where an intent stands in its life.
 */
export type IntentStatus =
  | 'SUBMITTED'
  | 'DECIDED'
  | 'OVERRIDE_GRANTED'
  | 'OVERRIDE_REFUSED'
  | 'TAKEN'
  | 'SKIPPED'
  | 'SIZED_DOWN'
  | 'EXPIRED'
  | 'CANCELLED';
/**
 * What a rule of the trader counts or forbids.
 */
export type OwnRuleKind =
  | 'MOST_ENTRIES_A_DAY'
  | 'NO_SYMBOL'
  | 'NO_ENTRY_BEFORE'
  | 'NO_ENTRY_AFTER'
  | 'NO_WEEKEND'
  | 'WAIT_AFTER_LOSS'
  | 'MOST_OPEN_POSITIONS'
  | 'LARGEST_NOTIONAL'
  | 'STOP_REQUIRED';
/**
 * How the trader says they feel.
 */
export type Emotion =
  'CALM' | 'CONFIDENT' | 'ANXIOUS' | 'FRUSTRATED' | 'EXCITED' | 'BORED' | 'TIRED';
/**
 * Whether a friction task is still to do; one that was carried is a task of a later plan.
 */
export type TaskStatus = 'OPEN' | 'DONE' | 'CANCELLED' | 'CARRIED';
/**
 * How a trade or entry stood to one rule of its plan.
 */
export type RuleOutcome = 'KEPT' | 'BROKEN' | 'NOT_APPLICABLE' | 'UNKNOWN';
/**
 * Whether words stand before, after or beside a trade.
 */
export type EntryType = 'pre' | 'post' | 'note';
/**
 * The trader's own word on whether the plan was kept.
 */
export type FollowedPlan = 'YES' | 'PARTLY' | 'NO';
/**
 * How a fill and an intent belong together.
 */
export type MatchState = 'MATCHED' | 'PARTLY' | 'UNMATCHED' | 'ASK' | 'UNGATED_TRADE';
/**
 * A limit that a trader can set.
 */
export type OwnLimitName =
  | 'riskPerTrade'
  | 'dailyLoss'
  | 'weeklyLoss'
  | 'monthlyLoss'
  | 'drawdown'
  | 'entriesPerDay'
  | 'sizeTimesMedian'
  | 'minimumPlannedR'
  | 'stopRequired'
  | 'allowedSymbols'
  | 'allowedHours';
/**
 * The pause between two purchases of a schedule.
 */
export type Every = 'DAY' | 'WEEK' | 'FORTNIGHT' | 'MONTH';

/**
 * A connection was made, lost or ended.
 */
export interface BrokerConnectionChanged {
  connectionId: Ulid;
  broker: string;
  status: 'ACTIVE' | 'RECONNECT' | 'REVOKED';
}
/**
 * A reflection was written.
 */
export interface CoachReflect {
  message: CoachMessage;
}
/**
 * One reflection, as stored and as pushed.
 */
export interface CoachMessage {
  messageId: Ulid;
  at: Instant;
  /**
   * @minItems 1
   */
  labels: Label[];
  state: State;
  title: string;
  narrative: string;
  confidence?: number;
  /**
   * True when it replaces an earlier word on the same subject.
   */
  updated: boolean;
  /**
   * finding or the tag it speaks of
   */
  subject: string;
  evidence: Evidence[];
  /**
   * What the trader may look at next.
   */
  cta?: {
    kind: 'SHOW_TRADES' | 'SHOW_HABIT';
    text: string;
  };
  tagId?: Ulid;
  demo: boolean;
}
/**
 * A trade or a number behind a reflection.
 */
export interface Evidence {
  kind: 'TRADE' | 'NUMBER';
  name: string;
  text: string;
  trade?: SpokenTrade;
}
/**
 * What a sentence may say of a trade.
 */
export interface SpokenTrade {
  tradeId: string;
  symbol: Symbol;
  side: Side;
  qty: Decimal;
  price: Decimal;
  ts: Instant;
  tsPrecision: TsPrecision;
}
/**
 * New entries are open again.
 */
export interface CooldownEnded {
  cooldownId: Ulid;
  endedAt: Instant;
}
/**
 * New entries are paused.
 */
export interface CooldownStarted {
  cooldown: Cooldown;
}
/**
 * A pause of new entries.
 */
export interface Cooldown {
  cooldownId: Ulid;
  /**
   * What started it.
   */
  cause: 'LOSS_STREAK' | 'BREACH' | 'OWN';
  /**
   * In words; in an event without the trader's own.
   */
  reason: string;
  startsAt: Instant;
  endsAt: Instant;
  active: boolean;
}
/**
 * A weekly digest was written.
 */
export interface DigestWeeklyCreated {
  digestId: Ulid;
  windowStart: Instant;
  windowEnd: Instant;
}
/**
 * One event; eventId is identity, seq is order: gapless per user.
 */
export interface Event {
  type:
    | 'import.progress'
    | 'coach.reflect'
    | 'trades.imported'
    | 'broker.connection.changed'
    | 'habits.scored'
    | 'pretrade.intent.submitted'
    | 'pretrade.decision.returned'
    | 'pretrade.override.requested'
    | 'pretrade.override.resolved'
    | 'journal.entry.created'
    | 'rules.breach.detected'
    | 'cooldown.started'
    | 'cooldown.ended'
    | 'digest.weekly.created'
    | 'intent.matched'
    | 'paper.trade.closed'
    | 'journal.entry.changed'
    | 'simulation.ready';
  eventId: Ulid;
  seq: number;
  ts: Instant;
  v: number;
  payload: {};
}
/**
 * A scoring run replaced the one before: findings, tags, costs and the twin are new, also where the coach has nothing new to say.
 */
export interface HabitsScored {
  runId: Ulid;
  policyVersion: string;
  tags: number;
}
/**
 * How far an import is.
 */
export interface ImportProgress {
  jobId: string;
  importId: Ulid;
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  stage: 'waiting' | 'fetching' | 'reading' | 'saving' | 'scoring' | 'reflecting' | 'finished';
  count: number;
  total: number;
  percent: number;
  stored?: number;
  duplicate?: number;
  failed?: number;
  error?: string;
}
/**
 * Fills were found to belong to an intent, or to none.
 */
export interface IntentMatched {
  intentId?: Ulid;
  state: MatchState;
  tradeIds: Ulid[];
}
/**
 * A journal entry reads differently now: its words, its pictures, or what the twin says beside it.
 */
export interface JournalEntryChanged {
  entryId: Ulid;
}
/**
 * A journal entry was written.
 */
export interface JournalEntryCreated {
  entryId: Ulid;
  entryType: EntryType;
  intentId?: Ulid;
}
/**
 * A trade on paper has ended.
 */
export interface PaperTradeClosed {
  trade: PaperTrade;
}
/**
 * A trade on paper, followed from the market's own bars.
 */
export interface PaperTrade {
  paperTradeId: Ulid;
  intentId: Ulid;
  symbol: Symbol;
  direction: Direction;
  /**
   * Where the paper trade stands.
   */
  state: 'WAITING' | 'OPEN' | 'CLOSED' | 'NO_PRICES' | 'NEVER_OPENED';
  openedAt?: Instant;
  closedAt?: Instant;
  entry?: Decimal;
  exit?: Decimal;
  /**
   * What ended it.
   */
  by?: 'STOP' | 'TARGET' | 'HORIZON';
  netPnl?: Decimal;
  r?: number;
  size?: Decimal;
  stop?: Decimal;
  target?: Decimal;
  /**
   * Fee of each side as a share of its notional.
   */
  feeShare?: number;
  entryUntil?: Instant;
  seenUntil?: Instant;
  /**
   * What it did where a bar that could mean two things is read for it; present when that differs.
   */
  better?: {
    closedAt?: Instant;
    exit?: Decimal;
    by?: 'STOP' | 'TARGET' | 'HORIZON';
    netPnl?: Decimal;
    r?: number;
  };
}
/**
 * The gate has decided.
 */
export interface PretradeDecisionReturned {
  decision: GateDecision;
}
/**
 * A verdict with everything that led to it.
 */
export interface GateDecision {
  intentId: Ulid;
  /**
   * Number of this evaluation of the intent.
   */
  evaluation: number;
  verdict: Verdict;
  /**
   * All checks, strictest first.
   */
  checks: GateCheck[];
  /**
   * The size that all limits leave, with its sum.
   */
  sizing?: {
    size: Decimal;
    notional?: Decimal;
    riskAmount?: Decimal;
    /**
     * The arithmetic, in order.
     *
     * Items: One step of the sum.
     */
    steps: {
      what: string;
      value: string;
    }[];
  };
  /**
   * The twin's words, linted.
   */
  sentence: string;
  tasks: FrictionTask[];
  policyVersion: string;
  decidedAt: Instant;
  expiresAt: Instant;
}
/**
 * One check of the gate, with what was seen and what it was held against.
 */
export interface GateCheck {
  rule: GateRule;
  /**
   * How it came out.
   */
  state: 'PASSED' | 'BROKEN' | 'NOT_CHECKED';
  effect?: Verdict;
  /**
   * The rule in words.
   */
  title: string;
  /**
   * What was seen, in words.
   */
  observed?: string;
  /**
   * What it was held against, in words.
   */
  limit?: string;
  observedValue?: number;
  limitValue?: number;
  unit?: string;
  /**
   * Why it was not checked, or the trader's own words.
   */
  reason?: string;
  /**
   * How the limit binds: a maximum, a minimum, what is allowed, what is excluded, or a value that it is only seen beside.
   */
  sense?: 'AT_MOST' | 'AT_LEAST' | 'ONE_OF' | 'NOT' | 'BESIDE';
  currency?: Currency;
}
/**
 * A small thing to do before the gate is asked again.
 */
export interface FrictionTask {
  taskId: Ulid;
  intentId?: Ulid;
  kind: FrictionKind;
  rule: GateRule;
  /**
   * What it asks, linted.
   */
  text: string;
  status: TaskStatus;
  readyAt?: Instant;
  createdAt: Instant;
  doneAt?: Instant;
  answer?: string;
}
/**
 * A plan was declared, or its gate is asked again.
 */
export interface PretradeIntentSubmitted {
  intentId: Ulid;
  evaluation: number;
}
/**
 * An override was asked for.
 */
export interface PretradeOverrideRequested {
  overrideId: Ulid;
  intentId: Ulid;
}
/**
 * The policy has answered an override.
 */
export interface PretradeOverrideResolved {
  override: GateOverride;
}
/**
 * A request to go against a verdict, and what the policy said.
 */
export interface GateOverride {
  overrideId: Ulid;
  intentId: Ulid;
  /**
   * What the policy said; absent until it has.
   */
  decision?: 'GRANTED' | 'REFUSED';
  /**
   * Why it was refused.
   */
  reasons: (
    | 'VERDICT_STANDS'
    | 'COOLDOWN_STANDS'
    | 'FRICTION_OPEN'
    | 'RATIONALE_SHORT'
    | 'RATIONALE_REPEATED'
    | 'RISK_MISSING'
    | 'RISK_TOO_LARGE'
    | 'NO_SAFEGUARD'
    | 'TOO_MANY'
    | 'EXPIRED'
  )[];
  /**
   * The twin's words, linted.
   */
  sentence?: string;
  /**
   * Why, in own words; empty in an event.
   */
  rationale: string;
  /**
   * What is lost, in own words; empty in an event.
   */
  riskStatement: string;
  riskAmount: Decimal;
  safeguards: string[];
  requestedAt: Instant;
  decidedAt?: Instant;
  /**
   * Rules of the verdict that it goes against.
   */
  rules?: GateRule[];
}
/**
 * Fills broke a rule.
 */
export interface RulesBreachDetected {
  breachId: Ulid;
  /**
   * Name of the rule.
   */
  rule: string;
  /**
   * What happened, linted.
   */
  sentence: string;
  tradeIds: Ulid[];
  day: string;
}
/**
 * A simulation has its answer.
 */
export interface SimulationReady {
  simulationId: Ulid;
  tradeId: Ulid;
  jobId: string;
  state: 'READY' | 'NO_PRICES' | 'OTHER_PRICES' | 'TOO_COARSE' | 'UNAVAILABLE';
}
/**
 * Fills were stored.
 */
export interface TradesImported {
  importId: Ulid;
  stored: number;
  duplicate: number;
  failed: number;
  tradesVersion: number;
}
/**
 * Payload of import.trades.
 */
export interface ImportTrades {
  jobId: string;
  userId: Ulid;
  importId: Ulid;
}
/**
 * Payload of score.bias.
 */
export interface ScoreBias {
  jobId: string;
  userId: Ulid;
  tradesVersion: number;
  importId?: Ulid;
}
/**
 * Payload of simulate.simple.
 */
export interface SimulateSimple {
  jobId: string;
  userId: Ulid;
  simulationId: Ulid;
}
/**
 * Payload of snapshot.weekly.
 */
export interface SnapshotWeekly {
  jobId: string;
  userId: Ulid;
  weekEnd: Instant;
}
/**
 * What a persona holds a trader to, as data.
 */
export interface PersonaPolicy {
  persona: Persona;
  /**
   * Stored with every verdict.
   */
  version: string;
  /**
   * Share of equity.
   */
  riskPerTrade?: number;
  /**
   * Share of equity.
   */
  dailyLoss?: number;
  /**
   * Share of equity.
   */
  weeklyLoss?: number;
  /**
   * Share of equity.
   */
  monthlyLoss?: number;
  /**
   * Share of the equity peak.
   */
  drawdown?: number;
  /**
   * Losses in a row that start a cooldown.
   */
  lossStreak?: {
    losses: number;
    cooldownMinutes: number;
  };
  breachCooldownMinutes?: number;
  /**
   * New entries a day: the trader's own usual, at most so many.
   */
  entriesPerDay: {
    atMost: number;
    /**
     * Percentile of the trader's own days.
     */
    ownShare: number;
  };
  /**
   * Largest multiple of the own median notional.
   */
  sizeTimesMedian?: number;
  /**
   * Largest multiple of the planned amount.
   */
  planAmountTimes?: number;
  stopRequired: boolean;
  minimumPlannedR?: number;
  /**
   * Whether a position under water may be added to.
   */
  addsUnderWater: 'NEVER' | 'SCHEDULED' | 'ALLOWED';
  /**
   * Own trades before a setup counts as tested.
   */
  setupTrades?: number;
  /**
   * How long a plan rests that would not be made without the trade before it.
   */
  withoutLastTradeMinutes?: number;
  /**
   * How long a verdict is good for.
   */
  entryWindowMinutes: number;
  /**
   * When an override may be granted.
   */
  overrides: {
    perWeek: number;
    /**
     * Multiple of the risk per trade.
     */
    riskTimes: number;
    rationaleLength: number;
  };
  /**
   * Tasks by failed check.
   *
   * Items: What a broken check asks for.
   */
  friction: {
    rule: GateRule;
    task: FrictionKind;
    minutes?: number;
  }[];
  /**
   * The bounds of the coach's words for this persona.
   */
  language: {
    mostWords: number;
    /**
     * Words that are not used.
     */
    avoid: string[];
  };
}
/**
 * RFC 9457 problem; type is urn:tradingtwin:problem: and the code.
 */
export interface Problem {
  type:
    | 'urn:tradingtwin:problem:validation'
    | 'urn:tradingtwin:problem:idempotency-key-missing'
    | 'urn:tradingtwin:problem:idempotency-key-malformed'
    | 'urn:tradingtwin:problem:file-unreadable'
    | 'urn:tradingtwin:problem:unauthenticated'
    | 'urn:tradingtwin:problem:credentials'
    | 'urn:tradingtwin:problem:csrf'
    | 'urn:tradingtwin:problem:origin'
    | 'urn:tradingtwin:problem:forbidden'
    | 'urn:tradingtwin:problem:not-found'
    | 'urn:tradingtwin:problem:method'
    | 'urn:tradingtwin:problem:conflict'
    | 'urn:tradingtwin:problem:in-progress'
    | 'urn:tradingtwin:problem:too-large'
    | 'urn:tradingtwin:problem:media-type'
    | 'urn:tradingtwin:problem:idempotency-key-reused'
    | 'urn:tradingtwin:problem:answer-needed'
    | 'urn:tradingtwin:problem:rate-limited'
    | 'urn:tradingtwin:problem:broker'
    | 'urn:tradingtwin:problem:unavailable'
    | 'urn:tradingtwin:problem:internal';
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  /**
   * Items: A field that does not fit.
   */
  errors?: {
    /**
     * JSON pointer into the body.
     */
    pointer: string;
    message: string;
  }[];
}
/**
 * What the trader may change about their account; absent fields stay.
 */
export interface AccountSettings {
  displayName?: string;
  timeZone?: TimeZone;
  currency?: Currency;
  persona?: Persona;
}
/**
 * The trader's own word on a tag.
 */
export interface BiasFeedback {
  verdict: 'not_true' | 'true';
  note?: string;
}
/**
 * A trader's fills and the bars around them.
 */
export interface BiasScoreRequest {
  /**
   * Items: One fill.
   */
  fills: {
    id: string;
    account: string;
    symbol: Symbol;
    side: Side;
    qty: Decimal;
    price: Decimal;
    fee: Decimal;
    feeCurrency: string;
    ts: Instant;
    tsPrecision: TsPrecision;
    orderId?: string;
  }[];
  candles: Bars[];
  timeZone?: TimeZone;
  /**
   * Tags that the trader called not true: they are left out of tags and costs.
   *
   * Items: One denial.
   */
  denied?: {
    label: Label;
    /**
     * Any of the fills of the tagged decision.
     *
     * @minItems 1
     */
    fillIds: string[];
  }[];
}
/**
 * One symbol's closed bars, ascending.
 */
export interface Bars {
  symbol: Symbol;
  granularitySeconds: number;
  bars: Bar[];
}
/**
 * One closed bar; t is its opening instant in epoch seconds.
 */
export interface Bar {
  t: number;
  o: number;
  h: number;
  l: number;
  c: number;
  v: number;
}
/**
 * An API key that the trader made at Binance and that may only read.
 */
export interface BinanceKey {
  apiKey: string;
  secretKey: string;
  /**
   * Markets to read besides those of coins that are held.
   *
   * @maxItems 100
   */
  markets?: string[];
}
/**
 * What the trader states about a broker account; absent fields stay.
 */
export interface BrokerAccountChange {
  name?: string;
  currency?: Currency;
  declaredEquity?: Decimal;
  prop?: PropChallenge;
}
/**
 * The rules of a prop challenge.
 */
export interface PropChallenge {
  startBalance: Decimal;
  /**
   * Share of the day's opening equity.
   */
  dailyDrawdown: number;
  /**
   * Share of the equity peak.
   */
  trailingDrawdown: number;
  /**
   * Share of the start balance.
   */
  target?: number;
  startsOn: string;
  endsOn?: string;
  /**
   * Largest share of the profit that one day may make.
   */
  consistencyShare?: number;
}
/**
 * A schedule of buying a fixed amount, as the trader states it.
 */
export interface BuyingPlanDraft {
  /**
   * What is bought.
   *
   * @minItems 1
   * @maxItems 20
   */
  symbols: Symbol[];
  amount: Decimal;
  /**
   * Day of the first purchase.
   */
  first: string;
  every: Every;
  /**
   * Why, in own words; said back when the plan is departed from.
   */
  words: string;
}
/**
 * Money that came into or left a broker account.
 */
export interface CashMovement {
  amount: Decimal;
  at: Instant;
}
/**
 * Marks the coach's messages as read up to one.
 */
export interface CoachRead {
  messageId: Ulid;
}
/**
 * An API key that the trader made at Coinbase and that may only view.
 */
export interface CoinbaseKey {
  name: string;
  /**
   * As Coinbase shows it once: an EC key in PEM, or an Ed25519 key in base64.
   */
  privateKey: string;
}
/**
 * Which column of a table that nobody knows means what.
 */
export interface ColumnMapping {
  /**
   * For people: what the file is called.
   */
  name: string;
  /**
   * All columns of the file it was made for, in their order; a later file with the same ones is read by it. Without it no file is recognised.
   *
   * @maxItems 200
   */
  header?: string[];
  /**
   * The first row is a fill already; columns are called Column 1, Column 2 and so on.
   */
  withoutHeader?: boolean;
  /**
   * The column of each field, by its name in the header. A second column of one name is called Name (2), one without a name Column 7.
   */
  columns: {
    time: string;
    /**
     * The time of day, where the date stands in a column of its own.
     */
    clock?: string;
    symbol: string;
    /**
     * Without it the sign of the quantity is the side: below zero is a sale.
     */
    side?: string;
    quantity: string;
    price: string;
    fee?: string;
    feeCurrency?: string;
    /**
     * The currency of price and fee.
     */
    currency?: string;
    /**
     * A number that no two fills share.
     */
    id?: string;
    /**
     * How many units one contract holds.
     */
    multiplier?: string;
  };
  /**
   * What the column of sides says for a buy; without both lists the usual words.
   *
   * @maxItems 20
   */
  buy?: string[];
  /**
   * The same for a sale. Rows with any other word are no trades.
   *
   * @maxItems 20
   */
  sell?: string[];
  dateOrder?: DateOrder;
  timezone?: TimeZone;
  /**
   * The mark before the decimals, where the file leaves it open.
   */
  decimal?: 'dot' | 'comma';
  /**
   * The symbol is a coin alone, and the currency ends its pair: BTC and EUR is BTC-EUR.
   */
  withCurrency?: boolean;
}
/**
 * A pause of new entries, started or lengthened by the trader.
 */
export interface CooldownStart {
  /**
   * Length from now; never shorter than what runs.
   */
  minutes: number;
  reason?: string;
}
/**
 * How many units one contract of a future holds.
 */
export interface ContractSize {
  /**
   * Without its month, for example MES.
   */
  product: string;
  units: Decimal;
}
/**
 * What a trader says about a previewed file; it is read again with all of it.
 */
export interface CsvAnswers {
  timezone?: TimeZone;
  dateOrder?: DateOrder;
  mapping?: ColumnMapping;
  /**
   * @maxItems 20
   */
  contractSizes?: ContractSize[];
  accountId?: Ulid;
  /**
   * The name of an account that is made when the file is confirmed.
   */
  newAccount?: string;
}
/**
 * Confirms a previewed file.
 */
export interface CsvConfirm {
  /**
   * The answer to the preview's question: are similar fills of another format the same fills? Required when the preview counted any.
   */
  similar?: 'same' | 'different';
}
/**
 * The end of a friction task.
 */
export interface FrictionAnswer {
  /**
   * Done, or no longer wanted.
   */
  status: 'DONE' | 'CANCELLED';
  /**
   * What the task asked for.
   */
  answer?: string;
}
/**
 * A verdict, the answer to an override, or what fills did to a rule, to be put into words.
 */
export interface GateWordsRequest {
  verdict?: Verdict;
  /**
   * Rules that were broken, strictest first.
   */
  broken: GateRule[];
  /**
   * Tasks to be worded, in the order of the answer.
   */
  tasks: FrictionKind[];
  /**
   * The answer to an override.
   */
  answer?: {
    granted: boolean;
    /**
     * Why it was refused.
     */
    reasons: string[];
  };
  /**
   * What fills did.
   */
  happened?: {
    /**
     * SIZE, VERDICT, COOLDOWN, LOSSES_IN_A_ROW, an own limit by its rule, or the kind of an own rule.
     */
    what: string;
    symbol?: Symbol;
  };
  /**
   * The bounds of the coach's words for this persona.
   */
  language?: {
    mostWords: number;
    /**
     * Words that are not used.
     */
    avoid: string[];
  };
}
/**
 * Import fills from a connection.
 */
export interface ImportRequest {
  connectionId: Ulid;
  since?: Instant;
}
/**
 * Bars in, indicators out.
 */
export interface IndicatorsRequest {
  /**
   * @maxItems 200000
   */
  bars: Bar[];
  /**
   * @maxItems 20
   *
   * Items: One indicator.
   */
  indicators: {
    kind: 'SMA' | 'EMA' | 'RSI' | 'ATR' | 'BB';
    length: number;
  }[];
}
/**
 * What became of a decided intent.
 */
export interface IntentOutcome {
  /**
   * What the trader did.
   */
  outcome: 'TAKEN' | 'SKIPPED' | 'SIZED_DOWN' | 'CANCELLED';
  note?: string;
}
/**
 * Words before, after or beside a trade.
 */
export interface JournalDraft {
  entryType: EntryType;
  intentId?: Ulid;
  tradeId?: Ulid;
  text: string;
  /**
   * @minItems 0
   * @maxItems 7
   */
  emotions?: Emotion[];
  followedPlan?: FollowedPlan;
  lesson?: string;
}
/**
 * A change of a journal entry; absent fields stay.
 */
export interface JournalEntryChange {
  text?: string;
  /**
   * @minItems 0
   * @maxItems 7
   */
  emotions?: Emotion[];
  followedPlan?: FollowedPlan;
  lesson?: string;
}
/**
 * An entry before or after a trade, or a trade on paper that has ended, to be put into a sentence.
 */
export interface JournalWordsRequest {
  entryType: EntryType;
  /**
   * Whether a plan stands before the trade.
   */
  planned: boolean;
  /**
   * What the plan does not say.
   *
   * Items: Part of a plan.
   */
  missing: ('STOP' | 'INVALIDATION')[];
  /**
   * Adherence, where enough rules applied.
   */
  score?: number;
  /**
   * Rules of the plan that were not kept, heaviest first.
   *
   * Items: Rule of the plan.
   */
  broken: ('ENTRY' | 'STOP' | 'SIZE' | 'EXIT' | 'WINDOW' | 'ADDS' | 'VERDICT')[];
  paper?: PaperTrade;
}
/**
 * Signing in.
 */
export interface Login {
  email: Email;
  password: string;
}
/**
 * One fill in the trader's own words.
 */
export interface ManualFill {
  /**
   * Instrument, for example BTC-USD or AAPL.
   */
  symbol: string;
  side: Side;
  qty: Decimal;
  price: Decimal;
  fee?: Decimal;
  feeCurrency?: Currency;
  ts: Instant;
}
/**
 * Fills entered by hand: one, or those of a round trip.
 */
export interface ManualTrade {
  accountId?: Ulid;
  /**
   * @minItems 1
   * @maxItems 20
   */
  fills: ManualFill[];
  /**
   * They are others than the stored fills that say the same.
   */
  similar?: 'different';
}
/**
 * Another name for a saved mapping.
 */
export interface MappingName {
  name: string;
}
/**
 * The trader's answer to which intent a trade belongs to.
 */
export interface MatchAnswer {
  intentId?: Ulid;
}
/**
 * What a broker's consent page sent back; edge hands it to core.
 */
export interface OauthCallback {
  state: string;
  code?: string;
  error?: string;
}
/**
 * A request to go against a verdict.
 */
export interface OverrideRequest {
  /**
   * Why, in own words.
   */
  rationale: string;
  /**
   * What is lost if it goes wrong, in own words.
   */
  riskStatement: string;
  riskAmount: Decimal;
  /**
   * What limits the damage.
   */
  safeguards: string[];
}
/**
 * Limits of the trader's own: a tighter one holds at once, a looser one from the next trading day.
 */
export interface OwnLimits {
  /**
   * Share of equity.
   */
  riskPerTrade?: number;
  /**
   * Share of equity.
   */
  dailyLoss?: number;
  /**
   * Share of equity.
   */
  weeklyLoss?: number;
  /**
   * Share of equity.
   */
  monthlyLoss?: number;
  /**
   * Share of the equity peak.
   */
  drawdown?: number;
  entriesPerDay?: number;
  sizeTimesMedian?: number;
  minimumPlannedR?: number;
  stopRequired?: boolean;
  /**
   * Only these; empty lifts the limit.
   *
   * @minItems 0
   * @maxItems 200
   */
  allowedSymbols?: Symbol[];
  allowedFrom?: string;
  allowedTo?: string;
  /**
   * Own limits that are given up; the persona's hold in their place.
   *
   * @minItems 1
   * @maxItems 20
   */
  lift?: OwnLimitName[];
}
/**
 * A change of an own rule; absent fields stay.
 */
export interface OwnRuleChange {
  params?: RuleParams;
  name?: string;
  active?: boolean;
}
/**
 * The number, time or name that a rule's kind needs.
 */
export interface RuleParams {
  count?: number;
  minutes?: number;
  /**
   * Time of day in the trader's zone.
   */
  time?: string;
  symbol?: Symbol;
  amount?: Decimal;
}
/**
 * A rule of the trader's own.
 */
export interface OwnRuleDraft {
  kind: OwnRuleKind;
  params: RuleParams;
  name?: string;
}
/**
 * A declared plan for one entry, before the trade.
 */
export interface PretradeIntent {
  accountId?: Ulid;
  symbol: Symbol;
  direction: Direction;
  /**
   * Bars that the plan is made on.
   */
  timeframe: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w';
  /**
   * The plan.
   */
  plan: {
    entry?: Decimal;
    stop?: Decimal;
    target?: Decimal;
    /**
     * What would prove me wrong.
     */
    invalidation?: string;
    /**
     * Name of the setup.
     */
    setup?: string;
  };
  /**
   * The risk; what is missing is never taken as none.
   */
  risk: {
    size?: Decimal;
    riskAmount?: Decimal;
    accountEquity?: Decimal;
  };
  /**
   * The state of mind.
   */
  context: {
    emotion?: Emotion;
    /**
     * Why this trade, in own words.
     */
    reason?: string;
    /**
     * The checklist.
     *
     * Items: One line of the checklist.
     */
    checklist: {
      item: string;
      done: boolean;
    }[];
    /**
     * If the previous trade did not exist, would this one still be taken.
     */
    withoutLastTrade?: 'YES' | 'NO' | 'NOT_SURE';
  };
  persona?: Persona;
  replaces?: Ulid;
  /**
   * What it is for; an entry of one's own choosing without it. An interruption leaves out, pauses or sells out of a declared schedule.
   */
  purpose?: 'ENTRY' | 'SCHEDULED_PURCHASE' | 'INTERRUPTION';
}
/**
 * Findings and tags to be put into words.
 */
export interface ReflectRequest {
  timeZone: TimeZone;
  findings: BiasFinding[];
  /**
   * Items: A tag with the trade it speaks of.
   */
  tags: {
    tag: ScoredTag;
    trade: SpokenTrade;
  }[];
  /**
   * Costs to be put into words; absent when none are asked.
   */
  costs?: HabitCost[];
}
/**
 * What the whole history says about one habit.
 */
export interface BiasFinding {
  label: Label;
  state: State;
  /**
   * 1 minus the adjusted p-value; absent when insufficient.
   */
  confidence?: number;
  /**
   * Size of the effect in effectUnit.
   */
  effect?: number;
  effectUnit: string;
  /**
   * Observations that counted.
   */
  n: number;
  /**
   * Observations that the test needs.
   */
  needed: number;
  /**
   * What n counts, for example sales.
   */
  nWords: string;
  p?: number;
  /**
   * Id of the test.
   */
  method: string;
  features: Feature[];
  /**
   * Items: Something the reader must know about this finding.
   */
  notes: {
    code: string;
    subjects: string[];
  }[];
  policyVersion: string;
}
/**
 * One number that a claim rests on.
 */
export interface Feature {
  name: string;
  value: number;
  /**
   * Unit id: ratio, percent, count, minutes, money, z, rank.
   */
  unit: string;
  /**
   * The trader's own usual value.
   */
  baseline?: number;
  percentile?: number;
  threshold?: number;
  direction: 'ABOVE' | 'BELOW' | 'NONE';
}
/**
 * A habit seen on one decision.
 */
export interface ScoredTag {
  label: Label;
  /**
   * @minItems 1
   */
  fillIds: string[];
  confidence: number;
  features: Feature[];
  policyVersion: string;
}
/**
 * What the decisions marked with one habit cost, against the same decisions without it. Positive: the habit cost money; negative: it saved some.
 */
export interface HabitCost {
  label: Label;
  /**
   * Whether there is enough to tell, and whether the interval leaves zero out.
   */
  state: 'INSUFFICIENT' | 'NOT_DISTINGUISHABLE' | 'DISTINGUISHABLE';
  currency: string;
  /**
   * Marked decisions that could be measured.
   */
  decisions: number;
  neededDecisions: number;
  /**
   * Days of the trader with such a decision.
   */
  days: number;
  neededDays: number;
  cost?: Decimal;
  low?: Decimal;
  high?: Decimal;
  feesAndSpread?: Decimal;
  priceEffect?: Decimal;
  share?: Decimal;
  placeboHigh?: Decimal;
  /**
   * The cost is above placeboHigh and the interval leaves zero out.
   */
  credible?: boolean;
  shortHorizonCost?: Decimal;
  longHorizonCost?: Decimal;
  /**
   * The same decisions reckoned another way, beside the cost and no part of any sum; amounts are absent where it could be reckoned for too few.
   */
  otherwise?: {
    /**
     * Id of the counterfactual.
     */
    method: string;
    /**
     * Decisions that it could be reckoned for.
     */
    decisions: number;
    neededDecisions: number;
    cost?: Decimal;
    shortHorizonCost?: Decimal;
    longHorizonCost?: Decimal;
  };
  /**
   * Id of the counterfactual.
   */
  method: string;
  /**
   * Items: Something the reader must know about these numbers.
   */
  notes: {
    code: string;
    subjects: string[];
  }[];
}
/**
 * A new account.
 */
export interface Register {
  email: Email;
  password: Password;
  timeZone?: TimeZone;
  persona?: Persona;
}
/**
 * Edge asks for a fresh token for a session.
 */
export interface SessionRenewal {
  token: string;
}
/**
 * What a trade would have brought, had one thing been done otherwise.
 */
export interface SimulationQuestion {
  tradeId: Ulid;
  /**
   * Part of the size.
   */
  size?: 'WHOLE' | 'HALF';
  /**
   * How much later; as long as the trade was held where neither this nor until is given.
   */
  horizonMinutes?: number;
  until?: Instant;
  stop?: Decimal;
  target?: Decimal;
}
/**
 * Edge asks how far each open stream's user has come, and which sessions ended.
 */
export interface StreamHeads {
  /**
   * @maxItems 5000
   *
   * Items: One open stream.
   */
  streams: {
    userId: Ulid;
    sessionId: Ulid;
  }[];
}
/**
 * Work that goes on; follow the job.
 */
export interface Accepted {
  jobId: string;
}
/**
 * The signed-in trader.
 */
export interface Account {
  userId: Ulid;
  email: string;
  displayName: string;
  timeZone: TimeZone;
  currency: Currency;
  persona: Persona;
  /**
   * True for the demo account: every screen says so.
   */
  demo: boolean;
  createdAt: Instant;
  /**
   * The zone by which days of limits still go; absent where it is the time zone.
   */
  daysGoBy?: {
    timeZone: TimeZone;
    until: Instant;
  };
  /**
   * Personas chosen before whose limits hold beside the chosen one.
   *
   * @minItems 1
   *
   * Items: A persona that was given up and still holds.
   */
  alsoHolds?: {
    persona: Persona;
    until: Instant;
  }[];
}
/**
 * The adherence of one day.
 */
export interface AdherenceDay {
  day: string;
  /**
   * Absent when too few rules applied.
   */
  score?: number;
}
/**
 * Adherence day by day; days without an entry are not named.
 */
export interface AdherenceDays {
  /**
   * Oldest first.
   */
  days: AdherenceDay[];
}
/**
 * How far a trade followed its plan, by rule.
 */
export interface Adherence {
  /**
   * Absent when fewer than three rules applied.
   */
  score?: number;
  /**
   * Rule by rule.
   *
   * Items: One rule of the plan.
   */
  rules: {
    /**
     * Rule of the plan.
     */
    rule: 'ENTRY' | 'STOP' | 'SIZE' | 'EXIT' | 'WINDOW' | 'ADDS' | 'VERDICT';
    outcome: RuleOutcome;
    weight: number;
    /**
     * In words.
     */
    reason: string;
  }[];
}
/**
 * A picture beside a journal entry.
 */
export interface Attachment {
  attachmentId: Ulid;
  name: string;
  /**
   * By content, not by name.
   */
  mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  bytes: number;
  createdAt: Instant;
}
/**
 * The answer of /v1/bias/score.
 */
export interface BiasReport {
  findings: BiasFinding[];
  tags: ScoredTag[];
  decisions: number;
  roundTrips: number;
  symbolsWithoutCandles: string[];
  inputDigest: string;
  policyVersion: string;
  costs: HabitCost[];
  twinCurve?: TwinCurve;
}
/**
 * The trader's equity beside that of a twin who kept to the trader's own earlier limits; both start at nothing.
 */
export interface TwinCurve {
  currency: string;
  /**
   * The limits last in force, taken from the trader's own decisions up to estimatedUntil.
   */
  rules: {
    /**
     * Least pause between a losing trip and the next entry.
     */
    cooldownMinutes?: number;
    /**
     * Largest entry, as a multiple of the trader's median.
     */
    largestSizeTimes?: number;
    /**
     * Most entries in a day.
     */
    tradesPerDay?: number;
    /**
     * Return at which a trip is left, below zero, as a fraction.
     */
    stopReturn?: number;
    estimatedUntil: Instant;
  };
  /**
   * Items: Equity at the end of a day, realised and open, after fees.
   */
  points: {
    day: string;
    actual: Decimal;
    twin: Decimal;
    twinCost?: Decimal;
  }[];
  /**
   * Both curves at their end; net is gross minus fees, drawdown is the deepest fall below an earlier high, exposure the most money in open positions, longs and shorts, at the end of a day and at last known prices; it is absent from curves of earlier scorings.
   */
  totals: {
    actualGross: Decimal;
    actualFees: Decimal;
    actualNet: Decimal;
    actualMaxDrawdown: Decimal;
    actualLargestExposure?: Decimal;
    twinGross: Decimal;
    twinFees: Decimal;
    twinNet: Decimal;
    twinMaxDrawdown: Decimal;
    twinLargestExposure?: Decimal;
    decisionsSkipped: number;
    decisionsSizedDown: number;
  };
  /**
   * Items: Something the reader must know about these numbers.
   */
  notes: {
    code: string;
    subjects: string[];
  }[];
}
/**
 * A stored tag.
 */
export interface BiasTag {
  tagId: Ulid;
  tradeId: Ulid;
  label: Label;
  confidence: number;
  features: Feature[];
  policyVersion: string;
  feedback?: 'not_true' | 'true';
  createdAt: Instant;
  trade?: SpokenTrade;
}
/**
 * Tags, newest trade first.
 */
export interface BiasTags {
  tags: BiasTag[];
}
/**
 * Tags by week and habit, from the week of the first fill to that of the last; denied tags do not count.
 */
export interface BiasTimeline {
  timeZone: TimeZone;
  /**
   * Items: One ISO week in the trader's zone; without fills it was a week of rest.
   */
  weeks: {
    /**
     * ISO week, for example 2026-W47.
     */
    week: string;
    /**
     * Its first day.
     */
    monday: string;
    fills: number;
    /**
     * Items: One habit that was seen in this week.
     */
    habits: {
      label: Label;
      tags: number;
    }[];
  }[];
}
/**
 * A broker account with what the trader states about it.
 */
export interface BrokerAccount {
  accountId: Ulid;
  broker: string;
  name: string;
  currency?: Currency;
  declaredEquity?: Decimal;
  declaredAt?: Instant;
  /**
   * Newest first.
   *
   * Items: Money in or out.
   */
  movements: {
    movementId: Ulid;
    amount: Decimal;
    at: Instant;
    countsFrom?: Instant;
    goneFrom?: Instant;
  }[];
  prop?: PropChallenge;
  /**
   * Equity that was stated again and does not count yet.
   */
  equityWaits?: {
    equity: Decimal;
    from: Instant;
  };
  /**
   * A change of the challenge that does not hold yet.
   */
  propWaits?: {
    prop?: PropChallenge;
    from: Instant;
  };
  equity?: Decimal;
  /**
   * Whether percentage rules can be held against it.
   */
  evaluable: boolean;
  /**
   * Why they cannot.
   */
  why?: string;
}
/**
 * The trader's broker accounts.
 */
export interface BrokerAccounts {
  accounts: BrokerAccount[];
}
/**
 * Brokers that can be connected and those that are.
 */
export interface Brokers {
  /**
   * Items: A broker.
   */
  brokers: {
    broker: string;
    name: string;
    ways: ('oauth' | 'key' | 'csv')[];
    /**
     * True when this broker is the bundled sandbox.
     */
    sandbox: boolean;
    /**
     * Where the trader makes a key at the broker.
     */
    keyPage?: string;
    /**
     * Where the trader ends our access at the broker.
     */
    accessPage?: string;
  }[];
  /**
   * Items: A connection.
   */
  connections: {
    connectionId: Ulid;
    broker: string;
    status: 'ACTIVE' | 'RECONNECT' | 'REVOKED';
    /**
     * How the broker lets us in.
     */
    way: 'oauth' | 'key' | 'csv';
    accountId: Ulid;
    accountName: string;
    scopes: string[];
    connectedAt: Instant;
    lastImportAt?: Instant;
  }[];
}
/**
 * A schedule of buying a fixed amount.
 */
export interface BuyingPlan {
  planId: Ulid;
  /**
   * What is bought.
   *
   * @minItems 1
   * @maxItems 20
   */
  symbols: Symbol[];
  amount: Decimal;
  /**
   * Day of the first purchase.
   */
  first: string;
  every: Every;
  /**
   * Why, in own words; said back when the plan is departed from.
   */
  words: string;
  /**
   * Day of the next purchase, from today on.
   */
  next: string;
  standsInFrom?: Instant;
  endsAt?: Instant;
}
/**
 * Schedules of purchases, newest first.
 */
export interface BuyingPlans {
  plans: BuyingPlan[];
}
/**
 * Reflections, oldest first within the page.
 */
export interface CoachMessages {
  messages: CoachMessage[];
  nextBefore?: Ulid;
  unread: number;
  lastReadId?: Ulid;
}
/**
 * The mappings a trader has saved, by name.
 */
export interface ColumnMappings {
  mappings: SavedMapping[];
}
/**
 * A mapping of the trader's own.
 */
export interface SavedMapping {
  mappingId: Ulid;
  mapping: ColumnMapping;
  at: Instant;
}
/**
 * The pauses of new entries, newest first, by server time.
 */
export interface Cooldowns {
  now: Instant;
  active?: Cooldown;
  past: Cooldown[];
}
/**
 * Entries of one kind.
 */
export interface Besides {
  kind: EntryKind;
  count: number;
  new: number;
}
/**
 * A row that could not be read.
 */
export interface LineError {
  line: number;
  message: string;
}
/**
 * A table that no format explains, and a guess of what its columns mean.
 */
export interface UnknownTable {
  columns: string[];
  withoutHeader: boolean;
  /**
   * @maxItems 5
   */
  rows: string[][];
  words: ColumnWords[];
  guess: MappingGuess;
  /**
   * The known format that comes closest, and the columns it also has.
   */
  nearest?: string;
}
/**
 * The words of a column that holds few of them.
 */
export interface ColumnWords {
  column: string;
  words: string[];
}
/**
 * Columns by the field they may be.
 */
export interface MappingGuess {
  time?: string;
  clock?: string;
  symbol?: string;
  side?: string;
  quantity?: string;
  price?: string;
  fee?: string;
  feeCurrency?: string;
  currency?: string;
  id?: string;
  multiplier?: string;
  buy: string[];
  sell: string[];
}
/**
 * What the file does not say itself.
 */
export interface Asks {
  /**
   * Day or month first must be said before the file can be confirmed.
   */
  dateOrder: boolean;
  dateOrderRead?: DateOrder;
  /**
   * Futures of which nothing says what one contract holds; their rows were refused.
   */
  contractSizes: string[];
}
/**
 * An account that the fills may go to.
 */
export interface AccountChoice {
  accountId: Ulid;
  name: string;
  broker: string;
  /**
   * How many of the file's first fills it holds already.
   */
  overlap: number;
}
/**
 * What a file would bring.
 */
export interface CsvPreview {
  importId: Ulid;
  fileName: string;
  format: string;
  formatName: string;
  broker: string;
  timezone: string;
  /**
   * False when the file does not say its zone and one was assumed.
   */
  zoneStated: boolean;
  total: number;
  new: number;
  duplicate: number;
  /**
   * Fills that equal stored ones but share no id with them.
   */
  similar: number;
  /**
   * Fills whose id is stored with other numbers.
   */
  changed: number;
  failed: number;
  /**
   * @maxItems 5
   */
  firstRows: TradePreview[];
  /**
   * @maxItems 200
   */
  errors: LineError[];
  /**
   * What the file holds besides fills, by kind.
   */
  besides?: Besides[];
  /**
   * Rows that are neither and are left out.
   */
  otherRows?: number;
  unknown?: UnknownTable;
  asks?: Asks;
  account?: AccountChoice;
  /**
   * Where the fills may go.
   */
  accounts?: AccountChoice[];
  /**
   * The name of the account that the confirmation makes.
   */
  newAccount?: string;
  /**
   * The saved mapping by which the file was read.
   */
  mappingName?: string;
}
/**
 * A fill as a file states it, before anything is stored.
 */
export interface TradePreview {
  line: number;
  extId: string;
  symbol: Symbol;
  side: Side;
  qty: Decimal;
  price: Decimal;
  fee: Decimal;
  feeCurrency: string;
  ts: Instant;
  tsPrecision: TsPrecision;
  standing: 'NEW' | 'DUPLICATE' | 'SIMILAR';
}
/**
 * Replay, oldest first.
 */
export interface Events {
  events: Event[];
  /**
   * Seq of the user's newest event.
   */
  head: number;
  /**
   * False when more follow.
   */
  complete: boolean;
  /**
   * True when the cursor is older than what is kept, or unknown: load the present state anew.
   */
  reset: boolean;
}
/**
 * The latest scoring run; run is absent before the first one.
 */
export interface Findings {
  /**
   * The run.
   */
  run?: {
    runId: Ulid;
    scoredAt: Instant;
    policyVersion: string;
    decisions: number;
    roundTrips: number;
    symbolsWithoutCandles: string[];
    inputDigest: string;
  };
  /**
   * Items: A finding in numbers and in words.
   */
  findings: {
    finding: BiasFinding;
    title: string;
    narrative: string;
    /**
     * Trades that carry this habit, without denied ones.
     */
    tags?: number;
    /**
     * Trades of which the trader said that it is not true.
     */
    denied?: number;
    cost?: HabitCost;
    /**
     * The cost in words.
     */
    costNarrative?: string;
  }[];
}
/**
 * The friction tasks, open ones first.
 */
export interface FrictionTasks {
  now: Instant;
  tasks: FrictionTask[];
}
/**
 * What entries brought that kept the verdict, went against it, or never asked.
 */
export interface GateLedger {
  /**
   * Obeyed, overridden, ignored, ungated.
   *
   * Items: One way to enter.
   */
  groups: {
    /**
     * How the entries stood to the gate: as it left them, after a granted override, past the verdict, or without asking.
     */
    kind: 'OBEYED' | 'OVERRIDDEN' | 'IGNORED' | 'UNGATED';
    n: number;
    needed: number;
    /**
     * Mean result, R net of fees; absent below needed.
     */
    meanR?: number;
    /**
     * Lower end of the 90 % interval; absent below needed.
     */
    low?: number;
    /**
     * Upper end of the 90 % interval; absent below needed.
     */
    high?: number;
    meanAdherence?: number;
  }[];
  since?: Instant;
}
/**
 * What one account leaves.
 */
export interface AccountStatus {
  accountId: Ulid;
  name: string;
  /**
   * Share of equity before the daily limit.
   */
  riskLeft?: number;
  equity?: Decimal;
  currency?: Currency;
  equityKnown: boolean;
  closedBy: GateRule[];
  targetLeft?: Decimal;
}
/**
 * Whether new entries are open now, and what is left today.
 */
export interface GateStatus {
  now: Instant;
  open: boolean;
  cooldown?: Cooldown;
  /**
   * Entries of the day, with plans that were let through and have no fill yet.
   */
  entriesToday: number;
  entriesLimit?: number;
  entriesLeft?: number;
  /**
   * Share of equity before the daily limit; of several accounts the least.
   */
  riskLeft?: number;
  equity?: Decimal;
  currency?: Currency;
  equityKnown: boolean;
  openTasks: number;
  /**
   * Rules that keep any entry out now, whatever its plan; of several accounts those that hold for all, and all of them where each is closed.
   */
  closedBy?: GateRule[];
  /**
   * Each account by its own money, where there are several or a challenge.
   */
  accounts?: AccountStatus[];
}
/**
 * The twin's words on a verdict or on the answer to an override, linted.
 */
export interface GateWords {
  sentence: string;
  /**
   * Texts of the tasks, in the order asked.
   */
  tasks: string[];
}
/**
 * How far each user has come and which sessions ended.
 */
export interface Heads {
  /**
   * Items: A user's newest seq.
   */
  heads: {
    userId: Ulid;
    head: number;
  }[];
  endedSessions: Ulid[];
}
/**
 * The history of imports.
 */
export interface Imports {
  /**
   * Items: One import.
   */
  imports: {
    importId: Ulid;
    source: 'csv' | 'api' | 'demo' | 'manual';
    /**
     * What was done by hand.
     */
    change?: 'ADDED' | 'EDITED' | 'CORRECTED' | 'DELETED';
    /**
     * Of the fills that were changed by hand.
     */
    symbols?: string;
    broker: string;
    format?: string;
    fileName?: string;
    state: 'PREVIEWED' | 'RUNNING' | 'DONE' | 'FAILED' | 'UNDONE' | 'CANCELLED';
    jobId?: string;
    stored: number;
    duplicate: number;
    failed: number;
    /**
     * Entries besides fills that it added.
     */
    besides?: number;
    at: Instant;
  }[];
}
/**
 * One series an indicator asked for; null where it is undefined.
 */
export interface Indicators {
  /**
   * Items: A series.
   */
  series: {
    name: string;
    length: number;
    values: (number | null)[];
  }[];
}
/**
 * An intent was stored and will be decided.
 */
export interface IntentAccepted {
  intentId: Ulid;
}
/**
 * An intent with what the gate said and what followed.
 */
export interface Intent {
  intentId: Ulid;
  createdAt: Instant;
  status: IntentStatus;
  declared: PretradeIntent;
  persona: Persona;
  decision?: GateDecision;
  evaluations: number;
  override?: GateOverride;
  /**
   * The fills that followed.
   */
  match?: {
    state: MatchState;
    tradeIds: Ulid[];
    quantity?: Decimal;
    /**
     * More than 110 % of the allowed size was filled.
     */
    sizeBreach: boolean;
  };
  paperTradeId?: Ulid;
}
/**
 * Intents, newest first.
 */
export interface Intents {
  intents: Intent[];
  /**
   * Cursor of the next page.
   */
  next?: string;
}
/**
 * A piece of work and how far it is.
 */
export interface Job {
  jobId: string;
  kind: 'import.trades' | 'score.bias' | 'simulate.simple' | 'snapshot.weekly';
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  stage: string;
  count: number;
  total: number;
  percent: number;
  attempts: number;
  /**
   * What went wrong, in words for the trader.
   */
  error?: string;
  importId?: Ulid;
  createdAt: Instant;
  updatedAt: Instant;
}
/**
 * Journal entries, newest first.
 */
export interface JournalEntries {
  entries: JournalEntry[];
  /**
   * Cursor of the next page.
   */
  next?: string;
}
/**
 * A journal entry with its trade's adherence and outcome.
 */
export interface JournalEntry {
  entryId: Ulid;
  entryType: EntryType;
  createdAt: Instant;
  updatedAt: Instant;
  intentId?: Ulid;
  tradeId?: Ulid;
  paperTradeId?: Ulid;
  symbol?: Symbol;
  text: string;
  emotions: Emotion[];
  followedPlan?: FollowedPlan;
  lesson?: string;
  adherence?: Adherence;
  /**
   * What the trade brought.
   */
  outcome?: {
    netPnl?: Decimal;
    currency?: Currency;
    /**
     * Multiple of the planned risk.
     */
    r?: number;
    closed: boolean;
  };
  attachments: Attachment[];
  /**
   * The twin's words beside it, linted.
   */
  sentence?: string;
  /**
   * What the fills say, beside the plan.
   */
  happened?: {
    openedAt: Instant;
    closedAt?: Instant;
    entry: Decimal;
    exit?: Decimal;
    quantity: Decimal;
    fees?: Decimal;
  };
}
/**
 * An entry was written; its words are asked for by its name, so that no kept answer holds them.
 */
export interface JournalEntryWritten {
  entryId: Ulid;
}
/**
 * What a new entry starts from, taken from the intent and its fills.
 */
export interface JournalPrefill {
  entryType: EntryType;
  intent?: Intent;
  text: string;
  adherence?: Adherence;
  /**
   * What the trade brought.
   */
  outcome?: {
    netPnl?: Decimal;
    currency?: Currency;
    /**
     * Multiple of the planned risk.
     */
    r?: number;
    closed: boolean;
  };
  /**
   * What the fills say, beside the plan.
   */
  happened?: {
    openedAt: Instant;
    closedAt?: Instant;
    entry: Decimal;
    exit?: Decimal;
    quantity: Decimal;
    fees?: Decimal;
  };
  tradeId?: Ulid;
  symbol?: Symbol;
  /**
   * As the intent says.
   */
  emotions?: Emotion[];
}
/**
 * The twin's words beside a journal entry, linted.
 */
export interface JournalWords {
  sentence: string;
}
/**
 * Candles of one symbol and length that a trader brought.
 */
export interface OwnCandleSet {
  candlesId: Ulid;
  symbol: Symbol;
  /**
   * Length of each bar.
   */
  granularitySeconds: number;
  rows: number;
  firstAt: Instant;
  lastAt: Instant;
  fileName: string;
  at: Instant;
}
/**
 * What a file of candles brought.
 */
export interface OwnCandlesRead {
  set: OwnCandleSet;
  /**
   * Rows that were refused.
   */
  refused: number;
  /**
   * Items: Why a row was refused.
   */
  errors: {
    line: number;
    message: string;
  }[];
}
/**
 * The candles that a trader brought.
 */
export interface OwnCandles {
  sets: OwnCandleSet[];
}
/**
 * A rule of the trader's own with how it was kept.
 */
export interface OwnRule {
  ruleId: Ulid;
  kind: OwnRuleKind;
  params: RuleParams;
  name: string;
  /**
   * The rule in words.
   */
  sentence: string;
  active: boolean;
  /**
   * Trading days of the last 30 on which it was kept.
   */
  keptDays: number;
  /**
   * Trading days of the last 30 on which it was broken.
   */
  brokenDays: number;
  createdAt: Instant;
  /**
   * A softer word that waits for its moment; until then the rule holds as it is.
   */
  pending?: {
    /**
     * What becomes of the rule then.
     */
    change: 'CHANGE' | 'REST' | 'END';
    /**
     * The rule as it will read.
     */
    sentence?: string;
    from: Instant;
  };
}
/**
 * The trader's own rules.
 */
export interface OwnRules {
  rules: OwnRule[];
  /**
   * The kinds of rules and what each asks for.
   *
   * Items: A kind of rule.
   */
  kinds: {
    kind: OwnRuleKind;
    title: string;
    /**
     * The rule in words, with … where its value goes.
     */
    sentence: string;
    /**
     * The one field of its parameters; none where it needs nothing.
     */
    field?: {
      /**
       * Name in the parameters.
       */
      name: 'count' | 'minutes' | 'time' | 'symbol' | 'amount';
      title: string;
      minimum?: number;
      maximum?: number;
    };
  }[];
}
/**
 * Paper trades, newest first.
 */
export interface PaperTrades {
  trades: PaperTrade[];
}
/**
 * The personas and their policies.
 */
export interface Personas {
  personas: PersonaPolicy[];
}
/**
 * The policy in force: the persona's limits and the trader's own.
 */
export interface Policy {
  persona: Persona;
  version: string;
  /**
   * The limits, as sentences with numbers.
   *
   * Items: One limit.
   */
  limits: {
    /**
     * Name of the limit.
     */
    name: string;
    title: string;
    /**
     * The limit in words.
     */
    sentence: string;
    /**
     * How it is entered.
     */
    kind: 'SHARE' | 'COUNT' | 'TIMES' | 'SWITCH' | 'MINUTES' | 'TEXT';
    /**
     * The persona's value.
     */
    persona?: string;
    /**
     * The value that holds now.
     */
    inForce?: string;
    /**
     * The trader's own value.
     */
    own?: string;
    /**
     * How much of it is used today.
     */
    today?: string;
    /**
     * Share used.
     */
    used?: number;
    /**
     * A looser value that waits for the next trading day.
     */
    pending?: {
      value: string;
      from: Instant;
    };
    /**
     * Where the number comes from.
     */
    source?: string;
    /**
     * The persona's value as it would be entered.
     */
    personaValue?: number;
    /**
     * The value in force as it would be entered.
     */
    inForceValue?: number;
    ownName?: OwnLimitName;
  }[];
  policy: PersonaPolicy;
}
/**
 * What is open, by signed average cost.
 */
export interface Positions {
  /**
   * Items: An open position; a negative quantity is short.
   */
  positions: {
    symbol: Symbol;
    accountId: Ulid;
    qty: Decimal;
    averageCost: Decimal;
    openedAt: Instant;
    /**
     * True when the first fill seen closed something older than the data.
     */
    startsBeforeFile: boolean;
  }[];
}
/**
 * Decisions against outcomes: good process and luck are two things.
 */
export interface Quadrant {
  /**
   * Closed trades with adherence that the picture needs.
   */
  needed: number;
  n: number;
  /**
   * One a closed trade.
   *
   * Items: One closed trade.
   */
  points: {
    intentId?: Ulid;
    tradeId: Ulid;
    symbol: Symbol;
    day: string;
    adherence: number;
    r?: number;
    netPnl: Decimal;
    currency?: Currency;
  }[];
  /**
   * Adherence from which a decision counts as one that kept its plan.
   */
  threshold?: number;
  /**
   * Trades a quarter; the result never enters the decision.
   */
  counts?: {
    keptGain: number;
    keptLoss: number;
    leftGain: number;
    leftLoss: number;
  };
}
/**
 * Where the browser goes next.
 */
export interface Redirect {
  location: string;
}
/**
 * Where the trader is signed in.
 */
export interface Sessions {
  /**
   * Items: One session.
   */
  sessions: {
    sessionId: Ulid;
    device: string;
    createdAt: Instant;
    lastSeenAt: Instant;
    current: boolean;
  }[];
}
/**
 * Core's answer to edge after register, login, demo or renewal; never leaves edge as a body.
 */
export interface SignedIn {
  account: Account;
  sessionId: Ulid;
  token: string;
  expiresAt: Instant;
  sessionExpiresAt: Instant;
}
/**
 * A trade done otherwise, beside the trade as it was.
 */
export interface Simulation {
  simulationId: Ulid;
  tradeId: Ulid;
  /**
   * The work, while it is waited for.
   */
  jobId?: string;
  /**
   * READY has numbers; the others say why there are none.
   */
  state: 'WAITING' | 'READY' | 'NO_PRICES' | 'OTHER_PRICES' | 'TOO_COARSE' | 'UNAVAILABLE';
  symbol: Symbol;
  direction: Direction;
  currency?: Currency;
  /**
   * What was asked.
   */
  asked: {
    /**
     * Part of the size.
     */
    size: 'WHOLE' | 'HALF';
    horizonMinutes: number;
    exitAt: Instant;
    stop?: Decimal;
    target?: Decimal;
  };
  /**
   * The trade as it was.
   */
  actual: {
    openedAt: Instant;
    closedAt: Instant;
    entry: Decimal;
    exit: Decimal;
    qty: Decimal;
    gross: Decimal;
    fees: Decimal;
    net: Decimal;
  };
  /**
   * Items: The trade done otherwise, over one part of the horizon.
   */
  variants: {
    /**
     * Which part of the horizon.
     */
    span: 'HALF' | 'WHOLE' | 'DOUBLE';
    horizonMinutes: number;
    /**
     * What ends it, or why its end is not known.
     */
    outcome: 'AS_IT_WAS' | 'HORIZON' | 'STOP' | 'TARGET' | 'PRICES_END' | 'PRICES_MISSING';
    at: Instant;
    price?: Decimal;
    gross?: Decimal;
    fees?: Decimal;
    net?: Decimal;
    difference?: Decimal;
    ofPrices?: Decimal;
    ofFees?: Decimal;
  }[];
  /**
   * Items: Net results at one moment, open positions at the closing price.
   */
  points: {
    at: Instant;
    actual: Decimal;
    simulated: Decimal;
    low: Decimal;
    high: Decimal;
  }[];
  low?: Decimal;
  high?: Decimal;
  /**
   * Length of the bars.
   */
  granularitySeconds?: number;
  /**
   * Whose bars they are.
   */
  bars?: 'MARKET' | 'OWN';
  /**
   * Bars that are missing in between.
   */
  missingBars?: number;
  /**
   * Currencies of fees that are in neither result.
   */
  uncountedFees: Currency[];
  policyVersion: string;
  /**
   * SHA-256 of the bars it was played on.
   */
  candlesDigest?: string;
  askedAt: Instant;
  /**
   * Which source gave the market's bars.
   */
  pricesFrom?: 'BUNDLED' | 'COINBASE' | 'BINANCE' | 'TWELVE_DATA';
}
/**
 * An object of the store; its digest is that of what it holds unpacked.
 */
export interface KeptObject {
  key: string;
  sha256: string;
  bytes: number;
}
/**
 * What the reports of one trader and week were computed from.
 */
export interface SnapshotManifest {
  userId: Ulid;
  weekEnd: Instant;
  /**
   * Items: One report.
   */
  reports: {
    runId: Ulid;
    at: Instant;
    policyVersion: string;
    /**
     * As the report itself says it.
     */
    inputDigest: string;
    question: KeptObject;
    report: KeptObject;
    /**
     * Items: One symbol's bars, in the order of the request.
     */
    bars: {
      symbol: Symbol;
      granularitySeconds: number;
      rows: number;
      bars: KeptObject;
    }[];
  }[];
}
/**
 * A page of an account's entries besides fills, newest first.
 */
export interface StatementEntries {
  entries: StatementEntry[];
  nextCursor?: string;
  total: number;
}
/**
 * A line of a broker's statement that is no fill.
 */
export interface StatementEntry {
  entryId: Ulid;
  kind: EntryKind;
  /**
   * The statement's own.
   */
  word: string;
  at: Instant;
  tsPrecision: TsPrecision;
  /**
   * What moved; absent where nothing did.
   */
  asset?: string;
  amount?: Decimal;
  fee?: Decimal;
  feeCurrency?: string;
  symbol?: Symbol;
  qty?: Decimal;
  ratio?: Decimal;
}
/**
 * Planned days and decisions saved; outcome and activity never count.
 */
export interface Streaks {
  /**
   * Planned days in a row.
   */
  current: number;
  best: number;
  /**
   * Oldest first.
   *
   * Items: One day of the last weeks.
   */
  days: {
    day: string;
    /**
     * How the day went by plan.
     */
    state: 'PLANNED' | 'REST' | 'BROKEN' | 'BEFORE_GATE';
    why?: string;
  }[];
  /**
   * Verdicts other than GO that were followed.
   */
  saved: {
    count: number;
    /**
     * The skipped trade then lost.
     */
    better: number;
    /**
     * The skipped trade then won.
     */
    worse: number;
    /**
     * Not yet known.
     */
    open: number;
  };
  adherenceOfWeek?: number;
  /**
   * Seven days, oldest first.
   */
  adherenceDays: AdherenceDay[];
}
/**
 * A frame on a stream that is not an event.
 */
export interface StreamFrame {
  type: 'stream.hello' | 'stream.heartbeat' | 'stream.reset';
  ts: Instant;
  head: number;
  /**
   * Where to load the present state after a reset.
   */
  load?: string;
}
/**
 * What was done to fills by hand; it stands in the history of imports and can be undone there.
 */
export interface TradeChange {
  importId: Ulid;
  tradeIds: Ulid[];
}
/**
 * The whole trade that a fill belongs to, on the bars around it.
 */
export interface TradeChart {
  tradeId: Ulid;
  symbol: Symbol;
  /**
   * READY has bars; OTHER_PRICES has bars that do not fit the fills.
   */
  state: 'READY' | 'NO_PRICES' | 'OTHER_PRICES' | 'UNAVAILABLE';
  direction: Direction;
  currency?: Currency;
  openedAt: Instant;
  closedAt?: Instant;
  entry: Decimal;
  exit?: Decimal;
  qty: Decimal;
  net?: Decimal;
  /**
   * That in multiples of the planned risk, where a stop was planned.
   */
  r?: number;
  stop?: Decimal;
  target?: Decimal;
  /**
   * Items: Units that were entered or left at one price.
   */
  fills: {
    at: Instant;
    /**
     * Whether it was entered or left.
     */
    part: 'ENTRY' | 'EXIT';
    price: Decimal;
    qty: Decimal;
  }[];
  granularitySeconds?: number;
  /**
   * Whose bars they are.
   */
  source?: 'MARKET' | 'OWN';
  /**
   * Bars that are missing in between.
   */
  missingBars?: number;
  bars: Bar[];
  /**
   * How far prices went against and for the trade while it was held; an estimate from whole bars, never too much.
   */
  excursion?: {
    worst: Decimal;
    best: Decimal;
    /**
     * Against the average entry, as a fraction; zero or below.
     */
    worstReturn: number;
    /**
     * For it, as a fraction; zero or above.
     */
    bestReturn: number;
    /**
     * In multiples of the planned risk.
     */
    worstR?: number;
    bestR?: number;
    /**
     * Whole bars that were looked at.
     */
    bars: number;
  };
  /**
   * Which source gave the market's bars.
   */
  pricesFrom?: 'BUNDLED' | 'COINBASE' | 'BINANCE' | 'TWELVE_DATA';
}
/**
 * One fill with the habits seen on it and the plan that it belongs to.
 */
export interface TradeDetail {
  trade: Trade;
  tags: BiasTag[];
  /**
   * Which plan the fill belongs to; absent before the gate was first used, and on exits.
   */
  match?: {
    state: MatchState;
    intentId?: Ulid;
    /**
     * Plans that fit, newest first, while the trader is asked.
     */
    candidates: Ulid[];
    sizeBreach: boolean;
    /**
     * The trader said so.
     */
    answered: boolean;
  };
  adherence?: Adherence;
}
/**
 * One stored fill.
 */
export interface Trade {
  tradeId: Ulid;
  broker: string;
  accountId: Ulid;
  extId: string;
  symbol: Symbol;
  side: Side;
  qty: Decimal;
  price: Decimal;
  fee: Decimal;
  feeCurrency: string;
  ts: Instant;
  tsPrecision: TsPrecision;
  labels: Label[];
  /**
   * The order it belongs to, where the broker says so.
   */
  orderId?: string;
  /**
   * Entered by hand, or corrected by hand after an import brought it.
   */
  hand?: 'ENTERED' | 'CORRECTED';
}
/**
 * The account in numbers, computed from the stored fills.
 */
export interface TradeSummary {
  trades: number;
  decisions: number;
  roundTrips: number;
  winners: number;
  losers: number;
  symbols: string[];
  from?: Instant;
  to?: Instant;
  /**
   * Items: Per quote currency.
   */
  realised: {
    currency: string;
    gross: Decimal;
    fees: Decimal;
    net: Decimal;
    /**
     * True when some fees were paid in another currency and are not in these numbers.
     */
    feesNotConverted: boolean;
  }[];
  /**
   * Items: A day with closed round trips, in the trader's zone.
   */
  days: {
    date: string;
    currency: string;
    net: Decimal;
    roundTrips: number;
  }[];
}
/**
 * A page of fills, newest first.
 */
export interface Trades {
  trades: Trade[];
  nextCursor?: string;
  /**
   * Fills that the filter matches.
   */
  total: number;
}
/**
 * The twin's curve of the latest scoring run; empty before the first one, without curve while there is too little data.
 */
export interface Twin {
  scoredAt?: Instant;
  curve?: TwinCurve;
}
/**
 * One linted text.
 */
export interface Wording {
  title: string;
  narrative: string;
  /**
   * Items: A number behind the sentence, ready to read.
   */
  evidence: {
    name: string;
    text: string;
  }[];
  /**
   * A question that the trader may ask next; absent when there is none.
   */
  question?: string;
  templateVersion: string;
}
/**
 * The answer of /v1/nlg/reflect: linted sentences in the order asked, findings first.
 */
export interface Wordings {
  findings: Wording[];
  tags: Wording[];
  /**
   * One a cost asked, in the same order; absent when none were asked.
   */
  costs?: Wording[];
  tooLittle?: Wording;
}

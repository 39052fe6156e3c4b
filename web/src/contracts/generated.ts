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
export type Password = string;

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
 * One event; eventId is identity, seq is order: gapless per user.
 */
export interface Event {
  type:
    | 'import.progress'
    | 'coach.reflect'
    | 'trades.imported'
    | 'broker.connection.changed'
    | 'habits.scored';
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
 * Marks the coach's messages as read up to one.
 */
export interface CoachRead {
  messageId: Ulid;
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
 * Signing in.
 */
export interface Login {
  email: Email;
  password: string;
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
   * Both curves at their end; net is gross minus fees, drawdown is the deepest fall below an earlier high.
   */
  totals: {
    actualGross: Decimal;
    actualFees: Decimal;
    actualNet: Decimal;
    actualMaxDrawdown: Decimal;
    twinGross: Decimal;
    twinFees: Decimal;
    twinNet: Decimal;
    twinMaxDrawdown: Decimal;
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
 * Brokers that can be connected and those that are.
 */
export interface Brokers {
  /**
   * Items: A broker.
   */
  brokers: {
    broker: string;
    name: string;
    ways: ('oauth' | 'csv')[];
    /**
     * True when this broker is the bundled sandbox.
     */
    sandbox: boolean;
  }[];
  /**
   * Items: A connection.
   */
  connections: {
    connectionId: Ulid;
    broker: string;
    status: 'ACTIVE' | 'RECONNECT' | 'REVOKED';
    scopes: string[];
    connectedAt: Instant;
    lastImportAt?: Instant;
  }[];
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
 * A row that could not be read.
 */
export interface LineError {
  line: number;
  message: string;
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
    source: 'csv' | 'api' | 'demo';
    broker: string;
    format?: string;
    fileName?: string;
    state: 'PREVIEWED' | 'RUNNING' | 'DONE' | 'FAILED' | 'UNDONE' | 'CANCELLED';
    jobId?: string;
    stored: number;
    duplicate: number;
    failed: number;
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
 * A piece of work and how far it is.
 */
export interface Job {
  jobId: string;
  kind: 'import.trades' | 'score.bias';
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
 * One fill with the habits seen on it.
 */
export interface TradeDetail {
  trade: Trade;
  tags: BiasTag[];
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
}

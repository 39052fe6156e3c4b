// Generated from contracts/schemas by `npm run contracts`.
import type { AccountSettings, BinanceKey, BrokerAccountChange, BrokerConnectionChanged, BuyingPlanDraft, CashMovement, CoachReflect, CoinbaseKey, CooldownEnded, CooldownStart, CooldownStarted, Event, HabitsScored, ImportProgress, IntentMatched, JournalDraft, JournalEntryChanged, JournalEntryCreated, Login, ManualTrade, OverrideRequest, OwnLimits, OwnRuleDraft, PaperTradeClosed, PretradeDecisionReturned, PretradeIntent, PretradeOverrideResolved, Register, RulesBreachDetected, SimulationReady, StreamFrame, TradesImported } from './generated';

export interface Validator<T> {
  (value: unknown): value is T;
  errors?: { instancePath: string; keyword: string; params: Record<string, unknown>; message?: string }[] | null;
}

export const event: Validator<Event>;
export const importProgress: Validator<ImportProgress>;
export const coachReflect: Validator<CoachReflect>;
export const tradesImported: Validator<TradesImported>;
export const habitsScored: Validator<HabitsScored>;
export const brokerConnectionChanged: Validator<BrokerConnectionChanged>;
export const pretradeDecisionReturned: Validator<PretradeDecisionReturned>;
export const pretradeOverrideResolved: Validator<PretradeOverrideResolved>;
export const cooldownStarted: Validator<CooldownStarted>;
export const cooldownEnded: Validator<CooldownEnded>;
export const intentMatched: Validator<IntentMatched>;
export const rulesBreachDetected: Validator<RulesBreachDetected>;
export const paperTradeClosed: Validator<PaperTradeClosed>;
export const simulationReady: Validator<SimulationReady>;
export const journalEntryCreated: Validator<JournalEntryCreated>;
export const streamFrame: Validator<StreamFrame>;
export const register: Validator<Register>;
export const login: Validator<Login>;
export const accountSettings: Validator<AccountSettings>;
export const pretradeIntent: Validator<PretradeIntent>;
export const overrideRequest: Validator<OverrideRequest>;
export const cooldownStart: Validator<CooldownStart>;
export const binanceKey: Validator<BinanceKey>;
export const brokerAccountChange: Validator<BrokerAccountChange>;
export const cashMovement: Validator<CashMovement>;
export const coinbaseKey: Validator<CoinbaseKey>;
export const ownRuleDraft: Validator<OwnRuleDraft>;
export const ownLimits: Validator<OwnLimits>;
export const journalEntryChanged: Validator<JournalEntryChanged>;
export const journalDraft: Validator<JournalDraft>;
export const buyingPlanDraft: Validator<BuyingPlanDraft>;
export const manualTrade: Validator<ManualTrade>;

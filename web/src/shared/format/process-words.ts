import type { Adherence, GateLedger, MatchState, PaperTrade, Streaks } from '@/contracts';

/** The names that speak of process, in plain words: days, plans kept, ways to enter. */
export type DayState = Streaks['days'][number]['state'];

const dayStates: Record<DayState, string> = {
  PLANNED: 'By plan',
  REST: 'No entries',
  BROKEN: 'Not by plan',
  BEFORE_GATE: 'Before the gate',
};
export const dayStateWords = (state: DayState): string => dayStates[state] ?? 'Not known';

export type EntryKind = GateLedger['groups'][number]['kind'];

const entryKinds: Record<EntryKind, string> = {
  OBEYED: 'With the verdict',
  OVERRIDDEN: 'With an override',
  IGNORED: 'Against the verdict',
  UNGATED: 'Without a plan',
};
export const entryKindWords = (kind: EntryKind): string => entryKinds[kind] ?? 'Other entries';

type PlanRule = Adherence['rules'][number]['rule'];

const planRules: Record<PlanRule, string> = {
  ENTRY: 'Planned entry',
  STOP: 'Stop',
  SIZE: 'Size',
  EXIT: 'Target or exit',
  WINDOW: 'Time window and symbol',
  ADDS: 'No adding under water',
  VERDICT: 'Verdict',
};
export const planRuleWords = (rule: PlanRule): string => planRules[rule] ?? 'A rule of the plan';

export type RuleOutcome = Adherence['rules'][number]['outcome'];

const outcomes: Record<RuleOutcome, string> = {
  KEPT: 'Kept',
  BROKEN: 'Not kept',
  NOT_APPLICABLE: 'Does not apply',
  UNKNOWN: 'Not known',
};
export const outcomeWords = (outcome: RuleOutcome): string => outcomes[outcome] ?? 'Not known';

const paperEnds: Record<NonNullable<PaperTrade['by']>, string> = {
  STOP: 'at its stop',
  TARGET: 'at its target',
  HORIZON: 'at the end of its time',
};
export const endedAtWords = (by: PaperTrade['by']): string => (by && paperEnds[by]) ?? '';

const plansOfFills: Record<MatchState, string> = {
  MATCHED: 'This fill belongs to a plan',
  PARTLY: 'This fill is a part of a plan',
  UNMATCHED: 'No plan is known for this fill',
  ASK: 'More than one plan fits this fill',
  UNGATED_TRADE: 'This entry came in without a plan',
};
/** The match as it looks from the fill; `matchWords` looks from the plan. */
export const planOfFillWords = (state: MatchState): string => plansOfFills[state] ?? 'Not known';

import type { Adherence, EntryType, FollowedPlan } from '@/contracts';

/** The names that the journal uses, in plain words. */
export const entryTypes = ['pre', 'post', 'note'] as const satisfies EntryType[];
const types: Record<EntryType, string> = { pre: 'Before', post: 'After', note: 'Note' };
export const typeWords = (type: EntryType): string => types[type] ?? 'Entry';
export const isEntryType = (text: unknown): text is EntryType =>
  typeof text === 'string' && text in types;

export const followed = ['YES', 'PARTLY', 'NO'] as const satisfies FollowedPlan[];
const followings: Record<FollowedPlan, string> = { YES: 'Yes', PARTLY: 'Partly', NO: 'No' };
export const followedWords = (said: FollowedPlan): string => followings[said] ?? 'Not said';

type Rule = Adherence['rules'][number];

const planRules: Record<Rule['rule'], string> = {
  ENTRY: 'Entry',
  STOP: 'Stop',
  SIZE: 'Size',
  EXIT: 'Target or exit',
  WINDOW: 'Time and symbol',
  ADDS: 'No adds under water',
  VERDICT: 'Verdict of the gate',
};
export const planRuleName = (rule: Rule['rule']): string => planRules[rule] ?? 'A rule of the plan';

const ruleOutcomes: Record<Rule['outcome'], string> = {
  KEPT: 'kept',
  BROKEN: 'not kept',
  NOT_APPLICABLE: 'does not apply',
  UNKNOWN: 'not known',
};
export const ruleOutcomeName = (outcome: Rule['outcome']): string =>
  ruleOutcomes[outcome] ?? 'not known';

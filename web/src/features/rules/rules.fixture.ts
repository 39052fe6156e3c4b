import type { OwnRule, OwnRules, Policy } from '@/contracts';
import type { Limit } from './limit';

export const ruleId = '01KDR50X1Y3Z5A7B9C1D3E5FBM';
export const tomorrow = '2026-11-22T23:00:00Z';

export const limit = (more: Partial<Limit> = {}): Limit => ({
  name: 'riskPerTrade',
  title: 'Risk per trade',
  sentence: 'A trade risks at most 1 % of equity.',
  kind: 'SHARE',
  persona: '1 %',
  inForce: '1 %',
  personaValue: 0.01,
  inForceValue: 0.01,
  ownName: 'riskPerTrade',
  source: 'My persona: common practice.',
  ...more,
});

export const hours = (more: Partial<Limit> = {}): Limit => ({
  name: 'allowedHours',
  title: 'Hours',
  sentence: 'Entries are open at any hour.',
  kind: 'TEXT',
  ownName: 'allowedHours',
  source: 'Nothing is set.',
  ...more,
});

export const policy = (...limits: Limit[]): Policy => ({
  persona: 'crypto',
  version: 'crypto-1',
  limits,
  policy: {
    persona: 'crypto',
    version: 'crypto-1',
    entriesPerDay: { atMost: 12, ownShare: 0.75 },
    stopRequired: true,
    addsUnderWater: 'NEVER',
    entryWindowMinutes: 60,
    overrides: { perWeek: 2, riskTimes: 2, rationaleLength: 40 },
    friction: [],
    language: { mostWords: 120, avoid: [] },
  },
});

export const rule = (more: Partial<OwnRule> = {}): OwnRule => ({
  ruleId,
  kind: 'MOST_ENTRIES_A_DAY',
  params: { count: 2 },
  name: 'Two a day',
  sentence: 'At most 2 new entries a day.',
  active: true,
  keptDays: 12,
  brokenDays: 1,
  createdAt: '2026-01-01T10:00:00Z',
  ...more,
});

export const ownRules = (...rules: OwnRule[]): OwnRules => ({
  rules,
  kinds: [
    {
      kind: 'MOST_ENTRIES_A_DAY',
      title: 'Entries a day',
      sentence: 'At most … new entries a day.',
      field: { name: 'count', title: 'Number', minimum: 1, maximum: 200 },
    },
    {
      kind: 'NO_ENTRY_AFTER',
      title: 'Not after',
      sentence: 'No new entry from … on.',
      field: { name: 'time', title: 'Time of the day' },
    },
    { kind: 'NO_WEEKEND', title: 'Weekends off', sentence: 'No new entry on a weekend.' },
  ],
});

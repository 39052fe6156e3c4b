import type {
  Cooldown,
  FrictionTask,
  GateDecision,
  GateStatus,
  Intent,
  OwnRules,
  Policy,
} from '@/contracts';

export const intentId = '01KAJ800000000000000000001';
export const taskId = '01KAJ800000000000000000002';

/** Instants around now, as the server would state them. */
export const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

export const task = (more: Partial<FrictionTask> = {}): FrictionTask => ({
  taskId,
  intentId,
  kind: 'WRITE_THE_EXIT',
  rule: 'STOP_SET',
  text: 'I write down where I leave if I am wrong.',
  status: 'OPEN',
  createdAt: inMinutes(-1),
  ...more,
});

export const decision = (more: Partial<GateDecision> = {}): GateDecision => ({
  intentId,
  evaluation: 1,
  verdict: 'WAIT',
  checks: [
    {
      rule: 'COOLDOWN',
      state: 'BROKEN',
      effect: 'WAIT',
      title: 'No pause is running',
      observed: 'paused until 15:30',
    },
    {
      rule: 'RISK_PER_TRADE',
      state: 'PASSED',
      title: 'Risk of this trade',
      observed: '0.5 %',
      limit: '1 %',
      observedValue: 0.5,
      limitValue: 1,
    },
    {
      rule: 'CHASING_NOW',
      state: 'NOT_CHECKED',
      title: 'Run-up before the entry',
      reason: 'no candles',
    },
  ],
  sentence: 'I paused new entries myself; this one waits with them.',
  tasks: [],
  policyVersion: 'crypto-1',
  decidedAt: inMinutes(-1),
  expiresAt: inMinutes(59),
  ...more,
});

export const intent = (more: Partial<Intent> = {}): Intent => ({
  intentId,
  createdAt: inMinutes(-1),
  status: 'DECIDED',
  declared: {
    symbol: 'BTC-USD',
    direction: 'LONG',
    timeframe: '1h',
    plan: { entry: '100', stop: '95', target: '110' },
    risk: { size: '2' },
    context: { checklist: [] },
  },
  persona: 'crypto',
  decision: decision(),
  evaluations: 1,
  ...more,
});

export const pause = (more: Partial<Cooldown> = {}): Cooldown => ({
  cooldownId: '01KAJ800000000000000000003',
  cause: 'LOSS_STREAK',
  reason: 'three losses in a row',
  startsAt: inMinutes(-18),
  endsAt: inMinutes(42),
  active: true,
  ...more,
});

export const status = (more: Partial<GateStatus> = {}): GateStatus => ({
  now: inMinutes(0),
  open: true,
  entriesToday: 2,
  entriesLimit: 4,
  entriesLeft: 2,
  riskLeft: 0.012,
  equityKnown: true,
  openTasks: 0,
  ...more,
});

const limit = (more: Partial<Policy['limits'][number]>): Policy['limits'][number] => ({
  name: 'riskPerTrade',
  title: 'Risk per trade',
  sentence: 'A trade risks at most 0.5 % of equity.',
  kind: 'SHARE',
  source: 'My own limit.',
  ...more,
});

export const ownRules: OwnRules = {
  rules: [
    {
      ruleId: '01KDR50X1Y3Z5A7B9C1D3E5FBM',
      kind: 'MOST_ENTRIES_A_DAY',
      params: { count: 3 },
      name: 'Three a day',
      sentence: 'At most 3 entries a day.',
      active: true,
      keptDays: 0,
      brokenDays: 0,
      createdAt: '2026-01-01T10:00:00Z',
    },
  ],
  kinds: [],
};

/** Risk per trade made tighter than the persona's, and no hours set. */
export const inForce: Policy = {
  persona: 'crypto',
  version: 'crypto-1+own-1',
  limits: [
    limit({ ownName: 'riskPerTrade', inForce: '0.5 %', inForceValue: 0.005 }),
    limit({ name: 'setupTrades', title: 'Tested setups', sentence: 'A new setup runs on paper.' }),
    limit({
      name: 'allowedHours',
      ownName: 'allowedHours',
      title: 'Hours',
      sentence: 'Entries are open at any hour.',
    }),
  ],
  policy: {
    persona: 'crypto',
    version: 'crypto-1',
    entriesPerDay: { atMost: 12, ownShare: 0.75 },
    stopRequired: true,
    addsUnderWater: 'NEVER',
    entryWindowMinutes: 60,
    overrides: { perWeek: 2, riskTimes: 2, rationaleLength: 40 },
    friction: [],
    language: { mostWords: 60, avoid: [] },
  },
};

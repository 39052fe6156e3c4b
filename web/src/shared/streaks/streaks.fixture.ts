import type { Streaks } from '@/contracts';

/** A trader three planned days into a row, a day without entries among them. */
export const streaks = (more: Partial<Streaks> = {}): Streaks => ({
  current: 3,
  best: 9,
  days: [
    { day: '2026-11-16', state: 'BROKEN', why: 'An entry came in without a plan.' },
    { day: '2026-11-17', state: 'PLANNED' },
    { day: '2026-11-18', state: 'REST' },
    { day: '2026-11-19', state: 'PLANNED' },
    { day: '2026-11-20', state: 'PLANNED' },
  ],
  saved: { count: 4, better: 2, worse: 1, open: 1 },
  adherenceOfWeek: 81.6,
  adherenceDays: [
    { day: '2026-11-15' },
    { day: '2026-11-16', score: 0 },
    { day: '2026-11-17', score: 76 },
    { day: '2026-11-18' },
    { day: '2026-11-19', score: 100 },
    { day: '2026-11-20', score: 88.4 },
    { day: '2026-11-21' },
  ],
  ...more,
});

/** The first week: nothing has gone through the gate. */
export const noStreaks = streaks({
  current: 0,
  best: 0,
  days: [{ day: '2026-11-20', state: 'BEFORE_GATE' }],
  saved: { count: 0, better: 0, worse: 0, open: 0 },
  adherenceDays: streaks().adherenceDays.map(({ day }) => ({ day })),
});
delete noStreaks.adherenceOfWeek;

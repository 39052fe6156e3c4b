import type { JournalEntry, JournalPrefill, Quadrant } from '@/contracts';

export const id = (n: number) => `01${String(n).padStart(24, '0')}`;

export const entry = (more: Partial<JournalEntry> = {}): JournalEntry => ({
  entryId: id(1),
  entryType: 'note',
  createdAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
  text: 'I was tired.',
  emotions: [],
  attachments: [],
  ...more,
});

/** A plan with an entry before and one after. */
export const pair: JournalEntry[] = [
  entry({
    entryId: id(2),
    entryType: 'post',
    intentId: id(9),
    tradeId: id(8),
    symbol: 'BTC-USD',
    text: 'I left at the stop.',
    emotions: ['CALM'],
    followedPlan: 'YES',
    lesson: 'The stop holds.',
    adherence: {
      score: 76,
      rules: [
        { rule: 'SIZE', outcome: 'BROKEN', weight: 20, reason: '1.3 times the planned size.' },
      ],
    },
    outcome: { netPnl: '-75', currency: 'USD', r: -1, closed: true },
    attachments: [
      {
        attachmentId: id(7),
        name: 'chart.png',
        mediaType: 'image/png',
        bytes: 1234,
        createdAt: '2026-11-20T10:01:00Z',
      },
    ],
    sentence: 'By its own rules I followed my plan to 76 of 100.',
  }),
  entry({
    entryId: id(3),
    entryType: 'pre',
    intentId: id(9),
    symbol: 'BTC-USD',
    text: 'I wait for the close.',
  }),
];

export const prefill = (more: Partial<JournalPrefill> = {}): JournalPrefill => ({
  entryType: 'post',
  text: 'Planned: long BTC-USD\nHappened: entry 101\n\n',
  symbol: 'BTC-USD',
  tradeId: id(8),
  ...more,
});

const point = (n: number, adherence: number, netPnl: string, r?: number) => ({
  tradeId: id(20 + n),
  symbol: 'BTC-USD',
  day: '2026-11-20',
  adherence,
  netPnl,
  currency: 'USD',
  ...(r !== undefined && { r }),
});

export const quadrant: Quadrant = {
  needed: 3,
  n: 4,
  threshold: 80,
  counts: { keptGain: 1, keptLoss: 1, leftGain: 1, leftLoss: 1 },
  points: [point(1, 90, '10', 7), point(2, 85, '-5', -1), point(3, 40, '8'), point(4, 20, '0')],
};

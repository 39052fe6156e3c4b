import type { JournalEntry } from '@/contracts';

/** What was written about one plan: before beside after; a note or an unplanned trade stands alone. */
export interface Group {
  key: string;
  intentId: string | undefined;
  before: JournalEntry[];
  after: JournalEntry[];
  alone: JournalEntry[];
}

/** Entries of one plan come together at the place of the newest. */
export function grouped(entries: JournalEntry[]): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const paired = entry.entryType !== 'note' && entry.intentId !== undefined;
    const key = paired ? `plan ${entry.intentId}` : entry.entryId;
    const group = groups.get(key) ?? {
      key,
      intentId: paired ? entry.intentId : undefined,
      before: [],
      after: [],
      alone: [],
    };
    groups.set(key, group);
    (!paired ? group.alone : entry.entryType === 'pre' ? group.before : group.after).push(entry);
  }
  return [...groups.values()];
}

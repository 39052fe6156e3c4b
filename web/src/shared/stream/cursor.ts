/** How far this trader's events have been seen: `seq` is order, `eventId` is what the server resumes from. */
export interface Cursor {
  seq: number;
  eventId?: string;
}

export interface CursorStore {
  read(): Cursor | undefined;
  write(cursor: Cursor, overwrite?: boolean): void;
}

/**
 * The cursor of one trader, kept so that a closed laptop resumes where it stopped. Several tabs share
 * it; the furthest wins, because a tab that opens later loads its state anew anyway.
 */
export function storedCursor(userId: string, storage: Storage = localStorage): CursorStore {
  const key = `tt.cursor.${userId}`;
  const read = (): Cursor | undefined => {
    try {
      const value = JSON.parse(storage.getItem(key) ?? 'null') as Cursor | null;
      return value !== null && Number.isInteger(value.seq) ? value : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    read,
    write(cursor, overwrite = false) {
      if (!overwrite && (read()?.seq ?? -1) >= cursor.seq) return;
      try {
        storage.setItem(key, JSON.stringify(cursor));
      } catch {
        // Storage is full or closed: the cursor in memory still serves this tab.
      }
    },
  };
}

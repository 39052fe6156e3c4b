import { dayKey, moment, timeOfDay } from '@/shared/format/time';

/** "15:30" today, the day with it on any other day. */
export const untilWords = (instant: string, zone: string, now: number): string =>
  dayKey(instant, zone) === dayKey(new Date(now).toISOString(), zone)
    ? timeOfDay(instant, zone)
    : moment(instant, zone);

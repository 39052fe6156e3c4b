import type { TsPrecision } from '@/contracts';

const locale = 'en-GB';
const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  let known = formats.get(key);
  if (!known) {
    try {
      known = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    } catch {
      known = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    }
    formats.set(key, known);
  }
  return known;
}

export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat(locale, { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export const allZones = (): string[] => {
  const zones = Intl.supportedValuesOf('timeZone');
  return zones.includes('UTC') ? zones : ['UTC', ...zones];
};

export const zoneWords = (zone: string) => zone.replaceAll('_', ' ');

const hm = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;

export const timeOfDay = (instant: string, zone: string) =>
  format(zone, hm).format(new Date(instant));

export const dayWords = (instant: string, zone: string) =>
  format(zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );

export const shortDay = (instant: string, zone: string) =>
  format(zone, day).format(new Date(instant));

/** No more exact than the broker stated it. */
export function moment(instant: string, zone: string, precision: TsPrecision = 'MINUTE'): string {
  const at = new Date(instant);
  if (precision === 'DATE') return format('UTC', day).format(at);
  const seconds = precision === 'SECOND' || precision === 'MILLI';
  return format(zone, { ...day, ...hm, ...(seconds && { second: '2-digit' }) }).format(at);
}

/** The instant in UTC, for the tooltip beside a local time. */
export const utcWords = (instant: string) =>
  `${format('UTC', { ...day, ...hm, second: '2-digit' }).format(new Date(instant))} UTC`;

/** The local calendar day, as 2026-11-21: a key, never shown. */
export function dayKey(instant: string, zone: string): string {
  const parts = format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    new Date(instant),
  );
  const of = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}`;
}

/** A calendar day of the server, without a zone, in words. */
export const dateWords = (date: string) => format('UTC', day).format(new Date(`${date}T00:00:00Z`));
export const weekday = (date: string) =>
  format('UTC', { weekday: 'short' }).format(new Date(`${date}T00:00:00Z`));

/** "15:30" today, the day with it on any other day. */
export const untilWords = (instant: string, zone: string, now: number): string =>
  dayKey(instant, zone) === dayKey(new Date(now).toISOString(), zone)
    ? timeOfDay(instant, zone)
    : moment(instant, zone);

function offsetMinutes(at: number, zone: string): number {
  const parts = format(zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const of = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  const local = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return Math.round((local - Math.floor(at / 1000) * 1000) / 60_000);
}

/** When the day begins in the zone; right on the days when clocks change, too. */
export function startOfDay(date: string, zone: string): string {
  const wall = Date.parse(`${date}T00:00:00Z`);
  const first = wall - offsetMinutes(wall, zone) * 60_000;
  const second = wall - offsetMinutes(first, zone) * 60_000;
  return new Date(second).toISOString();
}

export function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

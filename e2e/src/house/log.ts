import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Enough for a minute of a house in trouble. */
const mostBytes = 512 * 1024;
const mostEntries = 80;
const mostLines = 30;

const fileOf = (data: string) => join(data, 'logs', 'twin.log');

/** How long the log of a house is now; what comes after it belongs to the story that runs. */
export function logLength(data: string): number {
  return existsSync(fileOf(data)) ? statSync(fileOf(data)).size : 0;
}

/** What a house complained about since then: warnings and errors with their traces, newest last. */
export function complaints(data: string, since = 0): string[] {
  return tail(data, since)
    .split(/\n(?=\d{4}-\d{2}-\d{2}T)/)
    .filter((entry) => /^\S+ +(WARN|ERROR)\b/.test(entry))
    .map((entry) => entry.split('\n').slice(0, mostLines).join('\n'))
    .slice(-mostEntries);
}

function tail(data: string, since: number): string {
  if (!existsSync(fileOf(data))) return '';
  const log = openSync(fileOf(data), 'r');
  try {
    const { size } = fstatSync(log);
    // A log that is shorter than it was has been begun anew.
    const from = Math.max(size < since ? 0 : since, size - mostBytes);
    const bytes = Buffer.alloc(size - from);
    readSync(log, bytes, 0, bytes.length, from);
    return bytes.toString('utf8');
  } finally {
    closeSync(log);
  }
}

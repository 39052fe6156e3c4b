import { appendFileSync, mkdirSync } from 'node:fs';

/** Notes one measurement on the screen and in `target/measured.jsonl`. */
export function measured(what: string, ms: number, more: Record<string, unknown> = {}): void {
  mkdirSync('target', { recursive: true });
  const note = { what, ms: Math.round(ms), ...more };
  appendFileSync('target/measured.jsonl', `${JSON.stringify(note)}\n`);
  console.log(`measured: ${what}: ${(ms / 1000).toFixed(2)} s`);
}

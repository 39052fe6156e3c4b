import type { Direction } from '@/contracts';

/** A decimal as an integer and the number of its places, so that no digit is lost. */
interface Exact {
  units: bigint;
  places: number;
}

const shape = /^-?\d{1,20}(\.\d{1,30})?$/;

export const isDecimal = (text: string | undefined): text is string =>
  text !== undefined && shape.test(text);

function exact(text: string | undefined): Exact | undefined {
  if (!isDecimal(text)) return undefined;
  const [whole = '', part = ''] = text.split('.');
  return { units: BigInt(whole + part), places: part.length };
}

const scaled = (a: Exact, places: number) => a.units * 10n ** BigInt(places - a.places);

function minus(a: Exact, b: Exact): Exact {
  const places = Math.max(a.places, b.places);
  return { units: scaled(a, places) - scaled(b, places), places };
}

const times = (a: Exact, b: Exact): Exact => ({
  units: a.units * b.units,
  places: a.places + b.places,
});

function written({ units, places }: Exact): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

const number = ({ units, places }: Exact) => Number(units) / 10 ** places;

export interface Numbers {
  direction: Direction;
  entry?: string | undefined;
  stop?: string | undefined;
  target?: string | undefined;
  size?: string | undefined;
}

export interface Sums {
  /** Size × distance to the stop. */
  risk?: string;
  /** Size × entry. */
  notional?: string;
  /** Distance to the target against the distance to the stop. */
  plannedR?: number;
  /** The stop or the target lies where the other belongs. */
  crossed?: 'stop' | 'target';
}

/** What a plan says in numbers; what is not filled in yet is absent, never nothing. */
export function sums({ direction, ...filled }: Numbers): Sums {
  const [entry, stop, target, size] = [filled.entry, filled.stop, filled.target, filled.size].map(
    exact,
  );
  const result: Sums = {};
  if (entry && size) result.notional = written(times(entry, size));
  const forward = (a: Exact, b: Exact) => (direction === 'LONG' ? minus(a, b) : minus(b, a));
  const lost = entry && stop && forward(entry, stop);
  const gained = entry && target && forward(target, entry);
  if (lost && lost.units <= 0n) result.crossed = 'stop';
  else if (gained && gained.units <= 0n) result.crossed = 'target';
  if (lost && lost.units > 0n) {
    if (size) result.risk = written(times(lost, size));
    if (gained && gained.units > 0n) result.plannedR = number(gained) / number(lost);
  }
  return result;
}

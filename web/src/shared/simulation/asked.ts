import type { SimulationQuestion } from '@/contracts';

/** What is changed about the trade, as it is filled in. */
export interface Filled {
  change: 'hold' | 'levels' | 'half';
  /** Minutes, `same` for as long again as it was held, `date` for the one below. */
  horizon: string;
  date: string;
  stop: string;
  target: string;
}

export const blank: Filled = { change: 'hold', horizon: 'same', date: '', stop: '', target: '' };

export const horizons = [
  ['same', 'As long again as it was held'],
  ['240', '4 hours'],
  ['1440', '1 day'],
  ['4320', '3 days'],
  ['10080', '1 week'],
  ['43200', '30 days'],
  ['date', 'To a date'],
] as const;

const decimal = (text: string) => text.trim().replace(',', '.');

const later = ({ horizon, date }: Filled): Pick<SimulationQuestion, 'horizonMinutes' | 'until'> =>
  horizon === 'date'
    ? { until: `${date}T00:00:00Z` }
    : horizon === 'same'
      ? {}
      : { horizonMinutes: Number(horizon) };

/** The question that it makes; what does not belong to the change is left out. */
export function questionOf(tradeId: string, filled: Filled): SimulationQuestion {
  switch (filled.change) {
    case 'hold':
      return { tradeId, ...later(filled) };
    case 'half':
      return { tradeId, size: 'HALF' };
    case 'levels':
      return {
        tradeId,
        ...(filled.horizon === 'same' ? { horizonMinutes: 0 } : later(filled)),
        ...(filled.stop !== '' && { stop: decimal(filled.stop) }),
        ...(filled.target !== '' && { target: decimal(filled.target) }),
      };
  }
}

const number = /^[0-9]{1,20}([.,][0-9]{1,18})?$/;

/** What keeps it from being asked, by field. */
export function missing(filled: Filled): Partial<Record<'date' | 'stop' | 'target', string>> {
  const wrong: Partial<Record<'date' | 'stop' | 'target', string>> = {};
  if (filled.change !== 'half' && filled.horizon === 'date' && filled.date === '')
    wrong.date = 'A day after the exit.';
  if (filled.change !== 'levels') return wrong;
  if (filled.stop === '' && filled.target === '') wrong.stop = 'A stop, a target, or both.';
  for (const name of ['stop', 'target'] as const)
    if (filled[name] !== '' && !number.test(filled[name].trim()))
      wrong[name] = 'A price, for example 64250.5.';
  return wrong;
}

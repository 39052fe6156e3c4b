import type {
  BiasFinding,
  Feature,
  ImportProgress,
  Imports,
  Label,
  Persona,
  Side,
  State,
} from '@/contracts';
import { count } from './numbers';

/** Every name of the contracts that may reach a screen, in plain words. One place, so that they agree. */
export const labels = [
  'DISPOSITION',
  'REVENGE',
  'HOUSE_MONEY',
  'CHASING',
  'FOMO',
] as const satisfies Label[];

const habits: Record<Label, string> = {
  DISPOSITION: 'Selling winners, keeping losers',
  REVENGE: 'Revenge trading',
  HOUSE_MONEY: 'Playing with house money',
  CHASING: 'Chasing a run-up',
  FOMO: 'Fear of missing out',
};
export const habitWords = (label: Label): string => habits[label] ?? 'A habit';

export const isLabel = (text: unknown): text is Label => typeof text === 'string' && text in habits;

export const sideWords = (side: Side): string => (side === 'BUY' ? 'Buy' : 'Sell');

const states: Record<State, string> = {
  INSUFFICIENT: 'Not enough data',
  NOT_FOUND: 'Not found',
  POSSIBLE: 'Possible',
  FOUND: 'Found',
};
export const stateWords = (state: State): string => states[state] ?? 'Not known';

/** "Not enough data: 14 of 20 sales", or the state with what it rests on. */
export function findingWords(f: Pick<BiasFinding, 'state' | 'n' | 'needed' | 'nWords'>): string {
  if (f.state === 'INSUFFICIENT')
    return `Not enough data: ${count(f.n)} of ${count(f.needed)} ${f.nWords}`;
  return `${stateWords(f.state)}, from ${count(f.n)} ${f.nWords}`;
}

export function confidenceWords(confidence: number): string {
  if (confidence >= 0.99) return 'Very sure';
  if (confidence >= 0.95) return 'Sure';
  if (confidence >= 0.8) return 'Fairly sure';
  return 'Unsure';
}

const stages: Record<ImportProgress['stage'], string> = {
  waiting: 'Waiting for its turn',
  fetching: 'Fetching fills from the broker',
  reading: 'Reading the file',
  saving: 'Saving fills',
  scoring: 'Looking for habits',
  reflecting: 'Putting it into words',
  finished: 'Finished',
};
export const stageWords = (stage: string): string =>
  stages[stage as ImportProgress['stage']] ?? 'Working';

const importStates: Record<Imports['imports'][number]['state'], string> = {
  PREVIEWED: 'Previewed, not imported',
  RUNNING: 'Running',
  DONE: 'Done',
  FAILED: 'Failed',
  UNDONE: 'Undone',
  CANCELLED: 'Cancelled',
};
export const importStateWords = (state: keyof typeof importStates): string =>
  importStates[state] ?? 'Not known';

export const personas = ['crypto', 'shortterm', 'swing', 'indexdca'] as const satisfies Persona[];
const personaNames: Record<Persona, string> = {
  crypto: 'Crypto',
  shortterm: 'Short-term',
  swing: 'Swing',
  indexdca: 'Index and savings plan',
};
export const personaWords = (persona: Persona): string => personaNames[persona] ?? 'Trader';

/** "sizeRatio", "size_ratio" or "size-ratio" → "size ratio". Names of numbers grow with the engine. */
export function nameWords(name: string): string {
  const text = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_.-]+/g, ' ')
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const directionWords = (direction: Feature['direction']): string =>
  direction === 'ABOVE' ? 'above my usual' : direction === 'BELOW' ? 'below my usual' : '';

/** What a scope of a broker lets me do, in words. */
const scopes: Record<string, string> = {
  'wallet:transactions:read': 'read fills and transactions',
  'wallet:accounts:read': 'read the list of accounts',
  'wallet:user:read': 'read the account holder’s name',
  offline_access: 'keep reading until it is disconnected',
};
export const scopeWords = (scope: string): string =>
  scopes[scope] ?? nameWords(scope.replaceAll(':', ' '));

const brokerNames: Record<string, string> = {
  coinbase: 'Coinbase',
  binance: 'Binance',
  kraken: 'Kraken',
  sandbox: 'Sandbox',
};
export const brokerWords = (broker: string): string => brokerNames[broker] ?? nameWords(broker);

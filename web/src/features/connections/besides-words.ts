import type { CsvPreview, StatementEntry } from '@/contracts';
import { plural } from '@/shared/format/numbers';

type Kind = StatementEntry['kind'];

const words: Record<Kind, [one: string, many: string]> = {
  DEPOSIT: ['deposit', 'deposits'],
  WITHDRAWAL: ['withdrawal', 'withdrawals'],
  TRANSFER_IN: ['transfer in', 'transfers in'],
  TRANSFER_OUT: ['transfer out', 'transfers out'],
  FUNDING: ['funding payment', 'funding payments'],
  INTEREST: ['interest payment', 'interest payments'],
  DIVIDEND: ['dividend', 'dividends'],
  FEE: ['fee or tax', 'fees and taxes'],
  REWARD: ['reward', 'rewards'],
  SPLIT: ['split', 'splits'],
  EXPIRY: ['option expiry', 'option expiries'],
  ASSIGNMENT: ['assignment', 'assignments'],
  EXERCISE: ['exercise', 'exercises'],
};

export const kindWords = (kind: Kind) => words[kind][0];

/** `4 deposits, 1 split` */
export const besidesWords = (besides: NonNullable<CsvPreview['besides']>) =>
  besides.map(({ kind, count }) => plural(count, ...words[kind])).join(', ');

/** How many of them are not here yet. */
export const besidesNew = ({ besides = [] }: CsvPreview) =>
  besides.reduce((sum, each) => sum + each.new, 0);

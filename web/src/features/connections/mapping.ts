import type { ColumnMapping, CsvPreview } from '@/contracts';

export type UnknownTable = NonNullable<CsvPreview['unknown']>;
export type Columns = ColumnMapping['columns'];
export type Field = keyof Columns;

/** The fields of a fill, in the order in which they are asked for. */
export const fields: { field: Field; label: string; needed: boolean; hint?: string }[] = [
  { field: 'time', label: 'Time', needed: true },
  {
    field: 'clock',
    label: 'Time of day',
    needed: false,
    hint: 'Where it stands apart from the date',
  },
  { field: 'symbol', label: 'Symbol', needed: true },
  {
    field: 'side',
    label: 'Side',
    needed: false,
    hint: 'None: the sign of the quantity is the side',
  },
  { field: 'quantity', label: 'Quantity', needed: true },
  { field: 'price', label: 'Price', needed: true },
  { field: 'fee', label: 'Fee', needed: false },
  { field: 'feeCurrency', label: 'Fee currency', needed: false },
  { field: 'currency', label: 'Currency', needed: false, hint: 'Of price and fee' },
  { field: 'id', label: 'Number of the fill', needed: false, hint: 'That no two fills share' },
  { field: 'multiplier', label: 'Units a contract holds', needed: false },
];

/** What the mapper holds while it is filled in: every field, perhaps empty. */
export interface Draft {
  name: string;
  columns: Partial<Record<Field, string>>;
  buy: string[];
  sell: string[];
  dateOrder: '' | 'dmy' | 'mdy' | 'ymd';
  decimal: '' | 'dot' | 'comma';
  withCurrency: boolean;
}

/** The guess, as something to be changed. */
export function drafted({ guess }: UnknownTable, fileName: string): Draft {
  const { buy, sell, ...columns } = guess;
  return {
    name: fileName.replace(/\.[a-z]+$/i, '').slice(0, 60) || 'My file',
    columns,
    buy,
    sell,
    dateOrder: '',
    decimal: '',
    withCurrency: false,
  };
}

/** The words of the column of sides, when it is one that holds few of them. */
export const sideWordsOf = (table: UnknownTable, column: string | undefined): string[] =>
  table.words.find((one) => one.column === column)?.words ?? [];

/** The mapping that a draft describes; undefined while a needed column is missing. */
export function mapped(draft: Draft, table: UnknownTable): ColumnMapping | undefined {
  const { time, symbol, quantity, price, ...others } = filled(draft.columns);
  if (!time || !symbol || !quantity || !price || draft.name.trim() === '') return undefined;
  const words = sideWordsOf(table, others.side);
  const said = others.side !== undefined && draft.buy.length + draft.sell.length > 0;
  if (others.side !== undefined && words.length > 0 && !said) return undefined;
  return {
    name: draft.name.trim(),
    header: table.withoutHeader ? [] : table.columns,
    withoutHeader: table.withoutHeader,
    columns: { time, symbol, quantity, price, ...others },
    ...(said && { buy: draft.buy, sell: draft.sell }),
    ...(draft.dateOrder !== '' && { dateOrder: draft.dateOrder }),
    ...(draft.decimal !== '' && { decimal: draft.decimal }),
    ...(draft.withCurrency && others.currency !== undefined && { withCurrency: true }),
  };
}

const filled = (columns: Draft['columns']): Partial<Record<Field, string>> =>
  Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== ''));

import type { OwnLimits, Policy } from '@/contracts';

export type Limit = Policy['limits'][number];
export type Values = Record<string, string>;

const hours = /^(\d\d:\d\d) to (\d\d:\d\d)$/;

const shown = (value: number) => String(Number(value.toFixed(6)));

/** The value in force as its fields show it; a share in per cent. */
export function fieldsOf({ ownName, kind, inForce, inForceValue, own }: Limit): Values {
  if (ownName === 'allowedHours') {
    const [, from = '', to = ''] = hours.exec(own ?? '') ?? [];
    return { allowedFrom: from, allowedTo: to };
  }
  if (ownName === undefined) return {};
  if (kind === 'SWITCH') return { [ownName]: inForce === undefined ? 'no' : 'yes' };
  if (kind === 'TEXT') return { [ownName]: own ?? '' };
  if (inForceValue === undefined) return { [ownName]: '' };
  return { [ownName]: shown(kind === 'SHARE' ? inForceValue * 100 : inForceValue) };
}

const symbolsOf = (text: string) =>
  text
    .split(/[,\s]+/)
    .map((symbol) => symbol.trim().toUpperCase())
    .filter((symbol) => symbol !== '');

/** What the fields ask for; a number that is none stays out, and the contract then refuses the rest. */
export function wanted({ ownName, kind }: Limit, values: Values): OwnLimits {
  if (ownName === undefined) return {};
  if (ownName === 'allowedHours')
    return {
      ...(values['allowedFrom'] && { allowedFrom: values['allowedFrom'] }),
      ...(values['allowedTo'] && { allowedTo: values['allowedTo'] }),
    };
  const text = (values[ownName] ?? '').trim();
  if (kind === 'SWITCH') return { [ownName]: text === 'yes' };
  if (kind === 'TEXT') return { [ownName]: symbolsOf(text) };
  const number = Number(text.replace(',', '.'));
  if (text === '' || !Number.isFinite(number)) return {};
  return { [ownName]: kind === 'SHARE' ? Number((number / 100).toFixed(8)) : number };
}

/** What takes a change back: the own value that stood before, or none. */
export function before(limit: Limit): OwnLimits | undefined {
  const name = limit.ownName;
  if (name === undefined) return undefined;
  if (limit.own === undefined) return { lift: [name] };
  const stood = wanted(limit, fieldsOf(limit));
  return Object.keys(stood).length === 0 ? undefined : stood;
}

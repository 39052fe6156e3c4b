/** Intl formats decimal text without a detour through floating point; TypeScript wants to be told. */
const exact = (decimal: string) => decimal as unknown as number;

const locale = 'en-US';

const formats = new Map<string, Intl.NumberFormat>();
function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.NumberFormat(locale, options)));
  return known;
}

const minus = (text: string) => text.replace('-', '−');

const iso4217 = /^[A-Z]{3}$/;
const crypto = new Set(['BTC', 'ETH', 'SOL', 'XRP', 'ADA', 'BNB', 'LTC', 'DOT', 'XLM', 'UNI']);

/** Money with its sign where `signed`, in the currency's usual places; never rounded to nothing. */
export function money(decimal: string, currency: string, signed = false): string {
  const signDisplay = signed ? 'exceptZero' : 'negative';
  if (iso4217.test(currency) && !crypto.has(currency)) {
    return minus(
      format({ style: 'currency', currency, currencyDisplay: 'narrowSymbol', signDisplay }).format(
        exact(decimal),
      ),
    );
  }
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 8, signDisplay } as const;
  return `${minus(format(digits).format(exact(decimal)))} ${currency}`;
}

/** A quantity or a price as stated: every digit that says something, zeros at the end cut. */
export function plain(decimal: string, minimumFractionDigits = 0): string {
  return minus(format({ minimumFractionDigits, maximumFractionDigits: 18 }).format(exact(decimal)));
}

export const price = (decimal: string) => plain(decimal, 2);

export const count = (n: number) => format({ maximumFractionDigits: 0 }).format(n);

export function sign(decimal: string): -1 | 0 | 1 {
  if (!/[1-9]/.test(decimal)) return 0;
  return decimal.startsWith('-') ? -1 : 1;
}

/** "97 %": a part of all, in whole per cent, spaced as every other one. */
export const share = (ratio: number) =>
  `${minus(format({ maximumFractionDigits: 0 }).format(ratio * 100))} %`;

/** "+0.12 R": a result in multiples of the planned risk, with its sign. */
export const inR = (r: number) =>
  `${minus(format({ minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(r))} R`;

/** The number behind a claim, in its unit's words. */
export function measure(value: number, unit: string): string {
  const rounded = minus(format({ maximumSignificantDigits: 3 }).format(value));
  switch (unit) {
    case 'percent':
      return `${rounded} %`;
    case 'minutes':
      return minutes(value);
    case 'count':
      return count(value);
    case 'z':
      return `${rounded} standard deviations`;
    case 'rank':
      return `${Math.round(value * 100)} %`;
    case 'probability':
      return value < 0.001
        ? 'below 0.1 %'
        : `${minus(format({ maximumSignificantDigits: 2 }).format(value * 100))} %`;
    case 'atr':
      return `${rounded} × ATR`;
    case 'ratio':
      return `${rounded} ×`;
    default:
      return rounded;
  }
}

/** "1 h 20 min"; under a minute in seconds. */
export function minutes(total: number): string {
  if (total > 0 && total < 1) return `${Math.round(total * 60)} s`;
  const whole = Math.round(total);
  const days = Math.floor(whole / 1440);
  const hours = Math.floor((whole % 1440) / 60);
  const rest = whole % 60;
  const parts = [days && `${days} d`, hours && `${hours} h`, !days && rest && `${rest} min`].filter(
    Boolean,
  );
  return parts.length > 0 ? parts.join(' ') : '0 min';
}

export const plural = (n: number, one: string, many = `${one}s`) =>
  `${count(n)} ${n === 1 ? one : many}`;

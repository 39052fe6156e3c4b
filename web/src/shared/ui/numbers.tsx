import type { TsPrecision } from '@/contracts';
import { useDisplay } from '@/shared/format/display';
import { money, plain, price, share, sign } from '@/shared/format/numbers';
import { moment, timeOfDay, utcWords, zoneWords } from '@/shared/format/time';
import { confidenceWords } from '@/shared/format/words';
import { usePreferences } from './preferences';

const tones = { '-1': 'text-loss', '0': '', '1': 'text-gain' } as const;

const Hidden = () => (
  <span>
    <span aria-hidden="true">•••••</span>
    <span className="sr-only">hidden</span>
  </span>
);

/** Money. With `result` it carries its sign and the colour of gain or loss beside it. */
export function Amount({
  value,
  currency,
  result = false,
}: {
  value: string;
  currency: string;
  result?: boolean;
}) {
  const hidden = usePreferences((p) => p.moneyHidden);
  if (hidden) return <Hidden />;
  return (
    <span className={`tabular whitespace-nowrap ${result ? tones[`${sign(value)}`] : ''}`}>
      {money(value, currency, result)}
    </span>
  );
}

/** How much of something; hidden together with money, because it tells the size of the account. */
export function Quantity({ value }: { value: string }) {
  const hidden = usePreferences((p) => p.moneyHidden);
  return hidden ? <Hidden /> : <span className="tabular whitespace-nowrap">{plain(value)}</span>;
}

/** A price, public knowledge: never hidden. */
export const Price = ({ value }: { value: string }) => (
  <span className="tabular whitespace-nowrap">{price(value)}</span>
);

/** How sure a claim is: the word first, the number beside it. */
export function Score({ value, number = true }: { value: number; number?: boolean }) {
  return (
    <span className="tabular whitespace-nowrap">
      {confidenceWords(value)}
      {number && <span className="text-faint"> · {value > 0.99 ? 'over 99 %' : share(value)}</span>}
    </span>
  );
}

interface ClockProps {
  at: string;
  precision?: TsPrecision;
  /** Only hours and minutes, where the day stands above. */
  brief?: boolean;
}

/** An instant in the trader's zone; the zone and UTC wait behind it. */
export function Clock({ at, precision = 'MINUTE', brief = false }: ClockProps) {
  const { zone } = useDisplay();
  const hint =
    precision === 'DATE'
      ? 'The broker stated the day only'
      : `${zoneWords(zone)} · ${utcWords(at)}`;
  return (
    <time dateTime={at} title={hint} className="tabular whitespace-nowrap">
      {brief ? timeOfDay(at, zone) : moment(at, zone, precision)}
    </time>
  );
}

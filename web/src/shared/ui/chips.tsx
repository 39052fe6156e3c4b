import { Link } from '@tanstack/react-router';
import { ReceiptText } from 'lucide-react';
import type { Evidence, Label } from '@/contracts';
import { habitWords } from '@/shared/format/words';

const hues: Record<Label, string> = {
  DISPOSITION: 'bg-habit-disposition',
  REVENGE: 'bg-habit-revenge',
  HOUSE_MONEY: 'bg-habit-house-money',
  CHASING: 'bg-habit-chasing',
  FOMO: 'bg-habit-fomo',
  PANIC: 'bg-habit-panic',
  OVERTRADING: 'bg-habit-overtrading',
  HOLDING_LOSERS: 'bg-habit-holding-losers',
  AVERAGING_DOWN: 'bg-habit-averaging-down',
  MARTINGALE: 'bg-habit-martingale',
  SIZE_ESCALATION: 'bg-habit-size-escalation',
  ATTENTION: 'bg-habit-attention',
  ROUND_NUMBER: 'bg-habit-round-number',
  EARLY_EXIT: 'bg-habit-early-exit',
  TIME_OF_DAY: 'bg-habit-time-of-day',
  BOREDOM: 'bg-habit-boredom',
};

const fills: Record<Label, string> = {
  DISPOSITION: 'fill-habit-disposition',
  REVENGE: 'fill-habit-revenge',
  HOUSE_MONEY: 'fill-habit-house-money',
  CHASING: 'fill-habit-chasing',
  FOMO: 'fill-habit-fomo',
  PANIC: 'fill-habit-panic',
  OVERTRADING: 'fill-habit-overtrading',
  HOLDING_LOSERS: 'fill-habit-holding-losers',
  AVERAGING_DOWN: 'fill-habit-averaging-down',
  MARTINGALE: 'fill-habit-martingale',
  SIZE_ESCALATION: 'fill-habit-size-escalation',
  ATTENTION: 'fill-habit-attention',
  ROUND_NUMBER: 'fill-habit-round-number',
  EARLY_EXIT: 'fill-habit-early-exit',
  TIME_OF_DAY: 'fill-habit-time-of-day',
  BOREDOM: 'fill-habit-boredom',
};

/** The same hue for a drawing. */
export const habitFill = (label: Label) => fills[label];

export const HabitDot = ({ label }: { label: Label }) => (
  <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${hues[label]}`} />
);

/** One hue a habit, the same everywhere; the words carry the meaning. */
export function HabitChip({ label, denied = false }: { label: Label; denied?: boolean }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-xs font-medium ${denied ? 'border-dashed border-line-strong text-faint line-through' : 'border-line bg-surface-2 text-strong'}`}
    >
      <HabitDot label={label} />
      {habitWords(label)}
    </span>
  );
}

const chip =
  'inline-flex min-h-7 items-center gap-1.5 rounded-control border border-line px-2.5 py-1 text-xs text-left';

/** What a reflection rests on. A trade opens beside the page; a number stands for itself. */
export function EvidenceChip({ evidence }: { evidence: Evidence }) {
  if (evidence.kind === 'TRADE' && evidence.trade) {
    return (
      <Link
        to="."
        search={(old: Record<string, unknown>) => ({ ...old, trade: evidence.trade?.tradeId })}
        className={`${chip} text-accent hover:bg-surface-2`}
      >
        <ReceiptText aria-hidden="true" className="size-3.5 shrink-0" />
        {evidence.text}
      </Link>
    );
  }
  return (
    <span className={`${chip} text-normal`}>
      <span className="text-faint">{evidence.name}</span> {evidence.text}
    </span>
  );
}

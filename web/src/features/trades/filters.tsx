import { X } from 'lucide-react';
import { useState } from 'react';
import type { BiasTag, Label } from '@/contracts';
import { count } from '@/shared/format/numbers';
import { habitWords, labels } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { HabitDot } from '@/shared/ui/chips';
import { Choice, Field } from '@/shared/ui/field';

/** Days are calendar days in the trader's zone. */
export interface GridFilter {
  symbol: string | undefined;
  label: Label | undefined;
  since: string | undefined;
  until: string | undefined;
}

export const noFilters: GridFilter = {
  symbol: undefined,
  label: undefined,
  since: undefined,
  until: undefined,
};

interface FiltersProps {
  filter: GridFilter;
  onChange: (filter: GridFilter) => void;
  symbols: string[];
  tags: BiasTag[];
}

/** How many trades carry each habit. */
function tradesByHabit(tags: BiasTag[]): Map<Label, number> {
  const trades = new Map<Label, Set<string>>();
  for (const tag of tags.filter((t) => t.feedback !== 'not_true'))
    trades.set(tag.label, (trades.get(tag.label) ?? new Set()).add(tag.tradeId));
  return new Map([...trades].map(([label, ids]) => [label, ids.size]));
}

export function Filters({ filter, onChange, symbols, tags }: FiltersProps) {
  const [open, setOpen] = useState(false);
  const set = (part: Partial<GridFilter>) => onChange({ ...filter, ...part });
  const used = Object.values(filter).filter((v) => v !== undefined).length;
  return (
    <form
      role="search"
      aria-label="Filter trades"
      className="flex flex-col gap-3"
      onSubmit={(e) => e.preventDefault()}
    >
      <Habits tags={tags} chosen={filter.label} onChange={(label) => set({ label })} />
      <Button
        size="small"
        className="self-start sm:hidden"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Fold filters' : used > 0 ? `Filters · ${used}` : 'Filters'}
      </Button>
      <div
        className={`${open ? 'grid' : 'hidden'} grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap`}
      >
        <div className="col-span-2 sm:w-44">
          <Choice
            label="Symbol"
            value={filter.symbol ?? ''}
            onChange={(e) => set({ symbol: e.target.value || undefined })}
          >
            <option value="">All symbols</option>
            {withChosen(symbols, filter.symbol).map((s) => (
              <option key={s} value={s}>
                {s}
              </option>
            ))}
          </Choice>
        </div>
        <div className="sm:w-40">
          <Field
            label="From day"
            type="date"
            max={filter.until}
            value={filter.since ?? ''}
            onChange={(e) => set({ since: e.target.value || undefined })}
          />
        </div>
        <div className="sm:w-40">
          <Field
            label="To day"
            type="date"
            min={filter.since}
            value={filter.until ?? ''}
            onChange={(e) => set({ until: e.target.value || undefined })}
          />
        </div>
        {used > 0 && (
          <Button kind="bare" onClick={() => onChange(noFilters)}>
            <X aria-hidden="true" className="size-4" />
            Clear filters
          </Button>
        )}
      </div>
    </form>
  );
}

const withChosen = (symbols: string[], chosen: string | undefined) =>
  chosen === undefined || symbols.includes(chosen) ? symbols : [chosen, ...symbols];

function Habits({
  tags,
  chosen,
  onChange,
}: {
  tags: BiasTag[];
  chosen: Label | undefined;
  onChange: (label: Label | undefined) => void;
}) {
  const counts = tradesByHabit(tags);
  const shown = labels.filter((label) => counts.has(label) || label === chosen);
  if (shown.length === 0) return null;
  return (
    <div
      role="group"
      aria-label="Habit"
      className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 lg:mx-0 lg:flex-wrap lg:px-0"
    >
      {shown.map((label) => (
        <button
          key={label}
          type="button"
          aria-pressed={chosen === label}
          onClick={() => onChange(chosen === label ? undefined : label)}
          className="inline-flex h-8 shrink-0 items-center gap-2 rounded-full border border-line px-3 text-xs text-normal hover:bg-surface-2 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-strong"
        >
          <HabitDot label={label} />
          {habitWords(label)}
          <span className="tabular text-faint">{count(counts.get(label) ?? 0)}</span>
        </button>
      ))}
    </div>
  );
}

import { useState } from 'react';
import type { ColumnMapping } from '@/contracts';
import { Button } from '@/shared/ui/button';
import { Choice, Field } from '@/shared/ui/field';
import { drafted, fields, mapped, sideWordsOf, type Draft, type UnknownTable } from './mapping';

interface MapperProps {
  table: UnknownTable;
  fileName: string;
  busy: boolean;
  onMapping: (mapping: ColumnMapping) => void;
}

/** A file that nobody knows: I say which column means what, and see what it gives. */
export function Mapper({ table, fileName, busy, onMapping }: MapperProps) {
  const [draft, setDraft] = useState(() => drafted(table, fileName));
  const change = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }));
  const ready = mapped(draft, table);
  return (
    <form
      noValidate
      aria-label="Columns of the file"
      className="flex flex-col gap-5"
      onSubmit={(e) => {
        e.preventDefault();
        if (ready) onMapping(ready);
      }}
    >
      <TopOfFile table={table} />
      <ColumnChoices table={table} draft={draft} onChange={change} />
      <Sides table={table} draft={draft} onChange={change} />
      <Writing draft={draft} onChange={change} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-full max-w-xs">
          <Field
            label="Name of this kind of file"
            maxLength={60}
            autoComplete="off"
            value={draft.name}
            onChange={(e) => change({ name: e.target.value })}
          />
        </div>
        <Button kind="primary" type="submit" busy={busy} disabled={ready === undefined}>
          Show the fills
        </Button>
      </div>
      {ready === undefined && (
        <p className="text-xs text-faint">
          Time, symbol, quantity and price need a column; a column of sides needs its words.
        </p>
      )}
    </form>
  );
}

function TopOfFile({ table }: { table: UnknownTable }) {
  return (
    // A wide table scrolls by keyboard, too.
    <div tabIndex={0} role="region" aria-label="Top of the file" className="overflow-x-auto">
      <table className="text-left text-xs whitespace-nowrap">
        <caption className="pb-2 text-left text-faint">
          The first rows{table.withoutHeader && '; the file has no header'}
        </caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col" className="pr-4 pb-1 font-medium text-strong">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i} className="border-t border-line">
              {table.columns.map((column, at) => (
                <td key={column} className="tabular max-w-56 truncate py-1 pr-4">
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PartProps {
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
}

function ColumnChoices({ table, draft, onChange }: PartProps & { table: UnknownTable }) {
  return (
    <fieldset className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
      <legend className="mb-3 font-medium text-strong">
        I do not know this format. Which column is what? Some are guessed.
      </legend>
      {fields.map(({ field, label, needed, hint }) => (
        <Choice
          key={field}
          label={needed ? label : `${label} (optional)`}
          hint={hint}
          value={draft.columns[field] ?? ''}
          onChange={(e) =>
            onChange({
              columns: { ...draft.columns, [field]: e.target.value },
              ...(field === 'side' && { buy: [], sell: [] }),
            })
          }
        >
          <option value="">{needed ? 'Choose' : 'None'}</option>
          {table.columns.map((column) => (
            <option key={column} value={column}>
              {column}
            </option>
          ))}
        </Choice>
      ))}
    </fieldset>
  );
}

type Meaning = 'buy' | 'sell' | 'none';

/** What each word of the column of sides means; any other word is no trade. */
function Sides({ table, draft, onChange }: PartProps & { table: UnknownTable }) {
  const words = sideWordsOf(table, draft.columns.side);
  if (words.length === 0) return null;
  const meaning = (word: string): Meaning =>
    draft.buy.includes(word) ? 'buy' : draft.sell.includes(word) ? 'sell' : 'none';
  const mean = (word: string, means: Meaning) =>
    onChange({
      buy: [...draft.buy.filter((w) => w !== word), ...(means === 'buy' ? [word] : [])],
      sell: [...draft.sell.filter((w) => w !== word), ...(means === 'sell' ? [word] : [])],
    });
  return (
    <fieldset className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
      <legend className="mb-3 font-medium text-strong">What the words for the side mean</legend>
      {words.map((word) => (
        <Choice
          key={word}
          label={word}
          value={meaning(word)}
          onChange={(e) => mean(word, e.target.value as Meaning)}
        >
          <option value="buy">Buy</option>
          <option value="sell">Sell</option>
          <option value="none">No trade</option>
        </Choice>
      ))}
    </fieldset>
  );
}

/** How dates and numbers are written, where the file leaves it open. */
function Writing({ draft, onChange }: PartProps) {
  return (
    <fieldset className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
      <legend className="mb-3 font-medium text-strong">How it is written</legend>
      <Choice
        label="Dates"
        value={draft.dateOrder}
        onChange={(e) => onChange({ dateOrder: e.target.value as Draft['dateOrder'] })}
      >
        <option value="">As the rows show</option>
        <option value="dmy">Day first</option>
        <option value="mdy">Month first</option>
        <option value="ymd">Year first</option>
      </Choice>
      <Choice
        label="Decimals"
        value={draft.decimal}
        onChange={(e) => onChange({ decimal: e.target.value as Draft['decimal'] })}
      >
        <option value="">As the rows show</option>
        <option value="dot">Point: 1,234.50</option>
        <option value="comma">Comma: 1.234,50</option>
      </Choice>
      {(draft.columns.currency ?? '') !== '' && (
        <Choice
          label="Symbol"
          value={draft.withCurrency ? 'pair' : 'whole'}
          onChange={(e) => onChange({ withCurrency: e.target.value === 'pair' })}
        >
          <option value="whole">Stands as it is</option>
          <option value="pair">Is a coin; the currency ends its pair</option>
        </Choice>
      )}
    </fieldset>
  );
}

import { useId, useState, type ReactNode } from 'react';
import type { ColumnMapping, CsvAnswers, CsvConfirm, CsvPreview, TradePreview } from '@/contracts';
import { count, plural } from '@/shared/format/numbers';
import { allZones, zoneWords } from '@/shared/format/time';
import { sideWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/field';
import { Fact } from '@/shared/ui/layout';
import { Amount, Clock, Price, Quantity } from '@/shared/ui/numbers';
import { Failure } from '@/shared/ui/states';
import { besidesNew, besidesWords } from './besides-words';
import { AccountQuestion, ContractQuestion, DateOrderQuestion } from './questions';
import { SaveMapping } from './saved-mappings';

interface PreviewProps {
  preview: CsvPreview;
  busy: boolean;
  error: unknown;
  said: CsvAnswers;
  onAnswer: (more: CsvAnswers) => void;
  onConfirm: (answer: CsvConfirm) => void;
  onDrop: () => void;
}

/** What a file would bring, before anything is stored. */
export function Preview({ preview, said, busy, error, onAnswer, onConfirm, onDrop }: PreviewProps) {
  const [similar, setSimilar] = useState<CsvConfirm['similar']>();
  const asks = preview.similar > 0;
  const brings = preview.new + (similar === 'different' ? preview.similar : 0);
  const entries = besidesNew(preview);
  const orderOpen = preview.asks?.dateOrder === true;
  const nothing = preview.new + preview.similar + preview.changed + entries === 0;
  return (
    <div data-testid="csv-preview" className="flex flex-col gap-5">
      <p className="break-words">
        <span className="font-medium text-strong">{preview.fileName}</span>
        <span className="text-faint">
          {' '}
          · {preview.formatName}
          {preview.mappingName !== undefined && ' (my own columns)'} ·{' '}
          {plural(preview.total, 'row')}
        </span>
      </p>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
        <Fact name="New">{count(preview.new)}</Fact>
        <Fact name="Already here">{count(preview.duplicate)}</Fact>
        <Fact name="Possible duplicates">{count(preview.similar)}</Fact>
        <Fact name="Changed">{count(preview.changed)}</Fact>
        <Fact name="Unreadable">{count(preview.failed)}</Fact>
      </dl>
      <DateOrderQuestion preview={preview} told={said.dateOrder} busy={busy} onAnswer={onAnswer} />
      <div className="flex flex-col gap-4 sm:flex-row sm:gap-8">
        <AccountQuestion
          key={`${preview.account?.accountId} ${preview.newAccount}`}
          preview={preview}
          busy={busy}
          onAnswer={onAnswer}
        />
        <Zone
          preview={preview}
          told={said.timezone}
          busy={busy}
          onZone={(timezone) => onAnswer({ timezone })}
        />
      </div>
      <Besides preview={preview} />
      <ContractQuestion preview={preview} busy={busy} onAnswer={onAnswer} />
      <FirstRows rows={preview.firstRows.slice(0, 5)} />
      <Unreadable preview={preview} />
      {asks && <SimilarQuestion n={preview.similar} answer={similar} onAnswer={setSimilar} />}
      {Boolean(error) && <Failure error={error} compact />}
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          busy={busy}
          disabled={nothing || orderOpen || (asks && similar === undefined)}
          onClick={() => onConfirm(similar === undefined ? {} : { similar })}
        >
          {brings > 0
            ? `Import ${plural(brings, 'fill')}`
            : entries > 0
              ? `Import ${plural(entries, 'entry', 'entries')}`
              : 'Import'}
        </Button>
        <Button kind="bare" onClick={onDrop} disabled={busy}>
          Drop this file
        </Button>
      </div>
      {said.mapping && preview.total > 0 && <SaveMapping mapping={completed(said.mapping, said)} />}
      {nothing && !orderOpen && (
        <p className="text-faint">Nothing new in this file; there is nothing to import.</p>
      )}
    </div>
  );
}

/** What the file holds that is no fill, and what of the file is left out. */
function Besides({ preview }: { preview: CsvPreview }) {
  const { besides = [], otherRows = 0 } = preview;
  if (besides.length === 0 && otherRows === 0) return null;
  const fresh = besidesNew(preview);
  return (
    <p data-testid="besides" className="text-faint">
      {besides.length > 0 && (
        <>
          Besides the fills: <span className="text-strong">{besidesWords(besides)}</span>.{' '}
          {fresh === 0 ? 'All of them are here already. ' : `${count(fresh)} not here yet. `}
        </>
      )}
      {otherRows > 0 &&
        `${plural(otherRows, 'other row')} whose words I do not know, or that tell nothing, ${otherRows === 1 ? 'is' : 'are'} left out.`}
    </p>
  );
}
/** With what was said beside it, so that the next file like it is read without a question. */
const completed = (mapping: ColumnMapping, { dateOrder, timezone }: CsvAnswers): ColumnMapping => ({
  ...mapping,
  ...(dateOrder !== undefined && { dateOrder }),
  ...(timezone !== undefined && { timezone }),
});

function Zone({
  preview,
  told,
  busy,
  onZone,
}: {
  preview: CsvPreview;
  told: string | undefined;
  busy: boolean;
  onZone: (zone: string) => void;
}) {
  if (preview.zoneStated && told === undefined) {
    return (
      <p className="text-faint">Times in the file are stated in {zoneWords(preview.timezone)}.</p>
    );
  }
  const zones = allZones();
  return (
    <div className="max-w-sm">
      <Choice
        label="Time zone of the file"
        hint={
          told === undefined
            ? 'The file does not state its zone; this one is assumed. Another choice reads the file again.'
            : 'As I said; another choice reads the file again.'
        }
        value={preview.timezone}
        disabled={busy}
        onChange={(e) => onZone(e.target.value)}
      >
        {(zones.includes(preview.timezone) ? zones : [preview.timezone, ...zones]).map((zone) => (
          <option key={zone} value={zone}>
            {zoneWords(zone)}
          </option>
        ))}
      </Choice>
    </div>
  );
}

const standing: Record<TradePreview['standing'], string> = {
  NEW: 'new',
  DUPLICATE: 'already here',
  SIMILAR: 'similar',
};

const Head = ({ children, right = false }: { children: ReactNode; right?: boolean }) => (
  <th scope="col" className={`pr-4 pb-2 font-normal ${right ? 'text-right' : ''}`}>
    {children}
  </th>
);

function FirstRows({ rows }: { rows: TradePreview[] }) {
  if (rows.length === 0) return null;
  return (
    // A wide table scrolls by keyboard, too.
    <div tabIndex={0} role="region" aria-label="First fills" className="overflow-x-auto">
      <table className="w-full min-w-xl text-left">
        <caption className="pb-2 text-left text-xs text-faint">
          First fills, times in my zone
        </caption>
        <thead className="text-xs text-faint">
          <tr>
            <Head>Time</Head>
            <Head>Symbol</Head>
            <Head>Side</Head>
            <Head right>Quantity</Head>
            <Head right>Price</Head>
            <Head right>Fee</Head>
            <Head>Standing</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} className="border-t border-line">
              <td className="py-2 pr-4">
                <Clock at={row.ts} precision={row.tsPrecision} />
              </td>
              <td className="pr-4 font-medium text-strong">{row.symbol}</td>
              <td className="pr-4">{sideWords(row.side)}</td>
              <td className="pr-4 text-right">
                <Quantity value={row.qty} />
              </td>
              <td className="pr-4 text-right">
                <Price value={row.price} />
              </td>
              <td className="pr-4 text-right">
                <Amount value={row.fee} currency={row.feeCurrency} />
              </td>
              <td className="text-faint">{standing[row.standing]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Unreadable({ preview }: { preview: CsvPreview }) {
  if (preview.errors.length === 0) return null;
  return (
    <details className="rounded-card border border-line p-3">
      <summary className="text-strong">
        {plural(preview.failed, 'row')} I could not read; the others are not affected
      </summary>
      <ul className="mt-2 flex max-h-56 flex-col gap-1 overflow-y-auto text-xs">
        {preview.errors.map((e) => (
          <li key={e.line}>
            <span className="tabular text-faint">Line {count(e.line)}:</span> {e.message}
          </li>
        ))}
      </ul>
      {preview.failed > preview.errors.length && (
        <p className="mt-2 text-xs text-faint">The first {count(preview.errors.length)} of them.</p>
      )}
    </details>
  );
}

interface SimilarProps {
  n: number;
  answer: CsvConfirm['similar'];
  onAnswer: (answer: CsvConfirm['similar']) => void;
}

/** A question that only the trader can answer; nothing is chosen beforehand. */
function SimilarQuestion({ n, answer, onAnswer }: SimilarProps) {
  const name = useId();
  const choices = [
    ['same', 'The same fills', 'They are stored once; this file adds nothing to them.'],
    ['different', 'Different fills', 'They are stored beside the ones that are here.'],
  ] as const;
  return (
    <fieldset data-testid="similar-question" className="flex flex-col gap-2">
      <legend className="mb-2 font-medium text-strong">
        {n === 1 ? 'One fill equals' : `${count(n)} fills equal`} stored ones in time, symbol, side,
        quantity and price, and no number of the broker tells whether they are the same. What are
        they?
      </legend>
      {choices.map(([value, title, hint]) => (
        <label
          key={value}
          className="flex gap-3 rounded-card border border-line p-3 has-checked:border-accent"
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={answer === value}
            onChange={() => onAnswer(value)}
            className="mt-0.5 size-4"
          />
          <span>
            <span className="block font-medium text-strong">{title}</span>
            <span className="text-xs text-faint">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { BiasTag, Label } from '@/contracts';
import { tagsOfQuery } from '@/shared/api/queries';
import { useDisplay } from '@/shared/format/display';
import { count } from '@/shared/format/numbers';
import { moment } from '@/shared/format/time';
import { habitWords, sideWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { Clock, Price, Score } from '@/shared/ui/numbers';
import { OwnWord } from '@/shared/ui/own-word';
import { Answer } from '@/shared/ui/states';

const step = 8;

/** The trades that a habit was seen on, newest first; each can be contradicted. */
export function TaggedTrades({ label }: { label: Label }) {
  const tags = useQuery(tagsOfQuery(label));
  return (
    <div className="my-3">
      <Answer of={tags}>{({ tags: all }) => <Rows label={label} tags={all} />}</Answer>
    </div>
  );
}

function Rows({ label, tags }: { label: Label; tags: BiasTag[] }) {
  const [shown, setShown] = useState(step);
  return (
    <>
      <ul
        aria-label={`Trades with ${habitWords(label).toLowerCase()}`}
        className="flex flex-col divide-y divide-line border-y border-line"
      >
        {tags.slice(0, shown).map((tag) => (
          <Tagged key={tag.tagId} tag={tag} />
        ))}
      </ul>
      {tags.length > shown && (
        <Button kind="bare" size="small" onClick={() => setShown(shown + 5 * step)}>
          Show more of {count(tags.length)}
        </Button>
      )}
    </>
  );
}

/** What was called not true stays in its place, struck through, with the way back. */
function Tagged({ tag }: { tag: BiasTag }) {
  const { zone } = useDisplay();
  const denied = tag.feedback === 'not_true';
  const { trade } = tag;
  const name = trade
    ? `${sideWords(trade.side)} ${trade.symbol}, ${moment(trade.ts, zone, trade.tsPrecision)}`
    : 'The trade';
  return (
    <li
      data-testid="tagged-trade"
      data-denied={denied || undefined}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5 text-xs"
    >
      <Link
        to="."
        hash={(old) => old ?? ''}
        search={(old: Record<string, unknown>) => ({ ...old, trade: tag.tradeId })}
        className={`hover:underline sm:min-w-40 ${denied ? 'text-faint line-through' : 'text-accent'}`}
      >
        {trade ? `${sideWords(trade.side)} ${trade.symbol}` : 'Show the trade'}
      </Link>
      {trade && (
        <span
          className={`order-2 tabular sm:order-1 sm:min-w-72 ${denied ? 'text-faint line-through' : ''}`}
        >
          <Clock at={trade.ts} precision={trade.tsPrecision} /> at <Price value={trade.price} />
        </span>
      )}
      <span className="order-3 text-faint sm:order-2">
        {denied ? 'not counted' : <Score value={tag.confidence} />}
      </span>
      <span className="order-1 ml-auto sm:order-3">
        <OwnWord tagId={tag.tagId} said={tag.feedback} about={name} />
      </span>
    </li>
  );
}

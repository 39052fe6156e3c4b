import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { CoachMessage } from '@/contracts';
import { tagsQuery } from '@/shared/api/queries';
import { habitWords, stateWords } from '@/shared/format/words';
import { buttonLook } from '@/shared/ui/button';
import { EvidenceChip, HabitChip, HabitDot } from '@/shared/ui/chips';
import { Clock, Score } from '@/shared/ui/numbers';
import { OwnWord } from '@/shared/ui/own-word';
import { Simulate } from '@/shared/simulation/simulate';

/** One reflection. Its words come from the server, after the linter; nothing is added to them here. */
export function Reflection({ message }: { message: CoachMessage }) {
  const id = useId();
  const label = message.labels.length === 1 ? message.labels[0] : undefined;
  const named = label !== undefined && message.title === habitWords(label);
  return (
    <article
      aria-labelledby={id}
      data-testid="reflection"
      className="card flex flex-col gap-3 p-4 lg:p-5"
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 text-xs">
        {label !== undefined && !named && <HabitChip label={label} />}
        <span>
          {message.confidence === undefined ? (
            stateWords(message.state)
          ) : (
            <Score value={message.confidence} number={false} />
          )}
        </span>
        {message.updated && (
          <span className="rounded border border-line px-1.5 text-faint">updated</span>
        )}
        <span className="ml-auto text-faint">
          <Clock at={message.at} brief />
        </span>
      </header>
      <div className="flex flex-col gap-1">
        <h2 id={id} className="flex items-center gap-2 text-base">
          {label !== undefined && named && <HabitDot label={label} />}
          {message.title}
        </h2>
        <p className="max-w-[70ch] text-base text-normal">{message.narrative}</p>
      </div>
      {message.evidence.length > 0 && (
        <ul aria-label="Evidence" className="flex flex-wrap gap-2">
          {message.evidence.map((evidence, i) => (
            <li key={i}>
              <EvidenceChip evidence={evidence} />
            </li>
          ))}
        </ul>
      )}
      <footer className="flex flex-wrap items-center gap-2">
        <NextLook message={message} />
        <Otherwise message={message} />
        {message.tagId !== undefined && <TagWord tagId={message.tagId} />}
      </footer>
    </article>
  );
}

function NextLook({ message }: { message: CoachMessage }) {
  const label = message.labels[0];
  if (!message.cta || label === undefined) return null;
  const look = buttonLook({ size: 'small' });
  return message.cta.kind === 'SHOW_TRADES' ? (
    <Link to="/trades" search={{ label }} className={look}>
      {message.cta.text}
    </Link>
  ) : (
    <Link to="/habits" hash={label.toLowerCase()} className={look}>
      {message.cta.text}
    </Link>
  );
}

/** A word about a single trade can be held against the same trade, done otherwise. */
function Otherwise({ message: { tagId, evidence } }: { message: CoachMessage }) {
  const trade = evidence.find((one) => one.kind === 'TRADE')?.trade;
  return tagId === undefined || trade === undefined ? null : <Simulate tradeId={trade.tradeId} />;
}

/** The trader's own word on the tag of a reflection. */
function TagWord({ tagId }: { tagId: string }) {
  const tags = useQuery(tagsQuery);
  return <OwnWord tagId={tagId} said={tags.data?.tags.find((t) => t.tagId === tagId)?.feedback} />;
}

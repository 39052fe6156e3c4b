import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Adherence, JournalEntry, JournalEntryChange } from '@/contracts';
import { api } from '@/shared/api/client';
import { askAnew } from '@/shared/api/queries';
import { emotionWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { Amount, Clock } from '@/shared/ui/numbers';
import { EntryForm, type EntryWords } from './entry-form';
import { Pictures } from './pictures';
import { followedWords, planRuleName, ruleOutcomeName, typeWords } from './words';

/** What may be written anew of an entry. */
const wordsOf = (entry: JournalEntry): EntryWords => ({
  text: entry.text,
  emotions: entry.emotions,
  followedPlan: entry.followedPlan,
  lesson: entry.lesson ?? '',
});

const changeTo = ({ text, emotions, followedPlan, lesson }: EntryWords): JournalEntryChange => ({
  text,
  emotions,
  ...(followedPlan !== undefined && { followedPlan }),
  ...(lesson !== '' && { lesson }),
});

/** One entry with its words, feelings, score, pictures and the twin's sentence. */
export function EntryCard({ entry }: { entry: JournalEntry }) {
  const queries = useQueryClient();
  const [writing, setWriting] = useState(false);
  const [before, setBefore] = useState<EntryWords>();
  const change = useMutation({
    mutationFn: (words: EntryWords) =>
      api.patch<JournalEntry>(`/journal-entries/${entry.entryId}`, changeTo(words)),
    onSuccess: () => askAnew(queries, ['journal']),
  });
  const save = (words: EntryWords) =>
    change.mutate(words, {
      onSuccess: () => {
        setBefore(wordsOf(entry));
        setWriting(false);
      },
    });
  const undo = () =>
    before !== undefined && change.mutate(before, { onSuccess: () => setBefore(undefined) });
  return (
    <article
      aria-label={`${typeWords(entry.entryType)}${entry.symbol ? `, ${entry.symbol}` : ''}`}
      className="flex min-w-0 flex-col gap-3"
    >
      <Head entry={entry} onEdit={writing ? undefined : () => setWriting(true)} />
      {writing ? (
        <EntryForm
          type={entry.entryType}
          start={wordsOf(entry)}
          verb="Save"
          busy={change.isPending}
          error={change.error}
          onSave={save}
          onClose={() => setWriting(false)}
        />
      ) : (
        <>
          <Body entry={entry} />
          {before !== undefined && (
            <p role="status" className="flex items-center gap-2 text-xs text-faint">
              Saved.
              <Button size="small" kind="bare" busy={change.isPending} onClick={undo}>
                Undo
              </Button>
            </p>
          )}
        </>
      )}
      <Pictures entryId={entry.entryId} attachments={entry.attachments} />
    </article>
  );
}

function Head({ entry, onEdit }: { entry: JournalEntry; onEdit: (() => void) | undefined }) {
  return (
    <div className="flex min-h-8 items-center justify-between gap-2">
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-faint">
        <span className="rounded-full border border-line bg-surface-2 px-2.5 py-0.5 font-medium text-strong">
          {typeWords(entry.entryType)}
        </span>
        {entry.intentId === undefined && entry.symbol && (
          <span className="text-strong">{entry.symbol}</span>
        )}
        <Clock at={entry.createdAt} />
        {entry.updatedAt !== entry.createdAt && <span>· edited</span>}
      </p>
      {onEdit && (
        <Button size="small" kind="bare" onClick={onEdit}>
          Edit
        </Button>
      )}
    </div>
  );
}

function Body({ entry }: { entry: JournalEntry }) {
  const { outcome } = entry;
  return (
    <>
      {entry.sentence && <p className="max-w-[70ch] text-base text-strong">{entry.sentence}</p>}
      {entry.text.trim() !== '' && (
        <p className="max-w-[70ch] break-words whitespace-pre-wrap text-normal">
          {entry.text.trim()}
        </p>
      )}
      {entry.lesson && (
        <p className="max-w-[70ch] break-words text-normal">
          <span className="text-faint">What I take along: </span>
          {entry.lesson}
        </p>
      )}
      {entry.emotions.length > 0 && (
        <ul aria-label="Felt" className="flex flex-wrap gap-1.5">
          {entry.emotions.map((emotion) => (
            <li
              key={emotion}
              className="rounded-full border border-line px-2.5 py-0.5 text-xs text-normal"
            >
              {emotionWords(emotion)}
            </li>
          ))}
        </ul>
      )}
      {(entry.followedPlan ?? outcome) && (
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-faint">
          {entry.followedPlan && <span>Plan kept: {followedWords(entry.followedPlan)}, I say</span>}
          {outcome?.netPnl !== undefined && (
            <span>
              Result <Amount value={outcome.netPnl} currency={outcome.currency ?? ''} result />
              {outcome.r !== undefined && ` · ${outcome.r.toFixed(2).replace('-', '−')} R`}
            </span>
          )}
          {outcome && !outcome.closed && <span>Still open</span>}
        </p>
      )}
      {entry.adherence && <Kept adherence={entry.adherence} />}
    </>
  );
}

/** How far the trade followed its plan, by rule. */
function Kept({ adherence }: { adherence: Adherence }) {
  return (
    <details className="text-xs">
      <summary className="w-fit text-accent">
        {adherence.score === undefined
          ? 'Plan followed: not enough rules apply'
          : `Plan followed: ${adherence.score} of 100`}
      </summary>
      <ul className="mt-2 flex flex-col gap-1.5">
        {adherence.rules.map((rule) => (
          <li key={rule.rule} className="flex flex-wrap gap-x-2">
            <span className="font-medium text-strong">{planRuleName(rule.rule)}</span>
            <span className="text-normal">{ruleOutcomeName(rule.outcome)}</span>
            <span className="text-faint">{rule.reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

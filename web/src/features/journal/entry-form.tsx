import { useState, type KeyboardEvent } from 'react';
import type { Emotion, EntryType, FollowedPlan } from '@/contracts';
import { emotions, emotionWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { Field, Words } from '@/shared/ui/field';
import { Failure } from '@/shared/ui/states';
import { followed, followedWords, typeWords } from './words';

/** What a trader writes. */
export interface EntryWords {
  text: string;
  emotions: Emotion[];
  followedPlan: FollowedPlan | undefined;
  lesson: string;
}

interface EntryFormProps {
  type: EntryType;
  start: EntryWords;
  verb: string;
  busy: boolean;
  error: unknown;
  onSave: (words: EntryWords) => void;
  onClose: () => void;
}

const asks: Record<EntryType, string> = {
  pre: 'What I am about to do, and why',
  post: 'What I planned, and what happened',
  note: 'What I noticed',
};

/** Words, feelings, and after a trade whether the plan was kept. */
export function EntryForm({ type, start, verb, busy, error, onSave, onClose }: EntryFormProps) {
  const [words, setWords] = useState(start);
  const put = (part: Partial<EntryWords>) => setWords((old) => ({ ...old, ...part }));
  const save = () => onSave({ ...words, lesson: words.lesson.trim() });
  const keys = (e: KeyboardEvent) => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      if (!busy) save();
    }
  };
  return (
    // The keys are a shortcut of the buttons below.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      aria-label={`Entry: ${typeWords(type)}`}
      className="flex flex-col gap-4"
      onKeyDown={keys}
      onSubmit={(e) => {
        e.preventDefault();
        save();
      }}
    >
      <Words
        label={asks[type]}
        rows={7}
        maxLength={20_000}
        value={words.text}
        onChange={(e) => put({ text: e.target.value })}
      />
      <Felt chosen={words.emotions} onChange={(chosen) => put({ emotions: chosen })} />
      {type === 'post' && (
        <Followed said={words.followedPlan} onChange={(said) => put({ followedPlan: said })} />
      )}
      {type !== 'pre' && (
        <Field
          label="What I take along"
          maxLength={2_000}
          value={words.lesson}
          onChange={(e) => put({ lesson: e.target.value })}
        />
      )}
      {error !== null && error !== undefined && <Failure error={error} compact />}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" kind="primary" busy={busy}>
          {verb}
        </Button>
        <Button kind="bare" onClick={onClose}>
          Close
        </Button>
        <span className="hidden text-xs text-faint sm:inline">Ctrl + Enter saves</span>
      </div>
    </form>
  );
}

const chip =
  'h-8 rounded-full border border-line px-3 text-xs text-normal hover:bg-surface-2 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-strong';

function Felt({ chosen, onChange }: { chosen: Emotion[]; onChange: (next: Emotion[]) => void }) {
  const turned = (emotion: Emotion) =>
    chosen.includes(emotion) ? chosen.filter((e) => e !== emotion) : [...chosen, emotion];
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="pb-1.5 text-xs font-medium text-normal">How I feel</legend>
      <div className="flex flex-wrap gap-1.5">
        {emotions.map((emotion) => (
          <button
            key={emotion}
            type="button"
            aria-pressed={chosen.includes(emotion)}
            onClick={() => onChange(turned(emotion))}
            className={chip}
          >
            {emotionWords(emotion)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Followed({
  said,
  onChange,
}: {
  said: FollowedPlan | undefined;
  onChange: (next: FollowedPlan) => void;
}) {
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="pb-1.5 text-xs font-medium text-normal">I kept my plan</legend>
      <div className="flex flex-wrap gap-4">
        {followed.map((each) => (
          <label key={each} className="flex min-h-8 items-center gap-2 text-sm text-normal">
            <input
              type="radio"
              name="followed"
              value={each}
              checked={said === each}
              onChange={() => onChange(each)}
              className="size-4 accent-accent-fill"
            />
            {followedWords(each)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

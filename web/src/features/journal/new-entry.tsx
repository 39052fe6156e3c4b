import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntryType, JournalDraft, JournalEntryWritten, JournalPrefill } from '@/contracts';
import { ActionKey } from '@/shared/api/action-key';
import { api } from '@/shared/api/client';
import { askAnew, prefillQuery } from '@/shared/api/queries';
import { Card } from '@/shared/ui/layout';
import { Answer } from '@/shared/ui/states';
import { EntryForm, type EntryWords } from './entry-form';

interface NewEntryProps {
  type: EntryType;
  plan: string | undefined;
  fill: string | undefined;
  onClose: () => void;
}

const titles: Record<EntryType, string> = {
  pre: 'Before the trade',
  post: 'After the trade',
  note: 'A note',
};

/** A new entry, beginning with what is already known. */
export function NewEntry({ type, plan, fill, onClose }: NewEntryProps) {
  const prefill = useQuery(prefillQuery(type, plan, fill));
  return (
    <Card title={titles[type]} aside={prefill.data?.symbol}>
      <Answer of={prefill} lines={5}>
        {(start) => <Writing start={start} plan={plan} onClose={onClose} />}
      </Answer>
    </Card>
  );
}

const draftOf = (start: JournalPrefill, plan: string | undefined, words: EntryWords) => {
  const intentId = plan ?? start.intent?.intentId;
  const draft: JournalDraft = {
    entryType: start.entryType,
    text: words.text,
    ...(intentId !== undefined && { intentId }),
    ...(start.tradeId !== undefined && { tradeId: start.tradeId }),
    ...(words.emotions.length > 0 && { emotions: words.emotions }),
    ...(words.followedPlan !== undefined && { followedPlan: words.followedPlan }),
    ...(words.lesson !== '' && { lesson: words.lesson }),
  };
  return draft;
};

function Writing({
  start,
  plan,
  onClose,
}: { start: JournalPrefill } & Pick<NewEntryProps, 'plan' | 'onClose'>) {
  const queries = useQueryClient();
  const [action] = useState(() => new ActionKey());
  const write = useMutation({
    mutationFn: (words: EntryWords) =>
      api.post<JournalEntryWritten>('/journal-entries', draftOf(start, plan, words), action),
    onSuccess: async () => {
      await askAnew(queries, ['journal']);
      onClose();
    },
  });
  return (
    <>
      <EntryForm
        type={start.entryType}
        start={{
          text: start.text,
          emotions: start.emotions ?? [],
          followedPlan: undefined,
          lesson: '',
        }}
        verb="Keep it"
        busy={write.isPending}
        error={write.error}
        onSave={(words) => write.mutate(words)}
        onClose={onClose}
      />
      <p className="text-xs text-faint">Pictures can be put beside it once it is kept.</p>
    </>
  );
}

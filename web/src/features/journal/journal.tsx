import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import type { EntryType } from '@/contracts';
import { journalQuery } from '@/shared/api/queries';
import { Button, buttonLook } from '@/shared/ui/button';
import { Page } from '@/shared/ui/layout';
import { Answer, Empty } from '@/shared/ui/states';
import { GroupCard } from './group-card';
import { grouped } from './groups';
import { NewEntry } from './new-entry';
import { QuadrantCard } from './quadrant';
import { entryTypes, isEntryType, typeWords } from './words';

/** Words before, after and beside trades, with decisions held against what they brought. */
export function Journal() {
  const { write, plan, fill } = useSearch({ strict: false });
  const navigate = useNavigate();
  const close = () => void navigate({ to: '/journal', search: {}, replace: true });
  return (
    <Page
      title="Journal"
      lead="What I planned beside what happened, in my own words. Entries and pictures are stored sealed."
      actions={
        <Link to="/journal" search={{ write: 'note' }} className={buttonLook({ kind: 'primary' })}>
          <NotebookPen aria-hidden="true" className="size-4" />
          Write a note
        </Link>
      }
    >
      {isEntryType(write) && (
        <NewEntry
          key={`${write} ${plan} ${fill}`}
          type={write}
          plan={plan}
          fill={fill}
          onClose={close}
        />
      )}
      <QuadrantCard />
      <Entries />
    </Page>
  );
}

function Entries() {
  const [type, setType] = useState<EntryType>();
  const query = useInfiniteQuery(journalQuery(type));
  return (
    <section aria-label="Entries" className="flex flex-col gap-4">
      <div role="group" aria-label="Show" className="flex flex-wrap gap-2">
        {[undefined, ...entryTypes].map((each) => (
          <button
            key={each ?? 'all'}
            type="button"
            aria-pressed={type === each}
            onClick={() => setType(each)}
            className="h-8 rounded-full border border-line px-3 text-xs text-normal hover:bg-surface-2 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-strong"
          >
            {each === undefined ? 'All' : typeWords(each)}
          </button>
        ))}
      </div>
      <Answer of={query} lines={6}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries);
          if (entries.length === 0) return <Nothing type={type} />;
          return (
            <ul className="flex flex-col gap-4">
              {grouped(entries).map((group) => (
                <li key={group.key}>
                  <GroupCard group={group} whole={type === undefined} />
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
      {query.hasNextPage && (
        <div>
          <Button
            size="small"
            busy={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Show older
          </Button>
        </div>
      )}
    </section>
  );
}

function Nothing({ type }: { type: EntryType | undefined }) {
  return (
    <Empty
      title={type === undefined ? 'Nothing is written yet' : 'None of this kind yet'}
      action={
        <Link to="/gate" className={buttonLook()}>
          Go to the gate
        </Link>
      }
    >
      A decided plan on the gate and each trade lead here, with what was planned and what happened
      already filled in.
    </Empty>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { JournalEntry } from '@/contracts';
import { buttonLook } from '@/shared/ui/button';
import { EntryCard } from './entry-card';
import type { Group } from './groups';

/** A plan's entries, before beside after; or an entry that stands alone. */
export function GroupCard({ group, whole }: { group: Group; whole: boolean }) {
  const first = group.before[0] ?? group.after[0] ?? group.alone[0];
  if (group.intentId === undefined)
    return <div className="card p-4 lg:p-5">{first && <EntryCard entry={first} />}</div>;
  return (
    <section
      aria-label={`Plan of ${first?.symbol ?? 'a trade'}`}
      className="card flex flex-col gap-4 p-4 lg:p-5"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-sm">{first?.symbol}</h3>
        <Link
          to="/gate"
          search={{ intent: group.intentId }}
          className="text-xs text-accent hover:underline"
        >
          Open the plan
        </Link>
      </div>
      <div className={whole ? 'grid gap-5 lg:grid-cols-2 lg:gap-8' : 'flex flex-col gap-5'}>
        <Side entries={group.before}>
          {whole && <Missing text="Nothing was written before this trade." />}
        </Side>
        <Side entries={group.after}>
          {whole && (
            <Missing text="Nothing is written after it yet.">
              <Link
                to="/journal"
                search={{ write: 'post', plan: group.intentId }}
                className={buttonLook({ size: 'small' })}
              >
                Write what happened
              </Link>
            </Missing>
          )}
        </Side>
      </div>
    </section>
  );
}

function Side({ entries, children }: { entries: JournalEntry[]; children: ReactNode }) {
  if (entries.length === 0) return <>{children}</>;
  return (
    <div className="flex min-w-0 flex-col gap-5">
      {entries.map((entry) => (
        <EntryCard key={entry.entryId} entry={entry} />
      ))}
    </div>
  );
}

const Missing = ({ text, children }: { text: string; children?: ReactNode }) => (
  <div className="flex flex-col items-start gap-3 self-start rounded-card border border-dashed border-line p-4">
    <p className="text-faint">{text}</p>
    {children}
  </div>
);

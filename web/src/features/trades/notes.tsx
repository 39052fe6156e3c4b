import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { entriesOfTradeQuery } from '@/shared/api/queries';
import { Clock } from '@/shared/ui/numbers';
import { Answer } from '@/shared/ui/states';

/** What I wrote about this trade, with the way to write more. */
export function Notes({ tradeId }: { tradeId: string }) {
  const written = useQuery(entriesOfTradeQuery(tradeId));
  return (
    <section aria-label="Notes" className="flex flex-col gap-3">
      <h3 className="text-sm">Notes</h3>
      <Answer of={written} lines={2}>
        {({ entries }) =>
          entries.length === 0 ? (
            <p className="text-faint">Nothing written about this one yet.</p>
          ) : (
            <ul className="flex flex-col gap-2">
              {entries.map((entry) => (
                <li key={entry.entryId} className="rounded-card border border-line p-3">
                  <p className="text-xs text-faint">
                    <Clock at={entry.createdAt} />
                  </p>
                  <p className="break-words whitespace-pre-line">{entry.text}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <Link
        to="/journal"
        search={{ write: 'post', fill: tradeId }}
        className="w-fit text-xs text-accent hover:underline"
      >
        Write about this trade
      </Link>
    </section>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Intent } from '@/contracts';
import { intentsQuery } from '@/shared/api/queries';
import { directionNames, intentWords, matchWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/layout';
import { Clock } from '@/shared/ui/numbers';
import { Answer } from '@/shared/ui/states';
import { VerdictMark } from '@/shared/ui/verdict';

/** Plans declared before, newest first. */
export function PastIntents({ chosen }: { chosen: string | undefined }) {
  const query = useInfiniteQuery(intentsQuery);
  return (
    <Card title="Plans">
      <Answer of={query}>
        {({ pages }) => {
          const intents = pages.flatMap((page) => page.intents);
          if (intents.length === 0)
            return (
              <p className="text-faint">
                No plan yet. Each plan appears here with its verdict and what became of it.
              </p>
            );
          return (
            <ul className="-mx-2 -my-2.5 flex flex-col divide-y divide-line">
              {intents.map((intent) => (
                <Row key={intent.intentId} intent={intent} chosen={intent.intentId === chosen} />
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
    </Card>
  );
}

function Row({ intent, chosen }: { intent: Intent; chosen: boolean }) {
  const { declared, decision, match } = intent;
  return (
    <li>
      <Link
        to="."
        search={(old: Record<string, unknown>) => ({ ...old, intent: intent.intentId })}
        aria-current={chosen ? 'true' : undefined}
        className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 rounded-control px-2 py-2.5 hover:bg-surface-2 aria-[current=true]:bg-surface-2"
      >
        <span className="text-strong">
          {declared.symbol} · {directionNames(declared.direction)}
        </span>
        {decision && <VerdictMark verdict={decision.verdict} />}
        <span className="w-full text-xs text-faint">
          {declared.plan.setup && `${declared.plan.setup} · `}
          <Clock at={intent.createdAt} /> · {intentWords(intent.status)}
          {match && ` · ${matchWords(match.state)}`}
        </span>
      </Link>
    </li>
  );
}

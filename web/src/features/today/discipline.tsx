import { useQuery } from '@tanstack/react-query';
import { streaksQuery } from '@/shared/api/queries';
import { DecisionsSaved } from '@/shared/streaks/decisions-saved';
import { noStreakYet, Streak } from '@/shared/streaks/streak';
import { WeekStrip } from '@/shared/streaks/week-strip';
import { Card } from '@/shared/ui/layout';
import { Answer } from '@/shared/ui/states';

/** Planned days in a row and the adherence of the week. */
export function Discipline() {
  const streaks = useQuery(streaksQuery);
  return (
    <Card title="Discipline">
      <Answer of={streaks} absent={noStreakYet}>
        {(s) => (
          <>
            <Streak streaks={s} />
            <WeekStrip streaks={s} />
          </>
        )}
      </Answer>
    </Card>
  );
}

/** How often a verdict other than Go was followed. */
export function Saved() {
  const streaks = useQuery(streaksQuery);
  return (
    <Card title="Decisions saved">
      <Answer
        of={streaks}
        absent={
          <p className="text-faint">
            None yet. A plan that is left out, put off or taken smaller after a verdict counts here,
            with what the trade did then.
          </p>
        }
      >
        {(s) => <DecisionsSaved saved={s.saved} />}
      </Answer>
    </Card>
  );
}

import type { Streaks } from '@/contracts';
import { count } from '@/shared/format/numbers';
import { Fact } from '@/shared/ui/layout';

/** Whether the gate was ever asked: days before that say nothing. */
export const hasBegun = (streaks: Streaks) =>
  streaks.days.some((day) => day.state !== 'BEFORE_GATE');

/** Planned days in a row, now and at best; what keeps the number is said beside it. */
export function Streak({ streaks }: { streaks: Streaks }) {
  return (
    <div className="flex flex-col gap-2">
      <dl className="flex gap-8">
        <Fact name="Planned days in a row">
          <span className="tabular text-2xl font-semibold">{count(streaks.current)}</span>
        </Fact>
        <Fact name="Best so far">
          <span className="tabular text-2xl font-normal text-normal">{count(streaks.best)}</span>
        </Fact>
      </dl>
      <p className="max-w-[60ch] text-xs text-faint">
        {hasBegun(streaks)
          ? 'A day counts when each entry had its plan. A day without entries keeps it.'
          : 'The count begins with the first plan at the gate. A day without entries keeps it.'}
      </p>
    </div>
  );
}

export const noStreakYet = (
  <p className="text-faint">
    Nothing is counted yet. Planned days in a row stand here, from the first plan at the gate on.
  </p>
);

import { useQuery } from '@tanstack/react-query';
import { Check, Minus, X, type LucideIcon } from 'lucide-react';
import type { Streaks } from '@/contracts';
import { streaksQuery } from '@/shared/api/queries';
import { plural } from '@/shared/format/numbers';
import { dateWords } from '@/shared/format/time';
import { dayStateWords, type DayState } from '@/shared/format/words';
import { Card } from '@/shared/ui/layout';
import { Answer } from '@/shared/ui/states';
import { Behind, HeadCell } from '@/shared/ui/table-behind';
import { DecisionsSaved } from './decisions-saved';
import { hasBegun, noStreakYet, Streak } from './streak';

/** Planned days and decisions saved in full: the numbers, the last weeks day by day, the reasons. */
export function StreaksCard({ className = '' }: { className?: string }) {
  const streaks = useQuery(streaksQuery);
  return (
    <Card title="Streaks" className={`@container ${className}`}>
      <Answer of={streaks} lines={4} absent={noStreakYet}>
        {(s) => (
          <div className="grid gap-6 @2xl:grid-cols-[2fr_1fr]">
            <div className="flex min-w-0 flex-col gap-4">
              <Streak streaks={s} />
              {hasBegun(s) && <Days days={s.days} />}
            </div>
            <section aria-label="Decisions saved" className="flex flex-col gap-2">
              <h3 className="text-xs font-normal text-faint">Decisions saved</h3>
              <DecisionsSaved saved={s.saved} />
            </section>
          </div>
        )}
      </Answer>
    </Card>
  );
}

const looks: Record<DayState, { box: string; icon?: LucideIcon }> = {
  PLANNED: { box: 'border-transparent bg-accent-fill text-on-accent', icon: Check },
  REST: { box: 'border-line-strong text-faint', icon: Minus },
  BROKEN: { box: 'border-loss text-loss', icon: X },
  BEFORE_GATE: { box: 'border-dashed border-line' },
};

const shown: DayState[] = ['PLANNED', 'REST', 'BROKEN', 'BEFORE_GATE'];

function Box({ state }: { state: DayState }) {
  const { box, icon: Icon } = looks[state] ?? looks.BEFORE_GATE;
  return (
    <span className={`grid size-5 place-items-center rounded border ${box}`}>
      {Icon && <Icon aria-hidden="true" className="size-3" />}
    </span>
  );
}

function Days({ days }: { days: Streaks['days'] }) {
  const of = (state: DayState) => days.filter((day) => day.state === state).length;
  const legend = shown.filter((state) => of(state) > 0);
  return (
    <figure className="flex flex-col gap-2">
      <div
        role="img"
        aria-label={`The last ${plural(days.length, 'day')}: ${legend.map((s) => `${dayStateWords(s).toLowerCase()} ${of(s)}`).join(', ')}. The table below has each day.`}
        className="flex flex-wrap gap-1"
      >
        {days.map(({ day, state }) => (
          <span key={day} title={`${dateWords(day)}: ${dayStateWords(state)}`}>
            <Box state={state} />
          </span>
        ))}
      </div>
      <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-faint">
        {legend.map((state) => (
          <span key={state} className="inline-flex items-center gap-1.5">
            <Box state={state} />
            {dayStateWords(state)}
          </span>
        ))}
      </figcaption>
      <Behind caption="Days by plan, newest first" label="Days by plan">
        <thead className="text-faint">
          <tr>
            <HeadCell>Day</HeadCell>
            <HeadCell>How it went</HeadCell>
            <HeadCell>Why</HeadCell>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, state, why }) => (
            <tr key={day} className="border-t border-line">
              <th scope="row" className="py-1 pr-4 font-normal whitespace-nowrap">
                {dateWords(day)}
              </th>
              <td className="py-1 pr-4">{dayStateWords(state)}</td>
              <td className="py-1 pr-4 text-faint">{why ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </Behind>
    </figure>
  );
}

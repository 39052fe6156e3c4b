import type { AdherenceDay, Streaks } from '@/contracts';
import { dateWords, weekday } from '@/shared/format/time';

/** Adherence of the week, a cell a day; a day that has no number says so and is never 0. */
export function WeekStrip({ streaks }: { streaks: Streaks }) {
  const days = streaks.adherenceDays;
  const known = days.some((day) => day.score !== undefined);
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-xs text-faint">
        <span id="adherence-of-week">Adherence of the week, 0 to 100</span>
        <span className="tabular text-strong">
          {streaks.adherenceOfWeek === undefined
            ? 'Not enough yet'
            : `${Math.round(streaks.adherenceOfWeek)} on average`}
        </span>
      </p>
      {days.length > 0 && (
        <ol aria-labelledby="adherence-of-week" className="grid grid-cols-7 gap-1">
          {days.map((day) => (
            <Cell key={day.day} day={day} />
          ))}
        </ol>
      )}
      {!known && (
        <p className="text-xs text-faint">
          A day gets its number from trades that had a plan with at least three rules to read.
        </p>
      )}
    </div>
  );
}

function Cell({ day: { day, score } }: { day: AdherenceDay }) {
  const whole = score === undefined ? undefined : Math.round(score);
  return (
    <li title={dateWords(day)} className="flex min-w-0 flex-col items-center gap-1">
      <span
        className={`relative grid h-11 w-full place-items-center overflow-hidden rounded border ${whole === undefined ? 'border-dashed border-line' : 'border-line'}`}
      >
        {whole !== undefined && (
          <svg
            aria-hidden="true"
            viewBox="0 0 1 100"
            preserveAspectRatio="none"
            className="absolute inset-0 size-full"
          >
            <rect width="1" y={100 - whole} height={whole} className="fill-accent-soft" />
          </svg>
        )}
        <span
          className={`tabular relative text-xs ${whole === undefined ? 'text-faint' : 'font-medium text-strong'}`}
        >
          <span className="sr-only">{dateWords(day)}: </span>
          {whole ?? <span aria-hidden="true">–</span>}
          {whole === undefined && <span className="sr-only">no number</span>}
        </span>
      </span>
      <span aria-hidden="true" className="text-xs text-faint">
        {weekday(day).slice(0, 2)}
      </span>
    </li>
  );
}

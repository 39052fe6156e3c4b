import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BiasTimeline, Label } from '@/contracts';
import { timelineQuery } from '@/shared/api/queries';
import { count, plural } from '@/shared/format/numbers';
import { dateWords } from '@/shared/format/time';
import { habitWords, labels } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { habitFill, HabitDot } from '@/shared/ui/chips';
import { Card } from '@/shared/ui/layout';
import { Behind, HeadCell } from '@/shared/ui/table-behind';
import { Answer } from '@/shared/ui/states';

type Week = BiasTimeline['weeks'][number];

const year = 52;

const tagsOf = (week: Week, label: Label) =>
  week.habits.find((seen) => seen.label === label)?.tags ?? 0;

/** Weeks × habits. A clean week and a week of rest look different, because they are. */
export function TimelineCard() {
  const timeline = useQuery(timelineQuery);
  return (
    <Card title="When habits showed" aside="trades with a habit, week by week">
      <Answer of={timeline}>
        {({ weeks }) => {
          const seen = labels.filter((label) => weeks.some((week) => tagsOf(week, label) > 0));
          return seen.length === 0 ? (
            <p className="text-faint">
              {weeks.length === 0
                ? 'No fills yet; each week will stand here as a column.'
                : `No trade carries a habit in ${plural(weeks.length, 'week')}.`}
            </p>
          ) : (
            <Weeks all={weeks} seen={seen} />
          );
        }}
      </Answer>
    </Card>
  );
}

function Weeks({ all, seen }: { all: Week[]; seen: Label[] }) {
  const [back, setBack] = useState(0);
  const [at, setAt] = useState<number>();
  const end = Math.max(Math.min(year, all.length), all.length - back);
  const weeks = all.slice(Math.max(0, end - year), end);
  const week = at === undefined ? undefined : weeks[at];
  const first = weeks[0];
  const last = weeks.at(-1);
  const rests = weeks.filter((w) => w.fills === 0).length;
  return (
    <figure className="flex flex-col gap-3" data-testid="timeline">
      <div
        role="img"
        aria-label={`${plural(weeks.length, 'week')}, ${count(rests)} of them of rest, and ${plural(seen.length, 'habit')}. The table below has each week.`}
        className="flex flex-col gap-2 md:gap-1.5"
        onPointerLeave={() => setAt(undefined)}
      >
        {seen.map((label) => (
          <div
            key={label}
            aria-hidden="true"
            className="grid items-center gap-x-4 md:grid-cols-[13rem_1fr]"
          >
            <span className="flex items-center gap-2.5 text-xs">
              <HabitDot label={label} />
              {habitWords(label)}
            </span>
            <Strip weeks={weeks} label={label} at={at} onPoint={setAt} />
          </div>
        ))}
      </div>
      <figcaption className="flex flex-col gap-2 text-xs text-faint md:pl-[14rem]">
        <span className="flex justify-between">
          <span>{first && dateWords(first.monday)}</span>
          <span>{last && `week of ${dateWords(last.monday)}`}</span>
        </span>
        <span className="min-h-4" aria-live="off">
          {week ? <WeekWords week={week} /> : <Legend />}
        </span>
      </figcaption>
      {all.length > year && (
        <div className="flex gap-2 md:pl-[14rem]">
          <Button size="small" disabled={end <= year} onClick={() => setBack(back + year)}>
            Earlier year
          </Button>
          <Button size="small" disabled={back === 0} onClick={() => setBack(back - year)}>
            Later year
          </Button>
        </div>
      )}
      <WeekTable weeks={weeks} seen={seen} />
    </figure>
  );
}

const strength = (tags: number) => (tags >= 4 ? '' : tags >= 2 ? 'opacity-70' : 'opacity-40');

function Strip({
  weeks,
  label,
  at,
  onPoint,
}: {
  weeks: Week[];
  label: Label;
  at: number | undefined;
  onPoint: (week: number) => void;
}) {
  const columns = Math.max(weeks.length, 13);
  return (
    <svg viewBox={`0 0 ${columns} 1`} preserveAspectRatio="none" className="h-4 w-full">
      {weeks.map((week, i) => {
        const tags = tagsOf(week, label);
        return (
          <g key={week.week} onPointerEnter={() => onPoint(i)}>
            <rect x={i} width="1" height="1" className="fill-transparent" />
            {week.fills === 0 ? (
              <rect x={i + 0.3} y="0.44" width="0.4" height="0.12" className="fill-line-strong" />
            ) : (
              <rect x={i + 0.07} width="0.86" height="1" className="fill-surface-3" />
            )}
            {tags > 0 && (
              <rect
                x={i + 0.07}
                width="0.86"
                height="1"
                className={`${habitFill(label)} ${strength(tags)}`}
              />
            )}
            {at === i && (
              <rect
                x={i + 0.07}
                width="0.86"
                height="1"
                className="fill-transparent stroke-strong"
                vectorEffect="non-scaling-stroke"
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

function WeekWords({ week }: { week: Week }) {
  const seen = week.habits.map((h) => `${habitWords(h.label)} ${count(h.tags)}`);
  return (
    <>
      Week of {dateWords(week.monday)}:{' '}
      {week.fills === 0
        ? 'rest, no trades'
        : `${plural(week.fills, 'fill')}, ${seen.length === 0 ? 'no habit seen' : seen.join(', ')}`}
    </>
  );
}

const Legend = () => (
  <span className="flex flex-wrap gap-x-4 gap-y-1">
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="h-0.5 w-2 bg-line-strong" /> rest, no trades
    </span>
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="size-3 bg-surface-3" /> traded, not seen
    </span>
    <span>the stronger the hue, the more trades: 1, 2 to 3, 4 or more</span>
  </span>
);

function WeekTable({ weeks, seen }: { weeks: Week[]; seen: Label[] }) {
  return (
    <Behind caption="Trades with a habit, by week" label="Weeks">
      <thead className="text-faint">
        <tr>
          <HeadCell>Week of</HeadCell>
          <HeadCell right>Fills</HeadCell>
          {seen.map((label) => (
            <HeadCell key={label} right>
              {habitWords(label)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.toReversed().map((week) => (
          <tr key={week.week} className="border-t border-line">
            <th scope="row" className="py-1 pr-4 font-normal whitespace-nowrap">
              {dateWords(week.monday)}
            </th>
            <td className="tabular py-1 pl-4 text-right">
              {week.fills === 0 ? 'rest' : count(week.fills)}
            </td>
            {seen.map((label) => (
              <td key={label} className="tabular py-1 pl-4 text-right">
                {count(tagsOf(week, label))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Behind>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { TwinCurve } from '@/contracts';
import { twinQuery } from '@/shared/api/queries';
import { useDisplay } from '@/shared/format/display';
import { noteWords } from '@/shared/format/evidence';
import { measure, minutes, plural } from '@/shared/format/numbers';
import { shortDay } from '@/shared/format/time';
import { Card } from '@/shared/ui/layout';
import { Amount } from '@/shared/ui/numbers';
import { Answer } from '@/shared/ui/states';
import { HeadCell } from '@/shared/ui/table-behind';
import { Curves } from './curves';

/** My account beside that of a twin who kept to my own earlier limits. */
export function TwinCard() {
  const twin = useQuery(twinQuery);
  return (
    <Card title="My account and my twin’s" aside="net of fees, both from nothing">
      <Answer of={twin}>
        {({ curve }) =>
          curve && curve.points.length > 1 ? (
            <Twin curve={curve} />
          ) : (
            <p className="text-faint">
              Not enough data yet: my limits are taken from earlier decisions, and there are too few
              to begin with.
            </p>
          )
        }
      </Answer>
    </Card>
  );
}

function Twin({ curve }: { curve: TwinCurve }) {
  return (
    <div className="flex flex-col gap-4">
      <Curves points={curve.points} currency={curve.currency} />
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <Totals curve={curve} />
        <Rules curve={curve} />
      </div>
    </div>
  );
}

function Totals({ curve: { totals, currency } }: { curve: TwinCurve }) {
  const rows = [
    ['Net result', totals.actualNet, totals.twinNet, true],
    ['Before fees', totals.actualGross, totals.twinGross, true],
    ['Fees', totals.actualFees, totals.twinFees, false],
    ['Deepest fall', totals.actualMaxDrawdown, totals.twinMaxDrawdown, false],
    ['Most in positions', totals.actualLargestExposure, totals.twinLargestExposure, false],
  ] as const;
  return (
    <table className="h-fit w-full text-left text-xs" data-testid="twin-totals">
      <caption className="sr-only">Both accounts at their end</caption>
      <thead className="text-faint">
        <tr>
          <HeadCell>
            <span className="sr-only">What</span>
          </HeadCell>
          <HeadCell right>I</HeadCell>
          <HeadCell right>My twin</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(
          ([name, mine, twins, result]) =>
            mine !== undefined &&
            twins !== undefined && (
              <tr key={name} className="border-t border-line">
                <th scope="row" className="py-1.5 font-normal">
                  {name}
                </th>
                {[mine, twins].map((value, i) => (
                  <td key={i} className="py-1.5 pl-4 text-right font-medium">
                    <Amount value={value} currency={currency} result={result} />
                  </td>
                ))}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}

function Rules({ curve: { rules, totals, notes } }: { curve: TwinCurve }) {
  const { zone } = useDisplay();
  const limits = [
    rules.cooldownMinutes !== undefined &&
      `waits ${minutes(rules.cooldownMinutes)} after a losing trade`,
    rules.largestSizeTimes !== undefined &&
      `enters at most ${measure(rules.largestSizeTimes, 'ratio')} my median size`,
    rules.tradesPerDay !== undefined &&
      `makes at most ${plural(rules.tradesPerDay, 'entry', 'entries')} a day`,
    rules.stopReturn !== undefined &&
      `leaves a trade at ${measure(rules.stopReturn * 100, 'percent')}`,
  ].filter((limit) => limit !== false);
  return (
    <div className="flex flex-col gap-2 text-xs">
      <p className="max-w-[60ch]">
        My twin keeps to my own limits, always taken from earlier decisions only; the last ones from
        decisions up to {shortDay(rules.estimatedUntil, zone)}
        {limits.length > 0 ? `: it ${limits.join(', ')}.` : '.'}
      </p>
      <p className="max-w-[60ch]">
        It left out {plural(totals.decisionsSkipped, 'entry', 'entries')} and made{' '}
        {plural(totals.decisionsSizedDown, 'entry', 'entries')} smaller. A gain that it left out is
        missing from its result, too.
      </p>
      {notes.length > 0 && (
        <ul aria-label="Notes" className="text-faint">
          {notes.map((note) => (
            <li key={note.code}>{noteWords(note)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

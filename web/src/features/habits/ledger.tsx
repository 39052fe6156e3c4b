import { Meter } from '@base-ui/react/meter';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { GateLedger } from '@/contracts';
import { ledgerQuery } from '@/shared/api/queries';
import { count, inR } from '@/shared/format/numbers';
import { entryKindWords, type EntryKind } from '@/shared/format/words';
import { buttonLook } from '@/shared/ui/button';
import { Card } from '@/shared/ui/layout';
import { Clock } from '@/shared/ui/numbers';
import { Answer } from '@/shared/ui/states';
import { Behind, HeadCell } from '@/shared/ui/table-behind';

type Group = GateLedger['groups'][number];
type Measured = Group & { meanR: number; low: number; high: number };

const isMeasured = (group: Group): group is Measured =>
  group.n >= group.needed &&
  group.meanR !== undefined &&
  group.low !== undefined &&
  group.high !== undefined;

const isClear = ({ low, high }: Measured) => low > 0 || high < 0;

const meanings: Record<EntryKind, string> = {
  OBEYED: 'entered as the gate left it',
  OVERRIDDEN: 'entered after an override was granted',
  IGNORED: 'entered past the verdict, above its size or in a pause',
  UNGATED: 'entered without asking the gate',
};

/** What entries brought, by how they stood to the gate. */
export function LedgerCard() {
  const ledger = useQuery(ledgerQuery);
  return (
    <Card
      title="With and without the gate"
      aside={
        ledger.data?.since && (
          <>
            since <Clock at={ledger.data.since} />
          </>
        )
      }
    >
      <p className="max-w-[70ch] text-faint">
        What closed entries brought on average after fees, in multiples of the planned risk (R).
        Groups may differ for other reasons than the gate.
      </p>
      <Answer of={ledger} absent={nothingYet}>
        {({ groups, since }) =>
          since === undefined || groups.length === 0 ? nothingYet : <Groups groups={groups} />
        }
      </Answer>
    </Card>
  );
}

const nothingYet = (
  <div className="flex flex-col items-start gap-3">
    <p>
      No plan has gone through the gate yet. From the first one on, entries are told apart here.
    </p>
    <Link to="/gate" className={buttonLook({ size: 'small' })}>
      Write a plan
    </Link>
  </div>
);

function Groups({ groups }: { groups: Group[] }) {
  const measured = groups.filter(isMeasured);
  const ends = measured.flatMap((g) => [g.low, g.high]);
  const least = Math.min(0, ...ends);
  const most = Math.max(0, ...ends, least + Number.MIN_VALUE);
  const at = (value: number) => 2 + ((value - least) / (most - least)) * 96;
  return (
    <figure className="flex flex-col gap-3" data-testid="gate-ledger">
      <ul aria-label="Ways to enter" className="flex flex-col gap-4 md:gap-3">
        {groups.map((group) => (
          <Row key={group.kind} group={group} at={at} />
        ))}
      </ul>
      {measured.length > 0 && (
        <figcaption className="text-xs text-faint">
          left of the line: lost · right: gained · line: 90 % interval · hollow: not distinguishable
          from zero
        </figcaption>
      )}
      <LedgerTable groups={groups} />
    </figure>
  );
}

function Row({ group, at }: { group: Group; at: (value: number) => number }) {
  const name = entryKindWords(group.kind);
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 md:grid-cols-[15rem_1fr_10rem]">
      <div>
        <p className="text-strong">{name}</p>
        <p className="text-xs text-faint">{meanings[group.kind]}</p>
      </div>
      {isMeasured(group) ? <Bar group={group} at={at} /> : <TooFew group={group} name={name} />}
      <div className="col-start-2 row-start-1 text-right text-xs md:col-start-auto md:row-start-auto">
        {isMeasured(group) ? (
          <>
            <p className="tabular text-sm font-medium text-strong">{inR(group.meanR)}</p>
            <p className="text-faint">
              {isClear(group) ? `from ${count(group.n)}` : `about zero, from ${count(group.n)}`}
            </p>
          </>
        ) : (
          <p className="text-faint">
            Not enough data: {count(group.n)} of {count(group.needed)}
          </p>
        )}
      </div>
    </li>
  );
}

function TooFew({ group, name }: { group: Group; name: string }) {
  return (
    <Meter.Root
      aria-label={`Data so far: ${name.toLowerCase()}`}
      max={Math.max(1, group.needed)}
      value={Math.min(group.n, group.needed)}
      className="col-span-2 md:col-span-1"
    >
      <Meter.Track className="h-1.5 overflow-hidden rounded-full bg-surface-3">
        <Meter.Indicator className="h-full rounded-full bg-line-strong" />
      </Meter.Track>
    </Meter.Root>
  );
}

/** The bar from zero to the mean; the line over it is the interval. */
function Bar({ group, at }: { group: Measured; at: (value: number) => number }) {
  const [zero, mean] = [at(0), at(group.meanR)];
  const gain = group.meanR >= 0;
  const solid = gain ? 'fill-gain-fill' : 'fill-loss-fill';
  const hollow = `fill-transparent ${gain ? 'stroke-gain-fill' : 'stroke-loss-fill'}`;
  const line = { vectorEffect: 'non-scaling-stroke', strokeWidth: 1.5 } as const;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 24"
      preserveAspectRatio="none"
      className="col-span-2 h-6 w-full md:col-span-1"
    >
      <rect
        x={Math.min(zero, mean)}
        width={Math.max(0.3, Math.abs(mean - zero))}
        y="7"
        height="10"
        className={isClear(group) ? solid : hollow}
        vectorEffect="non-scaling-stroke"
      />
      <g className="stroke-strong">
        <line x1={at(group.low)} x2={at(group.high)} y1="12" y2="12" {...line} />
        {[group.low, group.high].map((end) => (
          <line key={end} x1={at(end)} x2={at(end)} y1="8" y2="16" {...line} />
        ))}
      </g>
      <line x1={zero} x2={zero} y1="0" y2="24" className="stroke-line-strong" {...line} />
    </svg>
  );
}

function LedgerTable({ groups }: { groups: Group[] }) {
  return (
    <Behind caption="What entries brought, by how they stood to the gate" label="Ways to enter">
      <thead className="text-faint">
        <tr>
          <HeadCell>Entries</HeadCell>
          <HeadCell right>Number</HeadCell>
          <HeadCell right>Average</HeadCell>
          <HeadCell right>90 % interval</HeadCell>
          <HeadCell right>Adherence</HeadCell>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.kind} className="border-t border-line">
            <th scope="row" className="py-1 pr-4 font-normal">
              {entryKindWords(group.kind)}
            </th>
            <Cell>
              {count(group.n)} ({count(group.needed)} needed)
            </Cell>
            <Cell>{isMeasured(group) ? inR(group.meanR) : 'not enough'}</Cell>
            <Cell>
              {isMeasured(group) ? `${inR(group.low)} to ${inR(group.high)}` : 'not enough'}
            </Cell>
            <Cell>
              {group.meanAdherence === undefined ? 'not known' : Math.round(group.meanAdherence)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Behind>
  );
}

const Cell = ({ children }: { children: ReactNode }) => (
  <td className="tabular py-1 pl-4 text-right whitespace-nowrap">{children}</td>
);

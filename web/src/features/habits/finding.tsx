import { Meter } from '@base-ui/react/meter';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { BiasFinding, HabitCost } from '@/contracts';
import { effectWords, isPlan, noteWords } from '@/shared/format/evidence';
import { count, measure, plural } from '@/shared/format/numbers';
import {
  featureWords,
  findingWords,
  habitWords,
  stateWords,
  testWords,
} from '@/shared/format/words';
import { buttonLook } from '@/shared/ui/button';
import { HabitDot } from '@/shared/ui/chips';
import { Fact } from '@/shared/ui/layout';
import { Score } from '@/shared/ui/numbers';
import { CostFacts, CostParts } from './cost-facts';
import type { Row } from './order';
import { TaggedTrades } from './tagged-trades';

const anchor = (finding: BiasFinding) => finding.label.toLowerCase();

/** A habit that was seen: the claim and its numbers; the evidence is one click away. */
export function Finding({ row }: { row: Row }) {
  const { finding, narrative } = row;
  const name = habitWords(finding.label);
  return (
    <article
      id={anchor(finding)}
      aria-label={name}
      data-testid="finding"
      data-state={finding.state}
      className="card flex scroll-mt-4 flex-col gap-4 p-4 lg:p-5"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="flex items-center gap-2.5 text-base">
          <HabitDot label={finding.label} />
          {name}
        </h2>
        <p className="text-xs">
          <span className="font-medium text-strong">{stateWords(finding.state)}</span>
          {finding.confidence !== undefined && (
            <>
              {' · '}
              <Score value={finding.confidence} />
            </>
          )}
        </p>
      </header>
      <p className="max-w-[70ch] text-pretty">{narrative}</p>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-t border-line pt-4 lg:grid-cols-[1fr_1fr_1fr_2fr]">
        <Fact name="Rests on">{`${count(finding.n)} ${finding.nWords}`}</Fact>
        <Fact name="Effect">
          {finding.effect === undefined
            ? 'Not measured'
            : effectWords(finding.effect, finding.effectUnit)}
        </Fact>
        <Fact name="Chance alone">
          {finding.p === undefined ? 'Not tested' : measure(finding.p, 'probability')}
          <span className="block text-xs font-normal text-faint">{testWords(finding.method)}</span>
        </Fact>
        <CostFacts cost={row.cost} narrative={row.costNarrative} />
      </dl>
      <div className="flex flex-col gap-3">
        <Trades row={row} />
        <Numbers finding={finding} cost={row.cost} />
      </div>
    </article>
  );
}

/** Asked for when it is opened: sixteen habits would be sixteen questions. */
function Trades({ row: { finding, tags = 0, denied = 0 } }: { row: Row }) {
  const [open, setOpen] = useState(false);
  if (tags + denied === 0)
    return <p className="text-xs text-faint">No single trade stands out for this habit.</p>;
  const words = [plural(tags, 'trade'), denied > 0 && `${count(denied)} called not true`];
  return (
    <details onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary className="w-fit text-xs text-accent">
        Show its trades <span className="text-faint">({words.filter(Boolean).join(', ')})</span>
      </summary>
      {open && <TaggedTrades label={finding.label} />}
      {tags > 0 && (
        <Link
          to="/trades"
          search={{ label: finding.label }}
          className={buttonLook({ size: 'small' })}
        >
          Open in Trades
        </Link>
      )}
    </details>
  );
}

function Numbers({ finding, cost }: { finding: BiasFinding; cost?: HabitCost | undefined }) {
  return (
    <details>
      <summary className="w-fit text-xs text-accent">How it is computed</summary>
      <dl className="mt-2 grid max-w-xl grid-cols-2 gap-x-6 gap-y-1.5 text-xs sm:grid-cols-[1fr_auto]">
        {finding.features.map((f) => (
          <div key={f.name} className="contents">
            <dt className="text-faint">{featureWords(f.name)}</dt>
            <dd className="tabular text-right">{measure(f.value, f.unit)}</dd>
          </div>
        ))}
        <dt className="text-faint">Test</dt>
        <dd className="text-right">{testWords(finding.method)}</dd>
        <dt className="text-faint">Needed</dt>
        <dd className="text-right">{`${count(finding.needed)} ${finding.nWords}`}</dd>
        <dt className="text-faint">Rule set</dt>
        <dd className="text-right">{finding.policyVersion}</dd>
      </dl>
      <Notes finding={finding} />
      {cost?.cost !== undefined && <CostParts cost={cost} />}
    </details>
  );
}

function Notes({ finding }: { finding: BiasFinding }) {
  if (finding.notes.length === 0) return null;
  return (
    <ul aria-label="Notes" className="mt-3 flex max-w-[70ch] flex-col gap-1 text-xs text-faint">
      {finding.notes.map((note) => (
        <li key={note.code}>{noteWords(note)}</li>
      ))}
    </ul>
  );
}

/** A habit that was looked for and not seen: one line, its numbers behind it. */
export function ShortFinding({ row: { finding, narrative }, open }: { row: Row; open: boolean }) {
  const plan = finding.notes.filter(isPlan);
  return (
    <article
      id={anchor(finding)}
      aria-label={habitWords(finding.label)}
      data-testid="finding"
      data-state={finding.state}
      className="scroll-mt-4"
    >
      <details open={open}>
        <summary className="flex flex-wrap items-baseline gap-x-3 py-2.5">
          <span className="flex items-center gap-2.5 text-strong">
            <HabitDot label={finding.label} />
            {habitWords(finding.label)}
          </span>
          <span className="text-xs text-faint">{findingWords(finding)}</span>
        </summary>
        <div className="flex flex-col gap-3 pb-3 pl-4.5">
          <p className="max-w-[70ch] text-pretty">{narrative}</p>
          {plan.map((note) => (
            <p key={note.code} className="max-w-[70ch] text-faint">
              {noteWords(note)}
            </p>
          ))}
          <Numbers finding={finding} />
        </div>
      </details>
    </article>
  );
}

/** A habit that cannot be judged yet: how much of the data is there. */
export function QuietFinding({ row: { finding } }: { row: Row }) {
  const name = habitWords(finding.label);
  return (
    <article
      id={anchor(finding)}
      aria-label={name}
      data-testid="finding"
      data-state={finding.state}
      className="grid scroll-mt-4 items-center gap-x-6 gap-y-1.5 py-2.5 sm:grid-cols-[14rem_1fr_10rem]"
    >
      <h3 className="flex items-center gap-2.5 font-normal">
        <HabitDot label={finding.label} />
        {name}
      </h3>
      <p className="text-xs text-faint">{findingWords(finding)}</p>
      <Meter.Root
        aria-label={`Data so far for ${name}`}
        max={Math.max(1, finding.needed)}
        value={Math.min(finding.n, finding.needed)}
      >
        <Meter.Track className="h-1.5 overflow-hidden rounded-full bg-surface-3">
          <Meter.Indicator className="h-full rounded-full bg-line-strong" />
        </Meter.Track>
      </Meter.Root>
    </article>
  );
}

import type { Streaks } from '@/contracts';
import { count } from '@/shared/format/numbers';

type Saved = Streaks['saved'];

/** Verdicts that were followed, and what the trade that was left out did then: both ways. */
export function DecisionsSaved({ saved }: { saved: Saved }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="tabular text-2xl font-semibold text-strong">{count(saved.count)}</p>
      <p className="max-w-[60ch] text-xs text-faint">
        Plans that were left out, put off or taken smaller after a verdict other than Go.
      </p>
      {saved.count > 0 && <WhatFollowed saved={saved} />}
    </div>
  );
}

function WhatFollowed({ saved }: { saved: Saved }) {
  const rows = [
    ['Then lost: leaving it was the better outcome', saved.better, 'fill-gain-fill'],
    ['Then gained: leaving it was the worse outcome', saved.worse, 'fill-loss-fill'],
    ['Not known: still open, or prices are missing', saved.open, 'fill-line-strong'],
  ] as const;
  return (
    <details>
      <summary className="w-fit text-xs text-accent">What the skipped trades did</summary>
      <dl className="mt-3 flex flex-col gap-2 text-xs">
        {rows.map(([name, n, fill]) => (
          <div key={name} className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
            <dt className="text-normal">{name}</dt>
            <dd className="tabular text-strong">{count(n)}</dd>
            <svg
              aria-hidden="true"
              viewBox={`0 0 ${Math.max(1, saved.count)} 1`}
              preserveAspectRatio="none"
              className="col-span-2 h-1.5 w-full rounded-full bg-surface-2"
            >
              <rect width={n} height="1" className={fill} />
            </svg>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-xs text-faint">By the plan’s own prices, fees included.</p>
    </details>
  );
}

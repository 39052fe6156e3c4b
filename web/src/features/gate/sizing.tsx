import type { GateDecision } from '@/contracts';
import { plain } from '@/shared/format/numbers';
import { usePreferences } from '@/shared/ui/preferences';
import { Quantity } from '@/shared/ui/numbers';

/** The size that all limits leave, with its sum. */
export function Sizing({ sizing }: { sizing: NonNullable<GateDecision['sizing']> }) {
  const hidden = usePreferences((p) => p.moneyHidden);
  return (
    <section aria-label="Computed size" className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline gap-2">
        <span className="text-xs text-faint">Size that all limits leave</span>
        <span className="text-base font-medium text-strong">
          <Quantity value={sizing.size} />
        </span>
      </p>
      {!hidden && sizing.steps.length > 0 && (
        <dl className="flex flex-col gap-1 text-xs">
          {sizing.steps.map(({ what, value }, i) => (
            <div key={i} className="flex justify-between gap-4">
              <dt className="text-faint">{what}</dt>
              <dd className="tabular text-right text-normal">{readable(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

const readable = (value: string) => (/^-?\d+(\.\d+)?$/.test(value) ? plain(value) : value);

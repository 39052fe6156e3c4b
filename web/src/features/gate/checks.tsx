import { Check, CircleDashed, X } from 'lucide-react';
import type { GateCheck } from '@/contracts';
import { checkStateWords, ruleWords } from '@/shared/format/words';
import { VerdictMark } from '@/shared/ui/verdict';

const signs = {
  PASSED: { icon: Check, tone: 'text-verdict-go' },
  BROKEN: { icon: X, tone: 'text-verdict-no-go' },
  NOT_CHECKED: { icon: CircleDashed, tone: 'text-faint' },
} as const;

/** All checks, in the order of the server: strictest first. */
export function Checks({ checks }: { checks: GateCheck[] }) {
  const having = (state: GateCheck['state']) => checks.filter((c) => c.state === state).length;
  const open = having('NOT_CHECKED');
  return (
    <section aria-label="Checks" className="flex flex-col gap-2">
      <p className="text-xs text-faint">
        {having('PASSED')} of {checks.length} kept{open > 0 && `, ${open} not checked`}
      </p>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {checks.map((check, i) => (
          <Row key={`${check.rule} ${i}`} check={check} />
        ))}
      </ul>
    </section>
  );
}

function Row({ check }: { check: GateCheck }) {
  const { icon: Sign, tone } = signs[check.state];
  return (
    <li className="flex gap-3 py-2.5">
      <Sign aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${tone}`} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap justify-between gap-x-3 text-strong">
          <span title={ruleWords(check.rule)}>
            {check.title || ruleWords(check.rule)}
            <span className="sr-only">: {checkStateWords(check.state)}</span>
          </span>
          {check.state === 'BROKEN' && check.effect && <VerdictMark verdict={check.effect} />}
        </p>
        <p className="tabular text-xs break-words text-faint">{heldAgainst(check)}</p>
        <Bar check={check} />
      </div>
    </li>
  );
}

/** A stop is held against the entry of its plan: a place, not a measure that may be used up. */
const isPlace = (check: GateCheck) => check.rule === 'STOP_SET';

function heldAgainst(check: GateCheck): string {
  const { state, observed, limit, reason } = check;
  const against = isPlace(check) ? 'entry' : 'limit';
  const numbers = [observed, limit !== undefined ? `${against} ${limit}` : undefined];
  const words = state === 'NOT_CHECKED' ? ['Not checked', reason] : [...numbers, reason];
  return words.filter((w) => w !== undefined && w !== '').join(' · ') || checkStateWords(state);
}

/** Observed against its limit; the mark stands at the limit, the words above say the same. */
function Bar({ check }: { check: GateCheck }) {
  const { observedValue, limitValue, state } = check;
  if (observedValue === undefined || limitValue === undefined || limitValue <= 0) return null;
  if (isPlace(check)) return null;
  const most = Math.max(observedValue, limitValue) * 1.1;
  const width = (value: number) => (Math.max(0, value) / most) * 100;
  const fill = state === 'BROKEN' ? 'fill-verdict-no-go' : 'fill-verdict-go';
  return (
    <svg
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-1 w-full max-w-60"
    >
      <rect width="100" height="4" className="fill-surface-3" />
      <rect width={width(observedValue)} height="4" className={fill} />
      <rect x={width(limitValue) - 0.5} width="1" height="4" className="fill-strong" />
    </svg>
  );
}

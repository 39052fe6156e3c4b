import { Check, CircleDashed, X } from 'lucide-react';
import { Fragment } from 'react';
import type { GateCheck } from '@/contracts';
import { checkStateWords, ruleWords, senseWords } from '@/shared/format/words';
import { Amount, Quantity } from '@/shared/ui/numbers';
import { VerdictMark } from '@/shared/ui/verdict';

const signs = {
  PASSED: { icon: Check, tone: 'text-verdict-go' },
  BROKEN: { icon: X, tone: 'text-verdict-no-go' },
  NOT_CHECKED: { icon: CircleDashed, tone: 'text-faint' },
} as const;

/** All checks, in the order of the server: strictest first; what nobody could check, by its reason. */
export function Checks({ checks }: { checks: GateCheck[] }) {
  const looked = checks.filter((check) => check.state !== 'NOT_CHECKED');
  const open = checks.length - looked.length;
  const kept = looked.filter((check) => check.state === 'PASSED').length;
  return (
    <section aria-label="Checks" className="flex flex-col gap-2">
      <p className="text-xs text-faint">
        {kept} of {checks.length} kept{open > 0 && `, ${open} not checked`}
      </p>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {looked.map((check, i) => (
          <Row key={`${check.rule} ${i}`} check={check} />
        ))}
        {[...byReason(checks)].map(([reason, titles]) => (
          <NotChecked key={reason} reason={reason} titles={titles} />
        ))}
      </ul>
    </section>
  );
}

const titleOf = (check: GateCheck) => check.title || ruleWords(check.rule);

function byReason(checks: GateCheck[]): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const check of checks)
    if (check.state === 'NOT_CHECKED') {
      const reason = check.reason ?? '';
      reasons.set(reason, [...(reasons.get(reason) ?? []), titleOf(check)]);
    }
  return reasons;
}

const row = 'flex gap-3 py-2';

function NotChecked({ reason, titles }: { reason: string; titles: string[] }) {
  const { icon: Sign, tone } = signs.NOT_CHECKED;
  return (
    <li className={row}>
      <Sign aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${tone}`} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="text-normal">{['Not checked', reason].filter(Boolean).join(' · ')}</p>
        <p className="text-xs text-faint">{titles.join(' · ')}</p>
      </div>
    </li>
  );
}

/** A check that was kept takes one line; one that was not has room for its reason. */
function Row({ check }: { check: GateCheck }) {
  const { icon: Sign, tone } = signs[check.state];
  const broken = check.state === 'BROKEN';
  return (
    <li className={row}>
      <Sign aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${tone}`} />
      <div
        className={`flex min-w-0 flex-1 gap-x-4 gap-y-1 ${broken ? 'flex-col' : 'flex-wrap justify-between'}`}
      >
        <p className="flex flex-wrap justify-between gap-x-3 text-strong">
          <span>
            {titleOf(check)}
            <span className="sr-only">: {checkStateWords(check.state)}</span>
          </span>
          {broken && check.effect && <VerdictMark verdict={check.effect} />}
        </p>
        <div className={`flex min-w-0 flex-col gap-1.5 ${broken ? '' : 'ml-auto items-end'}`}>
          <p className={`tabular text-xs break-words ${broken ? 'text-normal' : 'text-faint'}`}>
            <Held check={check} />
          </p>
          <Bar check={check} />
        </div>
      </div>
    </li>
  );
}

/** A stop is held against the entry of its plan: a place, not a measure that may be used up. */
const isPlace = ({ rule, sense }: GateCheck) => rule === 'STOP_SET' || sense === 'BESIDE';

/** Prices are public; what is risked and held tells the size of the account. */
const isPrice = ({ rule }: GateCheck) => rule === 'STOP_SET' || rule === 'ADDS_UNDER_WATER';

/** What was seen and what it was held against: "2 R · at least 1.5 R". */
function Held({ check }: { check: GateCheck }) {
  const { state, observed, limit, reason } = check;
  const against = check.rule === 'STOP_SET' ? 'entry' : senseWords(check.sense);
  const parts = [
    observed && <Reading check={check} words={observed} value={check.observedValue} />,
    limit && (
      <>
        {against} <Reading check={check} words={limit} value={check.limitValue} />
      </>
    ),
    reason,
  ].filter(Boolean);
  if (parts.length === 0) return <>{checkStateWords(state)}</>;
  return parts.map((part, i) => (
    <Fragment key={i}>
      {i > 0 && ' · '}
      {part}
    </Fragment>
  ));
}

interface ReadingProps {
  check: GateCheck;
  words: string;
  value: number | undefined;
}

/** Money is written, and hidden, as everywhere else; all other readings come in the server's words. */
function Reading({ check, words, value }: ReadingProps) {
  const money = check.unit === 'money' || check.unit === 'quote_money';
  if (!money || isPrice(check) || value === undefined) return <>{words}</>;
  // Verdicts of an earlier version name no currency.
  return check.currency === undefined ? (
    <Quantity value={String(value)} />
  ) : (
    <Amount value={String(value)} currency={check.currency} />
  );
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
      className="h-1 w-32 max-w-full"
    >
      <rect width="100" height="4" className="fill-surface-3" />
      <rect width={width(observedValue)} height="4" className={fill} />
      <rect x={width(limitValue) - 0.5} width="1" height="4" className="fill-strong" />
    </svg>
  );
}

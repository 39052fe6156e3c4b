import { Check, CircleHelp, Minus, X, type LucideIcon } from 'lucide-react';
import type { Adherence } from '@/contracts';
import { outcomeWords, planRuleWords, type RuleOutcome } from '@/shared/format/words';

type Rule = Adherence['rules'][number];

const counts = (rule: Rule) => rule.outcome === 'KEPT' || rule.outcome === 'BROKEN';

/** How far a trade followed its plan, with each rule's reading and the sum. */
export function AdherenceOfTrade({ adherence: { score, rules } }: { adherence: Adherence }) {
  return (
    <section aria-label="Adherence" className="flex flex-col gap-3">
      <p className="flex items-baseline justify-between gap-3">
        <span className="text-xs text-faint">Adherence to the plan</span>
        {score === undefined ? (
          <span className="text-strong">Not enough to read</span>
        ) : (
          <span className="tabular text-strong">
            <span className="text-xl font-semibold">{score}</span> of 100
          </span>
        )}
      </p>
      <ul className="flex flex-col gap-2">
        {rules.map((rule) => (
          <Reading key={rule.rule} rule={rule} />
        ))}
      </ul>
      <Sum score={score} rules={rules} />
    </section>
  );
}

const looks: Record<RuleOutcome, { icon: LucideIcon; tone: string }> = {
  KEPT: { icon: Check, tone: 'text-gain' },
  BROKEN: { icon: X, tone: 'text-loss' },
  NOT_APPLICABLE: { icon: Minus, tone: 'text-faint' },
  UNKNOWN: { icon: CircleHelp, tone: 'text-faint' },
};

function Reading({ rule }: { rule: Rule }) {
  const { icon: Icon, tone } = looks[rule.outcome] ?? looks.UNKNOWN;
  return (
    <li className="grid grid-cols-[auto_1fr_auto] gap-x-2.5">
      <Icon aria-hidden="true" className={`mt-0.5 size-4 ${tone}`} />
      <span className="text-strong">{planRuleWords(rule.rule)}</span>
      <span className={`text-right text-xs leading-5 ${tone}`}>{outcomeWords(rule.outcome)}</span>
      <span className="col-start-2 text-xs text-pretty text-faint">{rule.reason}</span>
      <span className="tabular text-right text-xs text-faint">
        {counts(rule) ? `weight ${rule.weight}` : 'not counted'}
      </span>
    </li>
  );
}

/** (10 + 25 + 0) of 55: the rules that were kept over all that could be read. */
function Sum({ score, rules }: { score: number | undefined; rules: Rule[] }) {
  const read = rules.filter(counts);
  if (score === undefined)
    return (
      <p className="text-xs text-faint">
        {read.length === 0 ? 'No rule' : `Only ${read.length === 1 ? 'one rule' : 'two rules'}`} of
        the plan could be read; a number needs three.
      </p>
    );
  const parts = read.map((rule) => (rule.outcome === 'KEPT' ? rule.weight : 0));
  const all = read.reduce((sum, rule) => sum + rule.weight, 0);
  return (
    <p className="tabular text-xs text-faint">
      ({parts.join(' + ')}) of {all} = {score}. What the trade brought never enters.
    </p>
  );
}

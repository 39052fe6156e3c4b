import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BrokerAccount, OwnRules, Policy } from '@/contracts';
import { useGateStatus } from '@/shared/api/gate-status';
import { accountsQuery, ownRulesQuery, policyQuery } from '@/shared/api/queries';
import { personaWords } from '@/shared/format/words';
import { Card } from '@/shared/ui/layout';
import { Answer } from '@/shared/ui/states';

/** One of my own that I never set holds nothing; the persona's others always do. */
const isSet = ({ ownName, inForce }: Policy['limits'][number]) =>
  ownName === undefined || inForce !== undefined;

interface HeldAgainst {
  policy: Policy;
  rules: OwnRules['rules'] | undefined;
  accounts: BrokerAccount[] | undefined;
}

/** What a plan will be held against, one line each; a limit that is not set is left out. */
export function checkedLines({ policy, rules = [], accounts = [] }: HeldAgainst): string[] {
  return [
    'No pause of new entries is running.',
    ...policy.limits.filter(isSet).map((limit) => limit.sentence),
    ...rules.filter((rule) => rule.active).map((rule) => rule.sentence),
    ...accounts.filter((each) => each.prop).map((each) => `The challenge of ${each.name}.`),
    'How soon after a loss it comes, and what the price did before, is held against my own past.',
  ];
}

/** Before a plan is declared: what it will be held against, as it is in force now. */
export function WillBeChecked() {
  const policy = useQuery(policyQuery);
  const rules = useQuery(ownRulesQuery).data?.rules;
  const accounts = useQuery(accountsQuery).data?.accounts;
  return (
    <Card
      title="What will be checked"
      {...(policy.data && { aside: `Persona: ${personaWords(policy.data.persona)}` })}
    >
      <Answer of={policy} lines={6}>
        {(p) => (
          <>
            <EquityFirst />
            <ul className="flex list-disc flex-col gap-2 pl-5 text-sm marker:text-faint">
              {checkedLines({ policy: p, rules, accounts }).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="text-xs text-faint">
              The strictest check decides and all of them are shown. The numbers are set under{' '}
              <Link to="/rules" className="text-accent underline">
                Rules
              </Link>
              .
            </p>
          </>
        )}
      </Answer>
    </Card>
  );
}

/** Without an equity every share of it stays unchecked, and the first plan would only wait. */
function EquityFirst() {
  const known = useGateStatus().data?.equityKnown ?? true;
  if (known) return null;
  return (
    <p className="rounded-control bg-surface-2 px-3 py-2 text-normal">
      Equity is not known now, so limits in per cent of it cannot be checked and a plan waits.{' '}
      <Link to="/connections" hash="accounts" className="text-accent underline">
        See the accounts
      </Link>
    </p>
  );
}

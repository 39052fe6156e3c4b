import { useQuery } from '@tanstack/react-query';
import type { PersonaPolicy, Policy } from '@/contracts';
import { accountsQuery, ownRulesQuery, policyQuery } from '@/shared/api/queries';
import { minutes, plain, plural } from '@/shared/format/numbers';
import { personaWords } from '@/shared/format/words';
import { Card } from '@/shared/ui/layout';
import { Answer } from '@/shared/ui/states';

const percent = (share: number) => `${plain((share * 100).toFixed(2))} %`;

/** The limits of a way of trading, one line each; a limit that it does not have is left out. */
export function limitLines(policy: PersonaPolicy): string[] {
  const { riskPerTrade, dailyLoss, weeklyLoss, monthlyLoss, drawdown, lossStreak } = policy;
  const losses = [dailyLoss, weeklyLoss, monthlyLoss];
  return [
    'No pause of new entries is running',
    riskPerTrade !== undefined && `Risk of one trade up to ${percent(riskPerTrade)} of equity`,
    losses.every((l) => l !== undefined) &&
      `Loss below ${losses.map((l) => percent(l ?? 0)).join(', ')} of the day, week and month`,
    drawdown !== undefined && `Drawdown below ${percent(drawdown)} of the equity’s peak`,
    policy.stopRequired && 'A stop is set',
    policy.minimumPlannedR !== undefined &&
      `Planned gain of at least ${plain(String(policy.minimumPlannedR))} times the risk`,
    `New entries a day: my own usual, at most ${policy.entriesPerDay.atMost}`,
    policy.sizeTimesMedian !== undefined &&
      `Size up to ${plain(String(policy.sizeTimesMedian))} times my median`,
    policy.addsUnderWater === 'NEVER' && 'Nothing is added under water',
    policy.withoutLastTradeMinutes !== undefined &&
      `A plan that hangs on the trade before it rests for ${minutes(policy.withoutLastTradeMinutes)}`,
    policy.setupTrades !== undefined &&
      `The setup was traded ${plural(policy.setupTrades, 'time')} before; otherwise on paper first`,
    lossStreak !== undefined &&
      `${plural(lossStreak.losses, 'loss', 'losses')} in a row pause new entries for ${minutes(lossStreak.cooldownMinutes)}`,
    policy.planAmountTimes !== undefined &&
      `A purchase up to ${plain(String(policy.planAmountTimes))} times the amount of my schedule`,
    policy.addsUnderWater === 'SCHEDULED' && 'Under water only purchases of my schedule are added',
    'How soon after a loss it comes, and what the price did before, against my own past',
    `A verdict is good for ${minutes(policy.entryWindowMinutes)}`,
  ].filter((line): line is string => typeof line === 'string');
}

/** Limits of my own that no way of trading has: they are told where they are set. */
const ownLines = ({ limits }: Policy): string[] =>
  limits
    .filter((l) => l.ownName === 'allowedSymbols' || l.ownName === 'allowedHours')
    .filter((l) => l.inForce !== undefined)
    .map((l) => l.sentence);

/** Before a plan is declared: what it will be held against, limits and rules of my own included. */
export function WillBeChecked() {
  const inForce = useQuery(policyQuery);
  const rules = useQuery(ownRulesQuery).data?.rules.filter((rule) => rule.active) ?? [];
  const challenges = useQuery(accountsQuery).data?.accounts.filter((a) => a.prop) ?? [];
  const persona = inForce.data?.persona;
  return (
    <Card
      title="What will be checked"
      aside={persona && `Way of trading: ${personaWords(persona)}`}
    >
      <Answer of={inForce} lines={6}>
        {(policy) => (
          <>
            <ul className="flex list-disc flex-col gap-2 pl-5 text-sm marker:text-faint">
              {[...limitLines(policy.policy), ...ownLines(policy)].map((line) => (
                <li key={line}>{line}</li>
              ))}
              {rules.map((rule) => (
                <li key={rule.ruleId}>{rule.sentence}</li>
              ))}
              {challenges.map((account) => (
                <li key={account.accountId}>The challenge of {account.name}</li>
              ))}
            </ul>
            <p className="text-xs text-faint">
              The strictest check decides and all of them are shown. Limits of my own are in these
              numbers.
            </p>
          </>
        )}
      </Answer>
    </Card>
  );
}

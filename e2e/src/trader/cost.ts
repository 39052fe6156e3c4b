/** What a habit cost, as the server measured it. */
export interface Cost {
  state: 'INSUFFICIENT' | 'NOT_DISTINGUISHABLE' | 'DISTINGUISHABLE';
  currency: string;
  decisions: number;
  neededDecisions: number;
  days: number;
  neededDays: number;
  low?: string;
  high?: string;
}

/** "a cost of $8.00" or "a saving of $8.00". */
function signed(value: string, currency: string): string {
  const money = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  return `${value.startsWith('-') ? 'a saving' : 'a cost'} of ${money.format(Math.abs(Number(value)))}`;
}

/** All that may stand under "Cost" where no amount can be told. */
export function noAmount(cost: Cost | undefined): string {
  if (cost === undefined) return 'CostNot measured for this habit';
  const { state, currency, low, high } = cost;
  if (state === 'INSUFFICIENT')
    return `CostNot enough data: ${cost.decisions} of ${cost.neededDecisions} trades on ${cost.days} of ${cost.neededDays} days`;
  if (state === 'DISTINGUISHABLE' || low === undefined || high === undefined)
    throw new Error(`an amount can be told: ${JSON.stringify(cost)}`);
  return `CostNot distinguishable from zero90 % interval: ${signed(low, currency)} to ${signed(high, currency)}.`;
}

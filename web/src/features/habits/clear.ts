import type { HabitCost } from '@/contracts';
import { isPickedByEnd } from '@/shared/format/evidence';
import { sign } from '@/shared/format/numbers';

/** Whether as many random other trades show as much: only a loss is held against them. */
export const reachedByChance = ({ cost, credible, placeboHigh }: HabitCost): boolean =>
  credible === false && placeboHigh !== undefined && cost !== undefined && sign(cost) > 0;

/** Whether the amount can be called the habit's. */
export const isClear = (cost: HabitCost): boolean =>
  cost.state === 'DISTINGUISHABLE' && !isPickedByEnd(cost) && !reachedByChance(cost);

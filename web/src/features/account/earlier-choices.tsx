import type { Account } from '@/contracts';
import { zoneWords } from '@/shared/format/time';
import { personaWords } from '@/shared/format/words';
import { Clock } from '@/shared/ui/numbers';

/** The zone that was given up and still says when a day of limits begins. */
export function EarlierZone({ account: { daysGoBy } }: { account: Account }) {
  if (daysGoBy === undefined) return null;
  return (
    <p className="text-xs text-verdict-wait">
      Days of limits go by {zoneWords(daysGoBy.timeZone)} until <Clock at={daysGoBy.until} />.
    </p>
  );
}

/** Ways of trading that were given up and still hold beside the chosen one. */
export function EarlierPersonas({ account }: { account: Account }) {
  return account.alsoHolds?.map(({ persona, until }) => (
    <p key={persona} className="text-xs text-verdict-wait">
      {personaWords(persona)} also holds until <Clock at={until} />; of each limit the stricter one
      counts.
    </p>
  ));
}

import { Link } from '@tanstack/react-router';
import { StreaksCard } from '@/shared/streaks/streaks-card';
import { Page } from '@/shared/ui/layout';
import { Challenges } from './challenges';
import { Limits } from './limits';
import { OwnRuleList } from './own-rules';

/** What holds me: my persona's limits with my own numbers, and the rules that I wrote. */
export function Rules() {
  return (
    <Page
      title="Rules"
      lead={
        <>
          What the gate holds a plan against. A tighter word holds at once, a looser one with my
          next day and not in a pause. The persona is set in{' '}
          <Link to="/settings" className="text-accent underline">
            Settings
          </Link>
          .
        </>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <Limits />
        <div className="flex min-w-0 flex-col gap-4">
          <OwnRuleList />
          <StreaksCard />
          <Challenges />
        </div>
      </div>
    </Page>
  );
}

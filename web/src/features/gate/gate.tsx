import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Intent, PretradeIntent } from '@/contracts';
import { Page } from '@/shared/ui/layout';
import { BuyingPlans } from './buying-plans';
import { PastIntents } from './intents';
import { OwnPause } from './own-pause';
import { blankPlan, changedPlan } from './plan';
import { PlanForm } from './plan-form';
import { VerdictPanel } from './verdict-panel';

/** Before a trade: the plan on one side, what the gate says to it on the other. */
export function Gate() {
  const { intent } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [{ plan, turn }, setStart] = useState(() => ({ plan: blankPlan(), turn: 0 }));
  const startWith = (next: PretradeIntent) =>
    setStart((old) => ({ plan: next, turn: old.turn + 1 }));
  const look = (intentId: string | undefined) =>
    void navigate({ to: '.', search: (old) => ({ ...old, intent: intentId }), replace: true });
  const panel = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  const declared = (intentId: string) => {
    asked.current = true;
    startWith(blankPlan());
    look(intentId);
  };
  // The form begins anew; the eye and the keyboard go on at the answer.
  useEffect(() => {
    if (!asked.current || intent === undefined) return;
    asked.current = false;
    panel.current?.focus();
  }, [intent]);
  return (
    <Page
      title="Gate"
      lead="A plan for one entry, held against my own limits before the trade. Open positions can always be managed; I cannot lock a broker account."
    >
      <div className="grid items-start gap-4 lg:grid-cols-2 lg:grid-rows-[auto_auto_auto_1fr]">
        <PlanForm key={turn} start={plan} onDeclared={declared} />
        <div
          ref={panel}
          tabIndex={-1}
          className={`min-w-0 outline-none lg:order-none lg:col-start-2 lg:row-span-4 lg:row-start-1 ${intent ? 'order-first' : ''}`}
        >
          <VerdictPanel
            intentId={intent}
            onChange={(old: Intent) => startWith(changedPlan(old))}
            onClose={() => look(undefined)}
          />
        </div>
        <PastIntents chosen={intent} />
        <BuyingPlans />
        <OwnPause />
      </div>
    </Page>
  );
}

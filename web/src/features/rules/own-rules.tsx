import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnRule, OwnRuleChange, OwnRules } from '@/contracts';
import { api } from '@/shared/api/client';
import { askAnew, ownRulesQuery } from '@/shared/api/queries';
import { Button } from '@/shared/ui/button';
import { useInPlace } from '@/shared/ui/in-place';
import { Card } from '@/shared/ui/layout';
import { Clock } from '@/shared/ui/numbers';
import { Answer, Failure } from '@/shared/ui/states';
import { RuleForm } from './rule-form';
import { RuleValue } from './rule-value';

const pathOf = (rule: OwnRule) => `/rules/${encodeURIComponent(rule.ruleId)}`;

/** The rules that I wrote, with how each was kept, and a form for another. */
export function OwnRuleList() {
  const rules = useQuery(ownRulesQuery);
  const [adding, setAdding] = useState(false);
  const place = useInPlace<HTMLDivElement>(adding);
  const [added, setAdded] = useState<string>();
  const holds = (own: OwnRules) =>
    own.rules.find((rule) => rule.ruleId === added && rule.active && !rule.pending);
  return (
    <Card title="My own rules">
      <Answer of={rules}>
        {(own) => (
          <>
            {own.rules.length === 0 && !adding && (
              <p className="text-faint">
                No rule yet. Each one that I write stands here with the days on which it was kept,
                and the gate holds every plan against it.
              </p>
            )}
            <ul className="flex flex-col divide-y divide-line empty:hidden">
              {own.rules.map((rule) => (
                <Rule key={rule.ruleId} rule={rule} kinds={own.kinds} />
              ))}
            </ul>
            <div ref={place}>
              {adding ? (
                <RuleForm
                  kinds={own.kinds}
                  onDone={(rule) => {
                    setAdding(false);
                    setAdded(rule?.ruleId);
                  }}
                />
              ) : (
                <Button onClick={() => setAdding(true)}>Write a rule</Button>
              )}
            </div>
            <p role="status" className="text-xs text-faint empty:hidden">
              {holds(own) ? `“${holds(own)?.name}” holds from now on.` : ''}
            </p>
          </>
        )}
      </Answer>
    </Card>
  );
}

/** What the trader may do with a rule; each answer shows from when it holds. */
function useKeeping(rule: OwnRule) {
  const queries = useQueryClient();
  const settled = () =>
    Promise.all(['own-rules', 'policy', 'gate-status'].map((key) => askAnew(queries, [key])));
  const change = useMutation({
    mutationFn: (wanted: OwnRuleChange) => api.patch<OwnRule>(pathOf(rule), wanted),
    onSettled: settled,
  });
  const end = useMutation({
    mutationFn: () => api.delete<OwnRules>(pathOf(rule)),
    onSettled: settled,
  });
  return { change, end };
}

function Rule({ rule, kinds }: { rule: OwnRule; kinds: OwnRules['kinds'] }) {
  const { change, end } = useKeeping(rule);
  const [open, setOpen] = useState(false);
  const place = useInPlace<HTMLLIElement>(open);
  const busy = change.isPending || end.isPending;
  const kind = kinds.find((each) => each.kind === rule.kind);
  const { pending } = rule;
  const error = change.error ?? end.error;
  return (
    <li ref={place} className="flex flex-col gap-2 py-3 first:pt-0" aria-label={rule.name}>
      <div className="flex min-w-0 flex-col gap-0.5">
        <p className={rule.active ? 'text-strong' : 'text-faint'}>
          {rule.name}
          {!rule.active && ' · rests'}
        </p>
        {rule.sentence !== rule.name && <p className="text-normal">{rule.sentence}</p>}
        <p className="tabular text-xs text-faint">{keptWords(rule)}</p>
      </div>
      {pending && (
        <p role="status" className="text-xs text-verdict-wait">
          <PendingWords pending={pending} />
        </p>
      )}
      {open && kind?.field ? (
        <RuleValue
          rule={rule}
          field={kind.field}
          busy={busy}
          onSave={(params) => change.mutate({ params }, { onSuccess: () => setOpen(false) })}
          onClose={() => setOpen(false)}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          {pending ? (
            <Button
              size="small"
              busy={busy}
              aria-label={`Undo: ${rule.name}`}
              onClick={() => change.mutate(takenBack(rule))}
            >
              Undo
            </Button>
          ) : (
            <>
              {kind?.field && (
                <Button
                  size="small"
                  aria-label={`Change: ${rule.name}`}
                  onClick={() => setOpen(true)}
                >
                  Change
                </Button>
              )}
              <Button
                size="small"
                busy={busy}
                aria-label={`${rule.active ? 'Pause' : 'Resume'}: ${rule.name}`}
                onClick={() => change.mutate({ active: !rule.active })}
              >
                {rule.active ? 'Pause' : 'Resume'}
              </Button>
              <Button
                size="small"
                kind="danger"
                busy={busy}
                aria-label={`Delete: ${rule.name}`}
                onClick={() => end.mutate()}
              >
                Delete
              </Button>
            </>
          )}
        </div>
      )}
      {error && <Failure error={error} compact />}
    </li>
  );
}

const keptWords = ({ keptDays, brokenDays }: OwnRule) =>
  keptDays + brokenDays === 0
    ? 'No trading day under this rule in the last 30 days.'
    : `Kept on ${keptDays} of ${keptDays + brokenDays} trading days of the last 30 days.`;

const takenBack = (rule: OwnRule): OwnRuleChange =>
  rule.pending?.change === 'CHANGE' ? { params: rule.params } : { active: true };

function PendingWords({ pending }: { pending: NonNullable<OwnRule['pending']> }) {
  const from = <Clock at={pending.from} />;
  switch (pending.change) {
    case 'CHANGE':
      return (
        <>
          From {from} on: {pending.sentence}
        </>
      );
    case 'REST':
      return <>Rests from {from} on.</>;
    case 'END':
      return <>Ends at {from}; until then it holds.</>;
  }
}

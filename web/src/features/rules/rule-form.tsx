import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnRule, OwnRuleDraft, OwnRules } from '@/contracts';
import { api } from '@/shared/api/client';
import { askAnew } from '@/shared/api/queries';
import { Button } from '@/shared/ui/button';
import { Choice, Field } from '@/shared/ui/field';
import { Failure } from '@/shared/ui/states';
import { faultOf, fitting, paramsOf, ValueField } from './rule-value';

interface RuleFormProps {
  kinds: OwnRules['kinds'];
  onDone: (rule?: OwnRule) => void;
}

/** A new rule: its kind, and the one field that this kind asks for. */
export function RuleForm({ kinds, onDone }: RuleFormProps) {
  const queries = useQueryClient();
  const [picked, setPicked] = useState(kinds[0]?.kind);
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = useMutation({
    mutationFn: (draft: OwnRuleDraft) => api.post<OwnRule>('/rules', draft),
    onSuccess: async (rule) => {
      await Promise.all(['own-rules', 'policy'].map((key) => askAnew(queries, [key])));
      onDone(rule);
    },
  });
  const kind = kinds.find((each) => each.kind === picked);
  if (kind === undefined) return null;
  const submit = () => {
    const words = name.trim();
    const draft = {
      kind: kind.kind,
      params: paramsOf(kind.field, typed),
      ...(words !== '' && { name: words }),
    };
    const fits = fitting(draft);
    setWrong(!fits);
    if (fits) add.mutate(draft);
  };
  return (
    <form
      noValidate
      aria-label="New rule"
      className="flex flex-col gap-3 rounded-control border border-line bg-surface-0 p-3"
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <Choice
        label="Kind"
        value={kind.kind}
        onChange={(e) => {
          setPicked(kinds.find((each) => each.kind === e.target.value)?.kind);
          setTyped('');
          setWrong(false);
        }}
      >
        {kinds.map((each) => (
          <option key={each.kind} value={each.kind}>
            {each.title}
          </option>
        ))}
      </Choice>
      {kind.field && (
        <ValueField
          field={kind.field}
          value={typed}
          onChange={setTyped}
          error={wrong ? faultOf(kind.field) : undefined}
        />
      )}
      <Field
        label="Name"
        hint="As it will stand beside a verdict. Without one it goes by its kind."
        maxLength={80}
        value={name}
        onChange={(e) => setName(e.target.value)}
      />
      <p className="text-normal">{kind.sentence.replace('…', typed.trim() || '…')}</p>
      {add.isError && <Failure error={add.error} compact />}
      <div className="flex gap-2">
        <Button size="small" kind="primary" type="submit" busy={add.isPending}>
          Add rule
        </Button>
        <Button size="small" onClick={() => onDone()}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SquareCheck, Square } from 'lucide-react';
import { useState } from 'react';
import type { FrictionAnswer, FrictionTask, GateRule } from '@/contracts';
import { useServerTime } from '@/shared/clock/server-time';
import { api } from '@/shared/api/client';
import { askAnew, tasksQuery } from '@/shared/api/queries';
import { emotions, emotionWords, frictionWords, ruleWords } from '@/shared/format/words';
import { Button, buttonLook } from '@/shared/ui/button';
import { Countdown } from '@/shared/ui/countdown';
import { Choice, Words } from '@/shared/ui/field';
import { Failure } from '@/shared/ui/states';
import { usePaperTrade } from './paper';

/** The tasks of a plan, as they stand now: what the verdict asked for, with what was done since. */
export function useTasksOf(intentId: string, asked: FrictionTask[]): FrictionTask[] {
  const known = useQuery(tasksQuery).data?.tasks ?? [];
  const mine = known.filter((task) => task.intentId === intentId);
  const ids = new Set(mine.map((task) => task.taskId));
  return [...mine, ...asked.filter((task) => !ids.has(task.taskId))].sort((a, b) =>
    a.createdAt.localeCompare(b.createdAt),
  );
}

interface FrictionProps {
  intentId: string;
  asked: FrictionTask[];
  /** Whether the gate looks once more when all are done. */
  again?: boolean;
}

export function Friction({ intentId, asked, again = false }: FrictionProps) {
  const tasks = useTasksOf(intentId, asked);
  if (tasks.length === 0) return null;
  return (
    <section aria-label="Tasks" className="flex flex-col gap-2">
      <p className="text-xs text-faint">
        {again ? 'Before the gate looks again' : 'Tasks of this plan'}
      </p>
      <ul className="flex flex-col gap-4">
        {tasks.map((task) => (
          <Task key={task.taskId} task={task} />
        ))}
      </ul>
    </section>
  );
}

const stands: Record<FrictionTask['status'], string> = {
  OPEN: ': open',
  DONE: ': done',
  CANCELLED: ': left out',
  CARRIED: ': goes on with a later plan',
};

function Task({ task }: { task: FrictionTask }) {
  const Box = task.status === 'OPEN' ? Square : SquareCheck;
  return (
    <li className="flex gap-3">
      <Box
        aria-hidden="true"
        className={`mt-0.5 size-4 shrink-0 ${task.status === 'DONE' ? 'text-verdict-go' : 'text-faint'}`}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <div>
          <p className="font-medium text-strong">
            {frictionWords(task.kind)}
            <span className={task.status === 'CARRIED' ? 'text-faint' : 'sr-only'}>
              {stands[task.status]}
            </span>
          </p>
          <p className="text-faint">
            {task.text}
            {task.kind === 'REREAD_THE_RULE' && task.rule && <RuleLink rule={task.rule} />}
          </p>
        </div>
        {task.status === 'OPEN' ? (
          task.kind === 'RUN_THE_SIMULATION' ? (
            <Running task={task} />
          ) : (
            <Doing task={task} />
          )
        ) : (
          task.answer && <p className="text-xs break-words text-normal">“{task.answer}”</p>
        )}
      </div>
    </li>
  );
}

/** The rule by its name, and where it stands. */
const RuleLink = ({ rule }: { rule: GateRule }) => (
  <>
    {' '}
    <Link to="/rules" className="text-accent underline">
      {ruleWords(rule)}
    </Link>
  </>
);

/** A simulation ends by itself; where nobody knows prices it can only be left out. */
function Running({ task }: { task: FrictionTask }) {
  const state = usePaperTrade(task.intentId ?? '', task.intentId !== undefined)?.state;
  if (state === 'NO_PRICES') return <WithoutPrices task={task} />;
  return <p className="text-xs text-faint">Done by itself when the paper trade ends.</p>;
}

function WithoutPrices({ task }: { task: FrictionTask }) {
  const left = useAnswer(task);
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-xs text-faint">
        No prices of this symbol are at hand, so nothing runs on paper. Left out, it is not done.
      </p>
      {left.isError && <Failure error={left.error} compact />}
      <Button
        size="small"
        busy={left.isPending}
        onClick={() => left.mutate({ status: 'CANCELLED' })}
      >
        Leave it out
      </Button>
    </div>
  );
}

function useAnswer(task: FrictionTask) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: FrictionAnswer) =>
      api.patch<FrictionTask>(`/friction-tasks/${encodeURIComponent(task.taskId)}`, given),
    onSettled: () =>
      Promise.all(['tasks', 'intent', 'gate-status'].map((key) => askAnew(queries, [key]))),
  });
}

function Doing({ task }: { task: FrictionTask }) {
  const [answer, setAnswer] = useState('');
  const now = useServerTime();
  const done = useAnswer(task);
  const waits = task.readyAt !== undefined && Date.parse(task.readyAt) > now;
  const asks = asksForWords(task.kind);
  const words = answer.trim();
  return (
    <form
      className="flex flex-col items-start gap-2"
      onSubmit={(e) => {
        e.preventDefault();
        done.mutate({ status: 'DONE', ...(words !== '' && { answer: words }) });
      }}
    >
      {asks && (
        <div className="w-full">
          <AnswerField task={task} value={answer} onChange={setAnswer} />
        </div>
      )}
      {done.isError && <Failure error={done.error} compact />}
      <div className="flex flex-wrap items-center gap-3">
        {task.kind === 'STATE_THE_EQUITY' && (
          <Link to="/connections" hash="accounts" className={buttonLook({ size: 'small' })}>
            State it under Connections
          </Link>
        )}
        <Button
          size="small"
          type="submit"
          busy={done.isPending}
          disabled={waits || (asks && words === '')}
        >
          {asks ? 'Save the answer' : 'Mark as done'}
        </Button>
        {waits && task.readyAt && (
          <p className="text-xs text-faint">
            can be done in <Countdown until={task.readyAt} />
          </p>
        )}
      </div>
    </form>
  );
}

function asksForWords(kind: FrictionTask['kind']): boolean {
  switch (kind) {
    case 'WRITE_THE_EXIT':
    case 'NAME_THE_EMOTION':
    case 'STATE_THE_RISK':
    case 'ANSWER_WITHOUT_THE_LAST_TRADE':
      return true;
    default:
      return false;
  }
}

interface AnswerFieldProps {
  task: FrictionTask;
  value: string;
  onChange: (value: string) => void;
}

function AnswerField({ task, value, onChange }: AnswerFieldProps) {
  if (task.kind !== 'NAME_THE_EMOTION') {
    return (
      <Words
        label={`Answer to: ${frictionWords(task.kind).toLowerCase()}`}
        rows={2}
        maxLength={1000}
        value={value}
        onChange={(e) => onChange(e.target.value)}
      />
    );
  }
  return (
    <Choice label="How I feel now" value={value} onChange={(e) => onChange(e.target.value)}>
      <option value="">Not said yet</option>
      {emotions.map((e) => (
        <option key={e} value={emotionWords(e)}>
          {emotionWords(e)}
        </option>
      ))}
    </Choice>
  );
}

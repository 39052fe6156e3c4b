import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Intent } from '@/contracts';
import { intentQuery } from '@/shared/api/queries';
import { directionNames } from '@/shared/format/words';
import { Button, buttonLook } from '@/shared/ui/button';
import { Card } from '@/shared/ui/layout';
import { Clock } from '@/shared/ui/numbers';
import { Answer } from '@/shared/ui/states';
import { Decided } from './decided';
import { WillBeChecked } from './will-be-checked';

interface VerdictPanelProps {
  intentId: string | undefined;
  onChange: (intent: Intent) => void;
  onClose: () => void;
}

/** The stream brings the verdict; asking now and then covers a stream that is away. */
const patience = 4_000;

/** What the gate says: before, while it looks, and once it has decided. */
export function VerdictPanel({ intentId, ...rest }: VerdictPanelProps) {
  return (
    <div aria-live="polite" className="min-w-0" data-testid="verdict-panel">
      {intentId === undefined ? (
        <WillBeChecked />
      ) : (
        <Looked key={intentId} intentId={intentId} {...rest} />
      )}
    </div>
  );
}

function Looked({ intentId, onChange, onClose }: VerdictPanelProps & { intentId: string }) {
  const intent = useQuery({
    ...intentQuery(intentId),
    refetchInterval: (q) => (q.state.data?.status === 'SUBMITTED' ? patience : false),
  });
  const declared = intent.data?.declared;
  return (
    <Card
      title={declared ? `${declared.symbol} · ${directionNames(declared.direction)}` : 'Verdict'}
      aside={intent.data && <Clock at={intent.data.createdAt} />}
    >
      <Answer of={intent} lines={5}>
        {(i) =>
          i.decision ? (
            <Decided intent={i} decision={i.decision} onChange={() => onChange(i)} />
          ) : (
            <Evaluating />
          )
        }
      </Answer>
      <div className="border-t border-line pt-3">
        <div className="-mx-3 flex flex-wrap justify-between gap-2">
          <Button kind="bare" size="small" onClick={onClose}>
            Hide this plan
          </Button>
          {intent.data?.decision && <WriteAbout intent={intent.data} />}
        </div>
      </div>
    </Card>
  );
}

/** Words before the trade; once it was taken, words after it. */
function WriteAbout({ intent: { intentId, status, match } }: { intent: Intent }) {
  const taken = status === 'TAKEN' || status === 'SIZED_DOWN' || (match?.tradeIds.length ?? 0) > 0;
  return (
    <Link
      to="/journal"
      search={{ write: taken ? 'post' : 'pre', plan: intentId }}
      className={buttonLook({ kind: 'bare', size: 'small' })}
    >
      {taken ? 'Write what happened' : 'Write before the trade'}
    </Link>
  );
}

const Evaluating = () => (
  <p role="status" className="text-normal">
    The plan is stored. The gate is holding it against the limits; its verdict appears here by
    itself.
  </p>
);

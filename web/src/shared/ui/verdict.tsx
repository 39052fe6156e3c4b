import {
  CircleCheck,
  FlaskConical,
  Hourglass,
  Minimize2,
  OctagonX,
  type LucideIcon,
} from 'lucide-react';
import type { Verdict } from '@/contracts';
import { verdictWords } from '@/shared/format/words';

const looks: Record<Verdict, { icon: LucideIcon; tone: string }> = {
  GO: { icon: CircleCheck, tone: 'text-verdict-go' },
  SIZE_DOWN: { icon: Minimize2, tone: 'text-verdict-size-down' },
  SIMULATE: { icon: FlaskConical, tone: 'text-verdict-simulate' },
  WAIT: { icon: Hourglass, tone: 'text-verdict-wait' },
  NO_GO: { icon: OctagonX, tone: 'text-verdict-no-go' },
};

/** A verdict by word, sign and colour; any one of them is enough. */
export function VerdictMark({ verdict, large = false }: { verdict: Verdict; large?: boolean }) {
  const { icon: Icon, tone } = looks[verdict];
  return (
    <span
      className={`inline-flex items-center font-medium whitespace-nowrap ${tone} ${large ? 'gap-2.5 text-xl' : 'gap-1.5 text-xs'}`}
    >
      <Icon aria-hidden="true" className={`shrink-0 ${large ? 'size-6' : 'size-3.5'}`} />
      {verdictWords(verdict)}
    </span>
  );
}

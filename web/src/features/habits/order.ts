import type { Findings, State } from '@/contracts';

export type Row = Findings['findings'][number];

/** What is sure comes first; what cannot be judged yet comes last. */
export const order: State[] = ['FOUND', 'POSSIBLE', 'NOT_FOUND', 'INSUFFICIENT'];

/** The findings of each state, the surest first, those closest to enough data first. */
export function byState(findings: Row[]): Record<State, Row[]> {
  const of = (state: State) => findings.filter(({ finding }) => finding.state === state);
  const sure = (rows: Row[]) =>
    rows.toSorted((a, b) => (b.finding.confidence ?? 0) - (a.finding.confidence ?? 0));
  const filled = ({ finding }: Row) => finding.n / Math.max(1, finding.needed);
  return {
    FOUND: sure(of('FOUND')),
    POSSIBLE: sure(of('POSSIBLE')),
    NOT_FOUND: of('NOT_FOUND'),
    INSUFFICIENT: of('INSUFFICIENT').toSorted((a, b) => filled(b) - filled(a)),
  };
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { tasksQuery } from '@/shared/api/queries';
import { plural } from '@/shared/format/numbers';

/** Leads to the plan whose tasks they are; to the gate as long as that is not known. */
export function OpenTasks({ n, className = '' }: { n: number; className?: string }) {
  const tasks = useQuery(tasksQuery).data?.tasks ?? [];
  const intent = tasks.find((task) => task.status === 'OPEN')?.intentId;
  return (
    <Link
      to="/gate"
      search={intent === undefined ? {} : { intent }}
      className={`text-accent hover:underline ${className}`}
    >
      {plural(n, 'task')} open
    </Link>
  );
}

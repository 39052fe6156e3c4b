import type { ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { ApiError, errorWords } from '@/shared/api/problem';
import { Button } from './button';

/** The four states every screen knows: loading, nothing yet, not enough data, error. */
export function Skeleton({
  lines = 3,
  label = 'Loading',
  className = '',
}: {
  lines?: number;
  label?: string;
  className?: string;
}) {
  const widths = ['w-3/4', 'w-full', 'w-5/6', 'w-2/3'];
  return (
    <div role="status" aria-label={label} className={`flex flex-col gap-3 ${className}`}>
      {Array.from({ length: lines }, (_, i) => (
        <div
          key={i}
          className={`h-4 animate-pulse rounded bg-surface-3 ${widths[i % widths.length]}`}
        />
      ))}
    </div>
  );
}

export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div
      className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-12 text-center"
      data-testid="empty"
    >
      <h2 className="text-base">{title}</h2>
      <p className="text-faint">{children}</p>
      {action}
    </div>
  );
}

export function Failure({
  error,
  onRetry,
  compact = false,
}: {
  error: unknown;
  onRetry?: () => void;
  compact?: boolean;
}) {
  const { title, detail } = errorWords(error);
  return (
    <div role="alert" className={`flex gap-3 ${compact ? '' : 'card mx-auto my-6 max-w-xl p-5'}`}>
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-loss" />
      <div className="flex flex-col items-start gap-1">
        <p className="font-medium text-strong">{title}</p>
        <p className="text-faint">{detail}</p>
        {onRetry && (
          <Button size="small" className="mt-2" onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/**
 * Chooses between loading, error and the answer; old answers stay while new ones are fetched.
 * `absent` is said where the server knows nothing of the kind; without it that is an error.
 */
export function Answer<T>({
  of,
  lines,
  absent,
  children,
}: {
  of: Asked<T>;
  lines?: number;
  absent?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (absent !== undefined && of.error instanceof ApiError && of.error.status === 404)
    return <>{absent}</>;
  if (of.isPending) return <Skeleton {...(lines !== undefined && { lines })} />;
  return <Failure error={of.error} compact onRetry={() => void of.refetch()} />;
}

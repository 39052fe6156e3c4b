import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Streaks } from '@/contracts';
import { api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { Card, Fact } from '@/shared/ui/layout';
import { Answer } from '@/shared/ui/states';

const streaksQuery = queryOptions({
  queryKey: ['streaks'],
  queryFn: async ({ signal }): Promise<Streaks | null> => {
    try {
      return await api.get<Streaks>('/rules/streaks', undefined, signal);
    } catch (error) {
      if (error instanceof ApiError && [404, 405].includes(error.status)) return null;
      throw error;
    }
  },
});

/** How many planned days stand in a row; a day without entries keeps them. */
export function PlannedDays() {
  const streaks = useQuery(streaksQuery);
  return (
    <Card title="Planned days" aside="A day of rest keeps them">
      <Answer of={streaks} lines={2}>
        {(s) =>
          s === null ? (
            <p className="text-faint">
              Days on which every entry kept its plan are counted here, once plans have met fills.
            </p>
          ) : (
            <dl className="grid grid-cols-2 gap-4">
              <Fact name="In a row now">{s.current}</Fact>
              <Fact name="Most in a row">{s.best}</Fact>
            </dl>
          )
        }
      </Answer>
    </Card>
  );
}

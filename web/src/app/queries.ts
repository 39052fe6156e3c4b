import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/shared/api/problem';

const passing = (error: unknown) =>
  error instanceof ApiError && (error.code === 'network' || error.status >= 502);

/** Events say what has changed, so answers stay fresh until one does; only passing troubles are retried. */
export const makeQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (n, error) => n < 2 && passing(error),
      },
      // What is asked for while the network is away is refused at once and never done later unseen.
      mutations: { retry: false, networkMode: 'always' },
    },
  });

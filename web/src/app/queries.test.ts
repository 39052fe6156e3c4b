import { MutationObserver, onlineManager } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { ApiError } from '@/shared/api/problem';
import { makeQueries } from './queries';

afterEach(() => onlineManager.setOnline(true));

it('what is asked for without a network is refused at once and not done later', async () => {
  onlineManager.setOnline(false);
  const pause = new MutationObserver(makeQueries(), {
    mutationFn: () => Promise.reject(new ApiError('network', 0)),
  });
  await expect(pause.mutate()).rejects.toMatchObject({ code: 'network' });
  expect(pause.getCurrentResult()).toMatchObject({ isPaused: false, isError: true });
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { DisplayContext } from '@/shared/format/display';

/** A component in a trader's frame: Berlin time, dollars, its own memory. */
export function show(
  children: ReactNode,
  queries = new QueryClient({ defaultOptions: { queries: { retry: false } } }),
) {
  const root = createRootRoute({ component: Outlet });
  const here = createRoute({ getParentRoute: () => root, path: '/', component: () => children });
  const else_ = createRoute({ getParentRoute: () => root, path: '$', component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([here, else_]),
    history: createMemoryHistory(),
  });
  const view = render(
    <QueryClientProvider client={queries}>
      <DisplayContext value={{ zone: 'Europe/Berlin', currency: 'USD' }}>
        <RouterProvider router={router as never} />
      </DisplayContext>
    </QueryClientProvider>,
  );
  return { ...view, queries, router };
}

/** Names of what axe finds wrong; colours are judged in a real browser. */
export async function faults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
}

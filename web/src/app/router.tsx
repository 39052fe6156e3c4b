import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  Outlet,
  redirect,
  useNavigate,
} from '@tanstack/react-router';
import { Settings } from '@/features/account/settings';
import { SignIn } from '@/features/account/sign-in';
import { Today } from '@/features/today/today';
import type { Label } from '@/contracts';
import { isLabel } from '@/shared/format/words';
import { ApiError } from '@/shared/api/problem';
import { accountQuery } from '@/shared/api/queries';
import { buttonLook } from '@/shared/ui/button';
import { Empty, Failure, Skeleton } from '@/shared/ui/states';
import { Frame } from './frame';
import { useLiveEvents } from './live';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const day = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/** Only a path of this house; never another site. */
export const safePath = (path: unknown) =>
  typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  errorComponent: ({ error, reset }) => <Failure error={error} onRetry={reset} />,
  notFoundComponent: () => (
    <Empty
      title="Nothing here"
      action={
        <Link to="/" className={buttonLook()}>
          Go to Today
        </Link>
      }
    >
      This address leads nowhere. Everything stored is where it was.
    </Empty>
  ),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { returnTo?: string } => {
    const returnTo = text(search['returnTo']);
    return returnTo === undefined ? {} : { returnTo };
  },
  component: function SignInRoute() {
    const { returnTo } = signIn.useSearch();
    const navigate = useNavigate();
    return <SignIn onSignedIn={() => void navigate({ href: safePath(returnTo), replace: true })} />;
  },
});

const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  validateSearch: (search): { trade?: string | undefined } => ({ trade: text(search['trade']) }),
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(accountQuery);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) {
        const returnTo = location.href === '/' ? {} : { returnTo: location.href };
        throw redirect({ to: '/sign-in', search: returnTo, replace: true });
      }
      throw error;
    }
  },
  component: function House() {
    useLiveEvents();
    return <Frame />;
  },
  pendingComponent: () => <Skeleton className="mx-auto max-w-xl p-10" />,
});

const today = createRoute({ getParentRoute: () => house, path: '/', component: Today });

const coach = createRoute({
  getParentRoute: () => house,
  path: '/coach',
  component: lazyRouteComponent(() => import('@/features/coach/coach'), 'Coach'),
});

const trades = createRoute({
  getParentRoute: () => house,
  path: '/trades',
  validateSearch: (
    search,
  ): {
    symbol?: string | undefined;
    label?: Label | undefined;
    since?: string | undefined;
    until?: string | undefined;
  } => ({
    symbol: text(search['symbol']),
    label: isLabel(search['label']) ? search['label'] : undefined,
    since: day(search['since']),
    until: day(search['until']),
  }),
  component: lazyRouteComponent(() => import('@/features/trades/trades'), 'TradesPage'),
});

const habits = createRoute({
  getParentRoute: () => house,
  path: '/habits',
  component: lazyRouteComponent(() => import('@/features/habits/habits'), 'Habits'),
});

const gate = createRoute({
  getParentRoute: () => house,
  path: '/gate',
  validateSearch: (search): { intent?: string | undefined } => ({ intent: text(search['intent']) }),
  component: lazyRouteComponent(() => import('@/features/gate/gate'), 'Gate'),
});

const rules = createRoute({
  getParentRoute: () => house,
  path: '/rules',
  component: lazyRouteComponent(() => import('@/features/rules/rules'), 'Rules'),
});

const journal = createRoute({
  getParentRoute: () => house,
  path: '/journal',
  validateSearch: (
    search,
  ): { write?: string | undefined; plan?: string | undefined; fill?: string | undefined } => ({
    write: text(search['write']),
    plan: text(search['plan']),
    fill: text(search['fill']),
  }),
  component: lazyRouteComponent(() => import('@/features/journal/journal'), 'Journal'),
});

const connections = createRoute({
  getParentRoute: () => house,
  path: '/connections',
  validateSearch: (search): { connected?: string | undefined; failed?: string | undefined } => ({
    connected: text(search['connected']),
    failed: text(search['failed']),
  }),
  component: lazyRouteComponent(() => import('@/features/connections/connections'), 'Connections'),
});

const settings = createRoute({
  getParentRoute: () => house,
  path: '/settings',
  component: function SettingsRoute() {
    const { queries } = settings.useRouteContext();
    const navigate = useNavigate();
    const leave = async () => {
      await navigate({ to: '/sign-in' });
      queries.clear();
    };
    return <Settings onSignedOut={() => void leave()} />;
  },
});

const tree = root.addChildren([
  signIn,
  house.addChildren([today, coach, trades, habits, gate, journal, rules, connections, settings]),
]);

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: false,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}

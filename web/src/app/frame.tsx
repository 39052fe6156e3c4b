import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useSearch } from '@tanstack/react-router';
import { Ellipsis, Eye, EyeOff, Moon, PanelLeftClose, PanelLeftOpen, Sun } from 'lucide-react';
import { useState } from 'react';
import { StatusLine } from '@/features/gate/status-line';
import { TradeDrawer } from '@/features/trades/trade-drawer';
import { accountQuery } from '@/shared/api/queries';
import { DisplayContext } from '@/shared/format/display';
import { IconButton } from '@/shared/ui/button';
import { Mark } from '@/shared/ui/mark';
import { Notes } from '@/shared/ui/notes';
import { Drawer } from '@/shared/ui/overlays';
import { usePreferences } from '@/shared/ui/preferences';
import { ConnectionDot } from './connection-dot';
import { foot, groups, moreRooms, phoneRooms, type Room } from './navigation';
import { useShortcuts } from './shortcuts';
import { UnreadCount } from './unread-count';

/** What stands around every screen of a signed-in trader. */
export function Frame() {
  const { data: account } = useQuery(accountQuery);
  useShortcuts();
  if (!account) return null;
  return (
    <DisplayContext value={{ zone: account.timeZone, currency: account.currency }}>
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control bg-accent-fill px-4 py-2 text-on-accent focus:translate-y-0"
      >
        Skip to content
      </a>
      <div className="flex h-dvh">
        <Rail />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar demo={account.demo} name={account.displayName} />
          <StatusLine />
          <main
            id="content"
            tabIndex={-1}
            className="relative min-h-0 flex-1 overflow-y-auto outline-none"
            data-scroll
          >
            <Outlet />
          </main>
          <BottomBar />
        </div>
      </div>
      <OpenTrade />
      <Notes />
    </DisplayContext>
  );
}

function OpenTrade() {
  const { trade } = useSearch({ strict: false });
  const navigate = useNavigate();
  const close = () =>
    void navigate({ to: '.', search: (old) => ({ ...old, trade: undefined }), replace: true });
  return <TradeDrawer tradeId={trade} onClose={close} />;
}

const roomLook =
  'flex h-10 items-center gap-3 rounded-control px-3 text-sm text-normal transition-colors duration-150 hover:bg-surface-2 aria-[current=page]:bg-surface-2 aria-[current=page]:font-medium aria-[current=page]:text-strong';

function RoomLink({ room, narrow }: { room: Room; narrow: boolean }) {
  const Icon = room.icon;
  return (
    <Link
      to={room.to}
      activeOptions={{ exact: room.to === '/', includeSearch: false }}
      className={roomLook}
      title={narrow ? room.name : undefined}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <span className={narrow ? 'sr-only' : 'flex-1'}>{room.name}</span>
      {room.to === '/coach' && <UnreadCount dotOnly={narrow} />}
    </Link>
  );
}

function Rail() {
  const narrow = usePreferences((p) => p.railNarrow);
  const toggle = usePreferences((p) => p.toggleRail);
  return (
    <nav
      aria-label="Main"
      className={`hidden shrink-0 flex-col border-r border-line bg-surface-1 p-2 lg:flex ${narrow ? 'w-14' : 'w-55'}`}
    >
      <div className={`flex h-11 items-center gap-2.5 ${narrow ? 'justify-center' : 'px-2'}`}>
        <Mark />
        {!narrow && <span className="font-semibold text-strong">Trading Twin</span>}
      </div>
      <div className="mt-3 flex flex-1 flex-col gap-5">
        {groups.map(
          (group) =>
            group.rooms.length > 0 && (
              <div key={group.name} className="flex flex-col gap-0.5">
                {!narrow && <p className="px-3 pb-1 text-xs text-faint">{group.name}</p>}
                {group.rooms.map((room) => (
                  <RoomLink key={room.to} room={room} narrow={narrow} />
                ))}
              </div>
            ),
        )}
        <div className="mt-auto flex flex-col gap-0.5">
          {foot.map((room) => (
            <RoomLink key={room.to} room={room} narrow={narrow} />
          ))}
        </div>
      </div>
      <div className={`mt-1 border-t border-line pt-1 ${narrow ? 'flex justify-center' : ''}`}>
        <IconButton label={narrow ? 'Widen navigation' : 'Narrow navigation'} onClick={toggle}>
          {narrow ? (
            <PanelLeftOpen aria-hidden="true" className="size-4" />
          ) : (
            <PanelLeftClose aria-hidden="true" className="size-4" />
          )}
        </IconButton>
      </div>
    </nav>
  );
}

function TopBar({ demo, name }: { demo: boolean; name: string }) {
  const { theme, setTheme, moneyHidden, toggleMoney } = usePreferences();
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line bg-surface-1 px-3 lg:px-5">
      <Mark className="size-6 lg:hidden" />
      {demo ? (
        <span
          data-testid="demo-mark"
          className="ml-1 rounded-full border border-dashed border-line-strong px-2.5 py-0.5 text-xs font-medium text-strong lg:ml-0"
        >
          Demo data
        </span>
      ) : (
        <span className="hidden truncate text-xs text-faint sm:block">{name}</span>
      )}
      <div className="ml-auto flex items-center gap-1">
        <ConnectionDot />
        <IconButton
          label={moneyHidden ? 'Show money' : 'Hide money'}
          aria-pressed={moneyHidden}
          onClick={toggleMoney}
        >
          {moneyHidden ? (
            <EyeOff aria-hidden="true" className="size-4" />
          ) : (
            <Eye aria-hidden="true" className="size-4" />
          )}
        </IconButton>
        <IconButton
          label={theme === 'dark' ? 'Switch to light theme' : 'Switch to dark theme'}
          onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          {theme === 'dark' ? (
            <Sun aria-hidden="true" className="size-4" />
          ) : (
            <Moon aria-hidden="true" className="size-4" />
          )}
        </IconButton>
      </div>
    </header>
  );
}

const tab =
  'relative flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-faint aria-[current=page]:text-strong aria-[current=page]:font-medium';

const primary = 'h-7 w-12 rounded-full bg-accent-fill px-3 py-1 text-on-accent';

function BottomBar() {
  const [more, setMore] = useState(false);
  return (
    <nav
      aria-label="Main, phone"
      className="flex shrink-0 border-t border-line bg-surface-1 pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {phoneRooms.map((room) => (
        <Link
          key={room.to}
          to={room.to}
          activeOptions={{ exact: room.to === '/', includeSearch: false }}
          className={tab}
        >
          <room.icon aria-hidden="true" className={room.to === '/gate' ? primary : 'size-5'} />
          {room.name}
          {room.to === '/coach' && <UnreadCount dotOnly className="absolute top-2 left-1/2 ml-2" />}
        </Link>
      ))}
      <button type="button" className={tab} onClick={() => setMore(true)}>
        <Ellipsis aria-hidden="true" className="size-5" />
        More
      </button>
      <More open={more} onClose={() => setMore(false)} />
    </nav>
  );
}

function More({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Drawer open={open} onClose={onClose} title="More">
      <ul className="flex flex-col gap-1">
        {moreRooms.map((room) => (
          <li key={room.to}>
            <Link to={room.to} className={roomLook} onClick={onClose}>
              <room.icon aria-hidden="true" className="size-4" />
              {room.name}
            </Link>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}

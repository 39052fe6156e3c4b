import {
  CalendarDays,
  Cable,
  DoorOpen,
  ListOrdered,
  MessageSquareText,
  NotebookPen,
  ScrollText,
  Settings,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';

export interface Room {
  to:
    | '/'
    | '/coach'
    | '/trades'
    | '/habits'
    | '/gate'
    | '/journal'
    | '/rules'
    | '/connections'
    | '/settings';
  name: string;
  icon: LucideIcon;
}

interface Group {
  name: string;
  rooms: Room[];
}

/** A group appears once it has a room that exists; an empty one leaves no trace on screen. */
export const groups: Group[] = [
  {
    name: 'Reflect',
    rooms: [
      { to: '/', name: 'Today', icon: CalendarDays },
      { to: '/coach', name: 'Coach', icon: MessageSquareText },
      { to: '/trades', name: 'Trades', icon: ListOrdered },
      { to: '/habits', name: 'Habits', icon: Waypoints },
    ],
  },
  {
    name: 'Prepare',
    rooms: [
      { to: '/gate', name: 'Gate', icon: DoorOpen },
      { to: '/journal', name: 'Journal', icon: NotebookPen },
      { to: '/rules', name: 'Rules', icon: ScrollText },
    ],
  },
];

/** The phone's bottom bar, the gate in its centre; the others wait under More. */
const onPhone: Room['to'][] = ['/', '/coach', '/gate', '/trades'];

export const foot: Room[] = [
  { to: '/connections', name: 'Connections', icon: Cable },
  { to: '/settings', name: 'Settings', icon: Settings },
];

const everyRoom = () => [...groups.flatMap((group) => group.rooms), ...foot];

export const phoneRooms: Room[] = onPhone.flatMap((to) => everyRoom().filter((r) => r.to === to));
export const moreRooms: Room[] = everyRoom().filter((room) => !onPhone.includes(room.to));

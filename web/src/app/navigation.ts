import {
  CalendarDays,
  Cable,
  ListOrdered,
  MessageSquareText,
  Settings,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';

export interface Room {
  to: '/' | '/coach' | '/trades' | '/habits' | '/connections' | '/settings';
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
  { name: 'Prepare', rooms: [] },
];

export const foot: Room[] = [
  { to: '/connections', name: 'Connections', icon: Cable },
  { to: '/settings', name: 'Settings', icon: Settings },
];

import { Link, useLocation } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { IconButton } from './button';

/** Something that happened just now, told once. Notes of one `about` become one, with a number. */
export interface Note {
  about: string;
  words: (n: number) => string;
  link?: { name: string; to: string; search?: Record<string, string> };
}

type Told = Note & { n: number; at: number };

const atMost = 3;
const staysFor = 12_000;
/** Long enough to have been read before the trader walked on. */
const readAfter = 4_000;

export const useNotes = create<{ notes: Told[] }>(() => ({ notes: [] }));

/** Says what happened at the edge of the page; the newest last, three at most. */
export function tell(note: Note): void {
  useNotes.setState(({ notes }) => {
    const before = notes.find((told) => told.about === note.about);
    const others = notes.filter((told) => told !== before);
    return {
      notes: [...others, { ...note, n: (before?.n ?? 0) + 1, at: Date.now() }].slice(-atMost),
    };
  });
}

const take = (about: string) =>
  useNotes.setState(({ notes }) => ({ notes: notes.filter((told) => told.about !== about) }));

/** What was read on one screen does not follow to the next. */
const takeRead = () =>
  useNotes.setState(({ notes }) => ({
    notes: notes.filter((told) => Date.now() - told.at < readAfter),
  }));

/** The notes over every page. They go by themselves, but never from under a hand or an eye. */
export function Notes() {
  const notes = useNotes((s) => s.notes);
  const screen = useLocation({ select: (l) => l.pathname });
  useEffect(takeRead, [screen]);
  return (
    <section
      aria-label="What just happened"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-30 sm:left-auto sm:w-88 lg:right-5 lg:bottom-5"
    >
      <div role="status">
        <ul className="flex flex-col gap-2">
          {notes.map((note) => (
            <Row key={note.about} note={note} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Row({ note }: { note: Told }) {
  const row = useRef<HTMLLIElement>(null);
  const { about, n, link } = note;
  useEffect(() => {
    const timer = setInterval(() => {
      if (row.current?.matches(':hover, :focus-within') !== true) take(about);
    }, staysFor);
    return () => clearInterval(timer);
  }, [about, n]);
  return (
    <li
      ref={row}
      data-testid="note"
      className="card appears pointer-events-auto flex items-start gap-2 py-2 pr-1 pl-4"
    >
      <div className="flex min-w-0 flex-1 flex-col items-start gap-1 py-2">
        <p className="text-pretty break-words text-strong">{note.words(n)}</p>
        {link && (
          <Link
            to={link.to}
            search={(old: Record<string, unknown>) => ({
              ...(link.to === '.' && old),
              ...link.search,
            })}
            className="text-xs text-accent hover:underline"
            onClick={() => take(about)}
          >
            {link.name}
          </Link>
        )}
      </div>
      <IconButton label="Close this note" onClick={() => take(about)}>
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </li>
  );
}

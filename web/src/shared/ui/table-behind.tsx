import type { ReactNode } from 'react';

/** The numbers of a picture as a table, one click away; it scrolls in itself, never the page. */
export function Behind({
  caption,
  label,
  children,
}: {
  caption: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <details>
      <summary className="w-fit text-xs text-accent">Show as table</summary>
      <div tabIndex={0} role="region" aria-label={label} className="mt-2 max-h-80 overflow-auto">
        <table className="w-full text-left text-xs">
          <caption className="sr-only">{caption}</caption>
          {children}
        </table>
      </div>
    </details>
  );
}

export const HeadCell = ({ right = false, children }: { right?: boolean; children: ReactNode }) => (
  <th scope="col" className={`py-1 font-normal ${right ? 'pl-4 text-right' : 'pr-4'}`}>
    {children}
  </th>
);

import { Link } from '@tanstack/react-router';
import { Page } from '@/shared/ui/layout';
import { buttonLook } from '@/shared/ui/button';

const steps = [
  [
    'Bring the fills',
    'A CSV export or a read-only connection. A preview shows what would come in before anything is stored.',
  ],
  [
    'Let me look',
    'I compare each decision with my own past ones, never with other people. Too little data is a result, too.',
  ],
  ['Read the reflections', 'Short, with the trades they rest on. Each one takes a “not true”.'],
] as const;

/** What a trader sees before the first fill. */
export function FirstVisit() {
  return (
    <Page
      title="Today"
      lead="Nothing is here yet. Three steps, of which only the first needs a hand."
    >
      <div className="grid gap-4 lg:grid-cols-[2fr_1fr]">
        <ol className="card flex flex-col divide-y divide-line">
          {steps.map(([title, text], i) => (
            <li key={title} className="flex gap-4 p-5">
              <span
                aria-hidden="true"
                className="grid size-7 shrink-0 place-items-center rounded-full border border-line-strong text-xs font-medium text-strong"
              >
                {i + 1}
              </span>
              <div className="flex flex-col items-start gap-1">
                <h2 className="text-base">{title}</h2>
                <p className="max-w-[60ch] text-faint">{text}</p>
                {i === 0 && (
                  <Link to="/connections" className={`${buttonLook({ kind: 'primary' })} mt-3`}>
                    Bring fills
                  </Link>
                )}
              </div>
            </li>
          ))}
        </ol>
        <aside className="card flex flex-col items-start gap-3 p-5">
          <h2 className="text-base">Demo</h2>
          <p className="text-faint">
            The sign-in page opens a separate demo account: invented fills, every screen filled,
            nothing mixed with mine.
          </p>
          <Link to="/sign-in" className={buttonLook()}>
            Go to the demo
          </Link>
        </aside>
      </div>
    </Page>
  );
}

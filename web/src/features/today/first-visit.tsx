import { Link } from '@tanstack/react-router';
import { Page } from '@/shared/ui/layout';
import { buttonLook } from '@/shared/ui/button';

interface Step {
  title: string;
  text: string;
  to: string;
  verb: string;
}

const steps: Step[] = [
  {
    title: 'Bring the fills',
    text: 'A CSV export or a read-only connection. A preview shows what would come in before anything is stored. I then compare each decision with my own past ones, never with other people.',
    to: '/connections',
    verb: 'Bring fills',
  },
  {
    title: 'Set the rules',
    text: 'Limits come with a persona and can be made tighter; own rules stand beside them. They hold for new entries only.',
    to: '/rules',
    verb: 'Look at the rules',
  },
  {
    title: 'Try the gate',
    text: 'A plan for one entry, written down before it: the gate answers with a verdict and every check that led to it. It works before the first fill, too.',
    to: '/gate',
    verb: 'Write a plan',
  },
];

/** What a trader sees before the first fill. */
export function FirstVisit() {
  return (
    <Page title="Today" lead="No fills are here yet. Three steps lead in; the order is free.">
      <div className="grid gap-4 lg:grid-cols-[2fr_1fr]">
        <ol className="card flex flex-col divide-y divide-line">
          {steps.map(({ title, text, to, verb }, i) => (
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
                <Link
                  to={to}
                  className={`${i === 0 ? buttonLook({ kind: 'primary' }) : buttonLook()} mt-3`}
                >
                  {verb}
                </Link>
              </div>
            </li>
          ))}
        </ol>
        <aside className="card flex flex-col items-start gap-3 self-start p-5">
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

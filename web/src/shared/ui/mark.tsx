/** The product's mark: a line and its calmer twin. */
export const Mark = ({ className = 'size-7' }: { className?: string }) => (
  <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
    <rect width="32" height="32" rx="8" className="fill-accent-fill" />
    <path
      d="M7 20l5-6 4 4 8-9"
      fill="none"
      className="stroke-on-accent"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <path
      d="M7 25l5-4 4 2 8-5"
      fill="none"
      className="stroke-on-accent opacity-55"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

interface KeyStepsProps {
  page: string | undefined;
  where: string;
  /** The one right that the key needs, as the broker calls it. */
  right: string;
  /** What the broker is asked about. */
  asked: string;
}

/** What a key must be, what I ask about it, and why. */
export function KeySteps({ page, where, right, asked }: KeyStepsProps) {
  return (
    <div className="flex max-w-[70ch] flex-col gap-2 text-xs text-faint">
      <p>
        {page ? (
          <a href={page} target="_blank" rel="noreferrer" className="text-accent underline">
            Make a key at {where}
          </a>
        ) : (
          `Make a key at ${where}`
        )}{' '}
        that has “{right}” and nothing else.
      </p>
      <p>
        Before I keep it I ask {where} what it may do ({asked}). A key that can trade or move money
        is refused: whoever came by it could empty the account, and reading needs neither. What I
        keep lies encrypted and is never shown again.
      </p>
    </div>
  );
}

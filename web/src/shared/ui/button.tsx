import type { ButtonHTMLAttributes, ReactNode } from 'react';

const kinds = {
  primary: 'bg-accent-fill text-on-accent hover:bg-accent-fill-hover border-transparent',
  quiet: 'bg-surface-2 text-strong border-line hover:bg-surface-3',
  bare: 'bg-transparent text-normal border-transparent hover:bg-surface-2',
  danger: 'bg-transparent text-danger border-line hover:bg-surface-2',
};

const frame =
  'inline-flex items-center justify-center gap-2 rounded-control border font-medium transition-colors duration-150 disabled:opacity-55 whitespace-nowrap select-none';

const sizes = { normal: 'h-10 px-4 text-sm', small: 'h-8 px-3 text-xs', square: 'size-10 text-sm' };

interface Look {
  kind?: keyof typeof kinds;
  size?: keyof typeof sizes;
}

/** Also for links that act like buttons. */
export const buttonLook = ({ kind = 'quiet', size = 'normal' }: Look = {}) =>
  `${frame} ${kinds[kind]} ${sizes[size]}`;

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Look {
  busy?: boolean;
  children: ReactNode;
}

/** A button is a verb. While `busy` it says so and takes no second press. */
export function Button({
  kind = 'quiet',
  size = 'normal',
  busy = false,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      disabled={rest.disabled || busy}
      className={`${buttonLook({ kind, size })} ${className}`}
    >
      {children}
    </button>
  );
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  label: string;
  children: ReactNode;
}

export function IconButton({ label, children, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={`inline-flex size-10 items-center justify-center rounded-control text-faint transition-colors duration-150 hover:bg-surface-2 hover:text-strong disabled:opacity-55 ${className}`}
    >
      {children}
    </button>
  );
}

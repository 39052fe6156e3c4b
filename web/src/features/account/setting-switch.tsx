import { Switch } from '@base-ui/react/switch';
import { useId } from 'react';

interface SettingSwitchProps {
  label: string;
  hint: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}

export function SettingSwitch({ label, hint, checked, onChange }: SettingSwitchProps) {
  const id = useId();
  return (
    <div className="flex items-center justify-between gap-4">
      <div>
        <p id={id} className="text-strong">
          {label}
        </p>
        <p id={`${id}-hint`} className="text-xs text-faint">
          {hint}
        </p>
      </div>
      <Switch.Root
        checked={checked}
        onCheckedChange={onChange}
        aria-labelledby={id}
        aria-describedby={`${id}-hint`}
        className="flex h-6 w-11 shrink-0 cursor-pointer items-center rounded-full border border-line-strong bg-surface-3 p-0.5 transition-colors duration-150 data-[checked]:bg-accent-fill"
      >
        <Switch.Thumb className="size-4.5 rounded-full bg-on-accent shadow-sm transition-transform duration-150 data-[checked]:translate-x-5" />
      </Switch.Root>
    </div>
  );
}

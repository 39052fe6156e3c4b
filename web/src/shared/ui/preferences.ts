import { create } from 'zustand';

export type Theme = 'dark' | 'light';

interface Preferences {
  theme: Theme;
  moneyHidden: boolean;
  railNarrow: boolean;
  setTheme(theme: Theme): void;
  toggleMoney(): void;
  toggleRail(): void;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is closed: the wish lasts until the page is left.
  }
}

/** What belongs to this browser rather than to the account. `theme-init.js` reads the same key. */
export const usePreferences = create<Preferences>((set, get) => ({
  theme:
    typeof document !== 'undefined' && document.documentElement.dataset['theme'] === 'light'
      ? 'light'
      : 'dark',
  moneyHidden: read('tt.money') === 'hidden',
  railNarrow: read('tt.rail') === 'narrow',
  setTheme(theme) {
    document.documentElement.dataset['theme'] = theme;
    write('tt.theme', theme);
    set({ theme });
  },
  toggleMoney() {
    const moneyHidden = !get().moneyHidden;
    write('tt.money', moneyHidden ? 'hidden' : 'shown');
    set({ moneyHidden });
  },
  toggleRail() {
    const railNarrow = !get().railNarrow;
    write('tt.rail', railNarrow ? 'narrow' : 'wide');
    set({ railNarrow });
  },
}));

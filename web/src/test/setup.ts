import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom cannot scroll; the router asks for it on each visit.
if (typeof window !== 'undefined') window.scrollTo = () => undefined;

// What comes is waited for; how long that takes is the machine's business, not the screen's.
configure({ asyncUtilTimeout: 8_000 });

afterEach(() => {
  if (typeof window === 'undefined') return;
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The browser's program: what CHROMIUM names, else the one of this machine. */
export function chromium(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const wanted = process.env['CHROMIUM'];
  const places = [
    ...(wanted ? [wanted, ...folders.map((folder) => join(folder, wanted))] : []),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    mac,
  ];
  const found = places.find((place) => existsSync(place));
  if (!found) {
    throw new Error(
      'The stories need Chromium: install the package chromium, or set CHROMIUM to its program.',
    );
  }
  return found;
}

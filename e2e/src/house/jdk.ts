import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const roots = ['/usr/lib/jvm', '/opt', '/Library/Java/JavaVirtualMachines'];

const isJdk25 = (home: string) => {
  const release = join(home, 'release');
  return existsSync(release) && /^JAVA_VERSION="25[".]/m.test(readFileSync(release, 'utf8'));
};

/** The `java` of a JDK 25, found as `./twin` finds it. */
export function java(): string {
  const homes = [
    process.env['JAVA_HOME'] ?? '',
    process.env['JDK25_HOME'] ?? '',
    ...roots
      .filter((root) => existsSync(root))
      .flatMap((root) => readdirSync(root).map((name) => join(root, name)))
      .flatMap((home) => [home, join(home, 'Contents', 'Home')]),
  ];
  const home = homes.find((one) => one !== '' && isJdk25(one));
  if (!home) throw new Error('The stories need a JDK 25: set JAVA_HOME to its folder.');
  return join(home, 'bin', 'java');
}

import type { CDPSession, Page } from '@playwright/test';

/** What the page hears on its socket from its next load on. */
export function heard(page: Page): string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(String(payload))),
  );
  return frames;
}

/** One way to lose the connection, and to have it back. */
export interface Outage {
  readonly name: string;
  begin(page: Page): Promise<void>;
  end(page: Page): Promise<void>;
}

/** The network is gone, and the browser knows it. */
export const offline: Outage = {
  name: 'the browser goes offline',
  begin: (page) => page.context().setOffline(true),
  end: (page) => page.context().setOffline(false),
};

const sessions = new WeakMap<Page, CDPSession>();

/** The network of this tab is taken away as the developer tools do it, and comes back slow. */
export const unplugged: Outage = {
  name: 'the network is taken away and comes back slow',
  async begin(page) {
    const session = await page.context().newCDPSession(page);
    sessions.set(page, session);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: 0,
      uploadThroughput: 0,
    });
  },
  async end(page) {
    await sessions.get(page)?.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 80,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  },
};

/** Only the socket dies, as behind a proxy that restarts; the browser believes it is online. */
export class CutSocket implements Outage {
  readonly name = 'only the socket is cut';
  readonly #open = new Set<() => void>();
  #cut = false;

  /** Must be called before the page opens its socket. */
  async watch(page: Page): Promise<void> {
    await page.routeWebSocket(/\/ws\/coach/, (socket) => {
      if (this.#cut) {
        void socket.close({ code: 1012 });
        return;
      }
      const server = socket.connectToServer();
      this.#open.add(() => {
        void server.close();
        void socket.close({ code: 1012 });
      });
    });
  }

  begin(): Promise<void> {
    this.#cut = true;
    for (const close of this.#open) close();
    this.#open.clear();
    return Promise.resolve();
  }

  end(): Promise<void> {
    this.#cut = false;
    return Promise.resolve();
  }
}

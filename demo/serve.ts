import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeDemo, type DemoApps, type DemoPlace } from './compose.ts';

/** How long answers under way may take after `close()`; connections that only wait are cut then, too. */
const GRACE_MILLISECONDS = 500;

const hasCode = (error: unknown, ...codes: readonly string[]) =>
  error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '');

const portOf = (server: Server) => (server.address() as AddressInfo).port;

type Answer = (request: Request, bindings: HttpBindings) => Promise<Response>;

function listen(answer: Answer, host: string, port: number): Promise<Server> {
  const server = createAdaptorServer({ fetch: answer as (request: Request) => Promise<Response> }) as Server;
  return new Promise((resolve, reject) => {
    server.once('listening', () => {
      resolve(server);
    });
    server.once('error', (error) => {
      const sentence = `Port ${port} is in use: stop the other server or choose another with PORT=…`;
      reject(hasCode(error, 'EADDRINUSE') ? new Error(sentence, { cause: error }) : error);
    });
    server.listen({ host, port });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, GRACE_MILLISECONDS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}

/** `localhost` is 127.0.0.1 to some programs and ::1 to others: the same port on both, where the machine has both. */
async function listenOnLocalhost(answer: Answer, port: number): Promise<readonly [Server, ...Server[]]> {
  const first = await listen(answer, '127.0.0.1', port);
  try {
    return [first, await listen(answer, '::1', portOf(first))];
  } catch (error) {
    if (hasCode(error, 'EADDRNOTAVAIL', 'EAFNOSUPPORT')) return [first];
    await stop(first);
    const isFreeChoice = port === 0 && hasCode((error as Error).cause, 'EADDRINUSE');
    if (isFreeChoice) return listenOnLocalhost(answer, port);
    throw error;
  }
}

/** The demo while it runs. */
export interface RunningDemo {
  readonly shopOrigin: string;
  readonly bankOrigin: string;
  /** Finishes what is under way and frees the ports. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the shop on `http://localhost:<port>` and the bank on `http://127.0.0.1:<port + 1>`, which is another site;
 * port 0 takes two free ports. Only this machine can reach them.
 * @throws with a sentence when a port is taken
 */
export async function serveDemo(options: {
  readonly port: number;
  readonly dataFolder: string;
  /** What is served; the whole demo unless told. */
  readonly compose?: (place: DemoPlace) => Promise<DemoApps>;
}): Promise<RunningDemo> {
  const { port, dataFolder, compose = composeDemo } = options;
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(stop));
  };

  // The apps need to know the ports, so they are made after the listening began; requests wait for them.
  let begin!: (place: DemoPlace) => void;
  const apps = new Promise<DemoPlace>((resolve) => (begin = resolve)).then(compose);
  const shop: Answer = async (request, bindings) => (await apps).shop.fetch(request, bindings);
  const bank: Answer = async (request, bindings) => (await apps).bank.fetch(request, bindings);
  try {
    const [shopServer, ...more] = await listenOnLocalhost(shop, port);
    servers.push(shopServer, ...more);
    const bankServer = await listen(bank, '127.0.0.1', port === 0 ? 0 : port + 1);
    servers.push(bankServer);
    const origins = {
      shopOrigin: `http://localhost:${portOf(shopServer)}`,
      bankOrigin: `http://127.0.0.1:${portOf(bankServer)}`,
    };
    begin({ ...origins, dataFolder });
    await apps;
    return { ...origins, close };
  } catch (error) {
    await close();
    throw error;
  }
}

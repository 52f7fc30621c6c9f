/** `npm start`: builds the product and serves the demo until it is told to stop. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveDemo } from '../demo/serve.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function readPort(text = '5173'): number {
  const port = Number(text);
  // The bank takes the port after it.
  if (/^\d+$/.test(text) && port < 65_535) return port;
  throw new Error(`PORT is “${text}”: choose a number from 0 (any free port) to 65534.`);
}

async function start(): Promise<void> {
  const port = readPort(process.env['PORT']);
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  const demo = await serveDemo({ port, dataFolder: join(root, 'demo/.data') });
  console.log(`The shop: ${demo.shopOrigin}`);
  console.log(`The bank: ${demo.bankOrigin}`);
  console.log('Ctrl+C stops both.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close());
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

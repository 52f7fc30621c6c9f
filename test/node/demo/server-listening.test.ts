import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, get } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Hono } from 'hono';
import { serveDemo } from '../../../demo/serve.ts';
import type { RunningDemo } from '../../../demo/serve.ts';

const say = (text: string) => new Hono().get('/', (context) => context.text(text));
const compose = () => Promise.resolve({ shop: say('the shop'), bank: say('the bank') });
const portOf = (origin: string) => Number(new URL(origin).port);
const textOf = async (origin: string) => (await fetch(origin)).text();

const occupy = (port: number) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });

describe('the demo server', () => {
  const running: RunningDemo[] = [];
  let dataFolder = '';
  const serve = async (port = 0) => {
    const demo = await serveDemo({ port, dataFolder, compose });
    running.push(demo);
    return demo;
  };

  /** On the first free port whose neighbour is free, too. */
  const serveOnNeighbours = async (): Promise<RunningDemo> => {
    const { shopOrigin, close } = await serve();
    await close();
    return serve(portOf(shopOrigin)).catch((error: unknown) => {
      if (error instanceof Error && error.message.includes('is in use')) return serveOnNeighbours();
      throw error;
    });
  };

  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'tender-'));
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((demo) => demo.close()));
    await rm(dataFolder, { recursive: true });
  });

  it('serves the shop and the bank on two sites', async () => {
    const { shopOrigin, bankOrigin } = await serve();
    assert.equal(await textOf(shopOrigin), 'the shop');
    assert.equal(await textOf(bankOrigin), 'the bank');
    assert.equal(new URL(shopOrigin).hostname, 'localhost');
    assert.equal(new URL(bankOrigin).hostname, '127.0.0.1');
  });

  it('tells what it serves where both are, and where to keep data', async () => {
    const places: unknown[] = [];
    const demo = await serveDemo({
      port: 0,
      dataFolder,
      compose: (place) => {
        places.push(place);
        return compose();
      },
    });
    running.push(demo);
    assert.deepEqual(places, [{ shopOrigin: demo.shopOrigin, bankOrigin: demo.bankOrigin, dataFolder }]);
  });

  it('answers on every address that localhost may mean on this machine', async () => {
    const { shopOrigin } = await serve();
    assert.equal(await textOf(shopOrigin.replace('localhost', '127.0.0.1')), 'the shop');
    const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
      addresses?.some(({ address }) => address === '::1'),
    );
    if (hasIpv6) assert.equal(await textOf(shopOrigin.replace('localhost', '[::1]')), 'the shop');
  });

  it('has the bank one port after the shop', async () => {
    const { shopOrigin, bankOrigin } = await serveOnNeighbours();
    assert.equal(portOf(bankOrigin), portOf(shopOrigin) + 1);
    assert.equal(await textOf(bankOrigin), 'the bank');
  });

  it('says which port is in use and what to do', async () => {
    const { shopOrigin } = await serve();
    const port = portOf(shopOrigin);
    await assert.rejects(serveDemo({ port, dataFolder, compose }), {
      message: `Port ${port} is in use: stop the other server or choose another with PORT=…`,
    });
  });

  it('says so when only the bank’s port is in use, and lets go of the shop’s', async () => {
    const { shopOrigin, close } = await serveOnNeighbours();
    await close();
    const port = portOf(shopOrigin);
    const other = await occupy(port + 1);
    await assert.rejects(serveDemo({ port, dataFolder, compose }), {
      message: `Port ${port + 1} is in use: stop the other server or choose another with PORT=…`,
    });
    await new Promise((resolve) => other.close(resolve));
    assert.equal((await serve(port)).shopOrigin, shopOrigin);
  });

  it('frees its ports when what it should serve cannot be put together', async () => {
    let port = 0;
    const broken = serveDemo({
      port: 0,
      dataFolder,
      compose: ({ bankOrigin }) => {
        port = portOf(bankOrigin);
        return Promise.reject(new Error('The ledger is not readable.'));
      },
    });
    await assert.rejects(broken, { message: 'The ledger is not readable.' });
    await assert.rejects(fetch(`http://127.0.0.1:${port}/`));
  });

  it('starts again on the same ports after it was stopped', async () => {
    const { shopOrigin, bankOrigin, close } = await serveOnNeighbours();
    await close();
    await assert.rejects(fetch(shopOrigin));
    await assert.rejects(fetch(bankOrigin));
    assert.equal((await serve(portOf(shopOrigin))).bankOrigin, bankOrigin);
    assert.equal(await textOf(shopOrigin), 'the shop');
  });

  it('stops although browsers keep connections open, used and unused', async () => {
    const { shopOrigin, bankOrigin, close } = await serve();
    const agent = new Agent({ keepAlive: true });
    await new Promise<IncomingMessage>((resolve, reject) => {
      get(bankOrigin, { agent }, (response) => {
        response.resume().once('end', () => {
          resolve(response);
        });
      }).once('error', reject);
    });
    const unused = connect(portOf(shopOrigin), '127.0.0.1');
    await new Promise((resolve) => unused.once('connect', resolve));
    const ended = new Promise((resolve) => unused.once('close', resolve));
    await close();
    await ended;
    agent.destroy();
  });
});

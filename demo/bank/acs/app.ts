import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { fileURLToPath } from 'node:url';
import { answerScript } from '../pages/answers.ts';
import { createBundler } from '../pages/bundler.ts';
import type { AcsWorld } from './acs.ts';
import { createBankApp } from './bank-app.ts';
import { createChallenge } from './challenge.ts';
import { createMethod } from './method.ts';
import { createOldAcs } from './pareq.ts';

const SCRIPTS = ['leave-frame', 'send', 'send-late', 'watch'] as const;

/** The pages of the card issuers: what EMV 3-D Secure calls an access control server. */
export function createAcsPages(world: AcsWorld): Hono {
  const pages = new Hono();
  const bundle = createBundler(new URL('browser/', import.meta.url), {});
  pages.get('/acs.css', serveStatic({ path: fileURLToPath(new URL('pages/acs.css', import.meta.url)) }));
  for (const name of SCRIPTS) pages.get(`/${name}.js`, async () => answerScript(await bundle(name)));
  pages.route('/method', createMethod(world));
  pages.route('/challenge', createChallenge(world));
  pages.route('/pareq', createOldAcs(world));
  pages.route('/app', createBankApp(world));
  return pages;
}

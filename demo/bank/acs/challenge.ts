import { Hono, type Context } from 'hono';
import type { AcsWorld } from './acs.ts';
import { AcsError, encode, readChallengeRequest, readSessionData, VERSION } from './messages.ts';
import { appPage, CODE, codePage, TRIES } from './pages/challenge-pages.ts';
import { errorPage } from './pages/error-page.ts';
import { sendPage } from './pages/send-page.ts';
import { expire, lookUp, type Authentication } from './state.ts';

const FORM = 'application/x-www-form-urlencoded';

/** What the buyer pressed. */
type Order = 'submit' | 'cancel';

/**
 * The challenge: begins with a `creq` that is posted, and ends with a `cres` that the frame posts to the notification
 * URL. A page that is loaded again while the challenge runs shows it again; the tries stay used up.
 */
export function createChallenge(world: AcsWorld): Hono {
  const { state, now } = world;
  const { authentications } = state.data;

  const end = (authentication: Authentication, facts: Partial<Authentication>) => {
    Object.assign(authentication, facts);
  };

  /** Has the frame post the result to the shop, or to whoever asked on its behalf. */
  const sendResult = ({ id, acsTransID, status, notificationUrl = '', sessionData }: Authentication) =>
    sendPage(world, {
      title: 'Thank you',
      address: notificationUrl,
      script: 'send',
      fields: {
        cres: encode({
          threeDSServerTransID: id,
          acsTransID,
          messageType: 'CRes',
          messageVersion: VERSION,
          challengeCompletionInd: 'Y',
          transStatus: status === 'Y' ? 'Y' : 'N',
        }),
        ...(sessionData !== undefined && { threeDSSessionData: sessionData }),
      },
    });

  const show = (authentication: Authentication, context: Context): Promise<Response> | Response => {
    const { plan, id, notificationUrl } = authentication;
    switch (plan.page) {
      case 'code':
      case 'top':
        return codePage(world, authentication);
      case 'app':
        return appPage(world, authentication);
      case 'error': {
        const error = new AcsError('403', 'The bank’s systems are down.', id);
        return errorPage(world, error, 'CReq', notificationUrl);
      }
      case 'silent':
        // The browser waits until somebody gives up.
        return new Promise((resolve) => {
          context.req.raw.signal.addEventListener('abort', () => {
            resolve(new Response(null, { status: 204 }));
          });
        });
    }
  };

  /** Finds what a `creq` is about, and lets it begin. @throws AcsError */
  const begin = (form: Readonly<Record<string, unknown>>): Authentication => {
    const { threeDSServerTransID: id, acsTransID } = readChallengeRequest(form['creq']);
    const sessionData = readSessionData(form['threeDSSessionData']);
    const authentication = lookUp(authentications, id);
    if (authentication?.acsTransID !== acsTransID)
      throw new AcsError('301', `There is no transaction of ${id} and ${acsTransID}.`, id);
    const wasOpen = authentication.status === 'C';
    expire(authentication, now().getTime());
    if (authentication.status !== 'C')
      throw wasOpen
        ? new AcsError('402', 'The CReq has to come within 30 seconds, the answers within ten minutes.', id)
        : new AcsError('305', 'There is no challenge for this transaction, or it is over.', id);
    authentication.challenged ??= now().getTime();
    if (sessionData !== undefined) authentication.sessionData = sessionData;
    if (authentication.plan.page === 'error')
      end(authentication, { status: 'U', reason: '22', cancel: '06' });
    return authentication;
  };

  const decide = (authentication: Authentication, order: Order, code: string) => {
    if (order === 'cancel') end(authentication, { status: 'N', reason: '01', cancel: '01' });
    else if (authentication.plan.page === 'app') return;
    else if (code === CODE) end(authentication, { status: 'Y' });
    else if (++authentication.wrongCodes >= TRIES) end(authentication, { status: 'N', reason: '19' });
  };

  const find = (context: Context): Authentication | undefined => {
    const found = Object.values(authentications).find(
      ({ acsTransID, challenged }) =>
        acsTransID === context.req.param('acsTransID') && challenged !== undefined,
    );
    if (found) expire(found, now().getTime());
    return found;
  };
  const unknown = () => errorPage(world, new AcsError('301', 'There is no such challenge.'), 'CReq');

  const app = new Hono();
  app.post('/', async (context) => {
    let form: Readonly<Record<string, unknown>> = {};
    try {
      if (!context.req.header('Content-Type')?.startsWith(FORM))
        throw new AcsError('101', `Post the CReq as ${FORM}.`);
      form = await context.req.parseBody();
      return await show(begin(form), context);
    } catch (error) {
      if (!(error instanceof AcsError)) throw error;
      const { notificationUrl } = lookUp(authentications, error.about) ?? {};
      return await errorPage(world, error, 'CReq', notificationUrl);
    } finally {
      await state.save();
    }
  });
  app.get('/', () => errorPage(world, new AcsError('101', 'A CReq is posted, not linked to.'), 'CReq'));

  app.get('/:acsTransID', (context) => {
    const authentication = find(context);
    if (!authentication) return unknown();
    return authentication.status === 'C' ? show(authentication, context) : sendResult(authentication);
  });
  app.get('/:acsTransID/state', (context) => context.json({ isOver: find(context)?.status !== 'C' }));
  app.post('/:acsTransID', async (context) => {
    const authentication = find(context);
    if (!authentication) return unknown();
    const { do: wanted, code } = await context.req.parseBody();
    const isOpen = authentication.status === 'C';
    if (isOpen)
      decide(
        authentication,
        wanted === 'cancel' ? 'cancel' : 'submit',
        typeof code === 'string' ? code.replace(/\s/g, '') : '',
      );
    await state.save();
    if (authentication.status !== 'C') return sendResult(authentication);
    return authentication.plan.page === 'app'
      ? appPage(world, authentication, true)
      : codePage(world, authentication);
  });
  return app;
}

import * as z from 'zod';
import type { Acs } from '../acs/acs.ts';
import type { PaySession } from './state.ts';

/** The one card that Twelfth Pay's visitors have: its bank wants a code, and no fingerprint before. */
const CARD = '4900000000000011';

const PaRes = z.object({ PARes: z.object({ id: z.string(), status: z.enum(['Y', 'N']) }) });

/** What the shop's page has to post to the buyer's bank, or the ids to make it from. */
export async function verify(acs: Acs, session: PaySession, base: string): Promise<void> {
  const amount = `${session.amount} ${session.currency}`;
  if (session.verification === '3ds1') {
    const { id, paReq } = await acs.openOld(amount);
    session.issuer = {
      id,
      url: acs.oldUrl,
      fields: { PaReq: paReq, MD: session.id, TermUrl: session.termUrl ?? `${base}/term/${session.id}` },
    };
  }
  if (session.verification === '3ds2') {
    const enrolled = await acs.enroll(CARD);
    if (!enrolled) throw new Error(`${CARD} takes no part in 3-D Secure.`);
    await acs.authenticate(enrolled.id, {
      amount,
      completion: 'U',
      notificationUrl: session.returnUrl,
    });
    session.issuer = {
      id: enrolled.id,
      url: acs.challengeUrl,
      fields: {
        threeDSServerTransID: enrolled.id,
        acsTransID: enrolled.acsTransID,
        messageVersion: '2.2.0',
      },
    };
  }
}

/** Takes over what the buyer's bank has said by now. */
export async function catchUp(acs: Acs, session: PaySession): Promise<void> {
  const { issuer, verification, status } = session;
  if (status !== 'open' || !issuer || verification !== '3ds2') return;
  const verdict = await acs.read(issuer.id);
  if (verdict?.status === 'C') return;
  session.status = verdict?.status === 'Y' ? 'paid' : 'declined';
}

/** Reads what the bank of 3-D Secure 1 sent along with the buyer, and asks it whether that is true. */
export function takePaRes(acs: Acs, session: PaySession, text: unknown): boolean {
  const json = typeof text === 'string' ? Buffer.from(text, 'base64').toString() : '';
  const said = PaRes.safeParse(parse(json)).data?.PARes;
  if (!said || said.id !== session.issuer?.id || acs.readOld(said.id) !== said.status) return false;
  if (session.status === 'open') session.status = said.status === 'Y' ? 'paid' : 'declined';
  return true;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

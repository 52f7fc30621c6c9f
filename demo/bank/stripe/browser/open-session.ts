import { encodeForm } from '../api/form.ts';
import { callBank, type SessionResult } from './host.ts';
import { contextOf } from './payment/context.ts';
import type { FrameSetup } from './protocol.ts';

/** Asks the API what an Elements group may offer. */
export const openSession = ({ key, account, group, elements }: FrameSetup): Promise<SessionResult> =>
  callBank(
    { key, account },
    'elements/sessions',
    encodeForm({
      client_secret: elements.clientSecret,
      client_context: contextOf(elements, undefined),
      allowed_payment_method_types: elements.allowedPaymentMethodTypes,
      excluded_payment_method_types: elements.excludedPaymentMethodTypes,
      customer_session_client_secret: elements.customerSessionClientSecret,
      elements_group: group,
    }),
  );

import { encodeForm } from '../../api/form.ts';
import { callBank, openFrame, type Host } from '../host.ts';
import { openSession } from '../open-session.ts';
import type { FrameSetup } from '../protocol.ts';
import { PaymentForm } from './payment-form.ts';

function paymentContent(root: HTMLElement, host: Host) {
  let current: FrameSetup | undefined;

  const draw = async (setup: FrameSetup) => {
    current = setup;
    const session = await openSession(setup);
    if ('error' in session) return { error: session.error };
    // A later update overtook this one.
    if (current === setup) form.draw({ elements: setup.elements, options: setup.options, session });
    return {};
  };
  const remove = async (id: string) => {
    if (!current) return;
    const { key, account, group, elements } = current;
    const order = encodeForm({
      payment_method: id,
      elements_group: group,
      customer_session_client_secret: elements.customerSessionClientSecret,
    });
    const result = await callBank<object>({ key, account }, 'elements/remove_saved', order);
    host.emit('savedpaymentmethodremove', { success: !('error' in result), payment_method: result });
    await draw(current);
  };
  const form = new PaymentForm(root, host, (id) => void remove(id));
  return {
    draw,
    submit: () => form.submit(),
    collect: () => form.collect(),
    act: (action: 'focus' | 'blur' | 'clear' | 'collapse') => {
      form.act(action);
    },
  };
}

openFrame(paymentContent);

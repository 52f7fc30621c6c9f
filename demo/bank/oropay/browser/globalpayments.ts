/** What a shop’s page loads as https://js-cert.globalpay.com/<version>/globalpayments.js. */
import type { Listener } from './emitter.ts';
import { Form } from './form.ts';
import { bus, options } from './options.ts';

const library = {
  configure: (given: Readonly<Record<string, unknown>>) => {
    Object.assign(options, given);
  },
  on: (event: string, listener: Listener) => {
    bus.on(event, listener);
  },
  ui: {
    form: ({ fields, styles = {} }: { fields: ConstructorParameters<typeof Form>[0]; styles?: object }) =>
      new Form(fields, styles),
  },
};

Object.defineProperty(window, 'GlobalPayments', { value: library, configurable: true, writable: true });

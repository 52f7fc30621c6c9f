import { expect } from '@open-wc/testing';
import { FrameMessage } from '../../src/contract/frame-message.ts';
import { NextAction } from '../../src/contract/next-action.ts';
import { Payment } from '../../src/contract/payment.ts';
import { aboutMissing, complaint, read, without } from './border.ts';

const ACTIONS = {
  redirect: {
    type: 'redirect',
    id: 'act_1',
    url: 'https://bank.example/pay',
    method: 'POST',
    fields: { token: 't' },
  },
  frame: {
    type: 'frame',
    id: 'act_2',
    url: 'https://bank.example/hosted',
    method: 'GET',
    fields: {},
    title: 'Card details',
    nonce: '8b1f',
    messageOrigin: 'https://shop.example',
    seconds: 900,
  },
  'three-d-secure': {
    type: 'three-d-secure',
    id: 'act_3',
    nonce: '9c2e',
    messageOrigin: 'https://shop.example',
    fingerprint: { url: 'https://acs.example/method', data: 'eyJ0aHJlZURT', fields: { JWT: 'ey' } },
    challenge: {
      url: 'https://acs.example/challenge',
      creq: 'eyJtZXNzYWdl',
      threeDSServerTransID: 'server-1',
      acsTransID: 'acs-1',
      messageVersion: '2.2.0',
      fields: { JWT: 'ey', MD: 'm' },
      sessionData: 'c2Vzc2lvbg',
      windowSize: '03',
    },
    seconds: 300,
  },
  wait: { type: 'wait', id: 'act_6', message: 'Open your bank’s app.', seconds: 300 },
  sdk: { type: 'sdk', id: 'act_4', payload: { clientSecret: 'pi_1_secret_2' } },
} as const;

const NEEDED: Readonly<Record<keyof typeof ACTIONS, readonly (readonly string[])[]>> = {
  redirect: [['id'], ['url']],
  frame: [['id'], ['url'], ['nonce']],
  'three-d-secure': [['id'], ['nonce'], ['fingerprint', 'url'], ['challenge', 'url']],
  wait: [['id']],
  sdk: [['id']],
};

describe('what the buyer has to do next', () => {
  for (const type of Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]) {
    it(`may be “${type}”, which arrives whole`, () => {
      expect(read(NextAction, ACTIONS[type])).to.deep.equal(ACTIONS[type]);
    });

    for (const path of NEEDED[type]) {
      it(`is refused as “${type}” when ${path.join('.')} is missing`, () => {
        expect(complaint(NextAction, without(ACTIONS[type], path))).to.match(aboutMissing(path));
      });
    }
  }

  it('may be a 3-D Secure step with only one of its two halves', () => {
    const { fingerprint, challenge, ...rest } = ACTIONS['three-d-secure'];
    expect(read(NextAction, { ...rest, fingerprint })).to.deep.equal({ ...rest, fingerprint });
    expect(read(NextAction, { ...rest, challenge })).to.deep.equal({ ...rest, challenge });
  });

  it('may bring a provider any payload', () => {
    for (const payload of ['text', 7, null, [{ deep: true }]]) {
      const action = { type: 'sdk', id: 'act_4', payload };
      expect(read(NextAction, action)).to.deep.equal(action);
    }
  });

  it('of a type that is newer than this widget does not spoil the payment: it can still be canceled', () => {
    const payment = {
      id: 'pay_1',
      status: 'requires-action',
      payables: ['checkout:1001'],
      method: { id: 'card', label: 'Card' },
      amount: { amount: '1.00', currency: 'USD' },
      nextAction: { type: 'hologram', id: 'act_5' },
    };
    expect(complaint(Payment, payment)).to.be.undefined;
    expect(complaint(Payment, { ...payment, nextAction: { id: 'act_5' } })).to.equal(
      'nextAction.type should be redirect or frame or three-d-secure or wait or sdk',
    );
  });

  it('is sent by GET or POST and by nothing else', () => {
    expect(complaint(NextAction, { ...ACTIONS.redirect, method: 'PUT' })).to.equal(
      'method should be GET or POST',
    );
  });
});

describe('the message of the shop’s notification page', () => {
  it('is known by its source and carries the nonce', () => {
    expect(complaint(FrameMessage, { source: 'tender', nonce: '8b1f', more: 1 })).to.be.undefined;
    expect(complaint(FrameMessage, { source: 'another', nonce: '8b1f' })).to.equal('source should be tender');
    expect(complaint(FrameMessage, { source: 'tender' })).to.match(aboutMissing(['nonce']));
    for (const data of ['{"source":"tender","nonce":"8b1f"}', null, undefined, [], 1]) {
      expect(complaint(FrameMessage, data), String(data)).to.equal('the whole value should be object');
    }
  });
});

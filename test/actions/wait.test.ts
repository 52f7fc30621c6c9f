import { aTimeout, expect } from '@open-wc/testing';
import type { NextAction } from '../../src/contract/next-action.ts';
import type { Payment } from '../../src/contract/payment.ts';
import { ActionStage, LongClock } from '../support/action-stage.ts';
import { aPayment } from '../support/samples.ts';

const action: NextAction = { type: 'wait', id: 'w1', message: 'Approve it in the app of Acme Bank.' };
const waiting = aPayment({ status: 'requires-action', nextAction: action });

describe('Waiting for the bank’s app', () => {
  let widget: ActionStage;
  let clock: LongClock;
  let looks: number;
  beforeEach(() => {
    widget = new ActionStage();
    clock = new LongClock();
    looks = 0;
  });
  afterEach(() => {
    clock.stop();
    widget.leave();
  });

  const wait = (answers: readonly (Payment | undefined | Error)[], more: Partial<typeof action> = {}) =>
    widget.run(
      { ...action, ...more },
      {
        read: () => {
          const answer = answers[Math.min(looks, answers.length - 1)];
          looks += 1;
          return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
        },
      },
    );
  const pass = async (seconds: number) => {
    clock.pass(seconds);
    await aTimeout(0);
  };

  it('says what to do, and looks at the payment less and less often until there is news', async () => {
    const end = wait([waiting, waiting, waiting, aPayment({ status: 'processing' })]);
    await widget.openDialog();
    await aTimeout(0);
    expect(widget.text)
      .to.contain('Please confirm the payment')
      .and.contain('Approve it in the app of Acme Bank.');
    expect(widget.frame === null).to.be.true;
    for (const [seconds, seen] of [
      [1.9, 0],
      [0.1, 1],
      [3, 2],
      [4.9, 2],
      [0.1, 3],
      [8, 4],
    ] as const) {
      await pass(seconds);
      expect(looks).to.equal(seen);
    }
    expect(await end).to.deep.equal({ result: 'completed' });
  });

  it('goes on when the backend wants something else', async () => {
    const other: NextAction = { type: 'redirect', id: 'r1', url: 'https://bank.example' };
    const end = wait([{ ...waiting, nextAction: other }]);
    await widget.openDialog();
    await pass(2);
    expect(await end).to.deep.equal({ result: 'completed' });
  });

  it('is not disturbed by a look that fails', async () => {
    const end = wait([new TypeError('Failed to fetch'), aPayment()]);
    await widget.openDialog();
    await pass(2);
    expect(looks).to.equal(1);
    await pass(3);
    expect(await end).to.deep.equal({ result: 'completed' });
  });

  it('looks at once when the buyer comes back to the page, or the network does', async () => {
    const end = wait([waiting, waiting, aPayment()]);
    await widget.openDialog();
    await aTimeout(0);
    document.dispatchEvent(new Event('visibilitychange'));
    await aTimeout(0);
    expect(looks).to.equal(1);
    window.dispatchEvent(new Event('online'));
    await aTimeout(0);
    expect(looks).to.equal(2);
    await pass(5);
    expect(await end).to.deep.equal({ result: 'completed' });
  });

  it('can be given up, after a question', async () => {
    const end = wait([waiting]);
    await widget.openDialog();
    widget.press('Close');
    expect(widget.text).to.contain('Stop waiting?');
    widget.press('Cancel this payment');
    expect(await end).to.deep.equal({ result: 'canceled' });
    await pass(600);
    expect(looks, 'nobody looks any more').to.equal(0);
  });

  it('ends after ten minutes, or when the action says', async () => {
    const end = wait([waiting], { seconds: 90 });
    await widget.openDialog();
    await aTimeout(0);
    for (let second = 0; second < 30; second += 1) await pass(1);
    expect(widget.text).to.contain('1 minute left.');
    for (let second = 0; second < 60; second += 1) await pass(1);
    expect(await end).to.deep.equal({ result: 'failed', data: { reason: 'timeout' } });
    expect(looks).to.be.lessThan(15);
  });

  it('stops looking when the widget is taken away', async () => {
    const end = wait([waiting]);
    await widget.openDialog();
    await aTimeout(0);
    widget.leave();
    expect(await end.catch(() => 'ended')).to.equal('ended');
    expect(clock.waits).to.deep.equal([]);
  });
});

import { Shop, type Buyer } from './buyer.ts';

const CARD = '4111111111111111';

/** A demo, and a buyer at it who pays with Authorize.Net. */
export class Till {
  shop!: Shop;
  buyer!: Buyer;

  async open() {
    this.shop = await Shop.open();
  }

  async arrive(integration: string) {
    this.buyer = await this.shop.buyer();
    await this.buyer.opens(integration);
    await this.page.getByRole('radio').first().check();
  }

  get page() {
    return this.buyer.page;
  }

  field(label: string | RegExp) {
    return this.page.locator('tender-checkout').getByLabel(label).filter({ visible: true });
  }

  async typeCard(number = CARD) {
    await this.field('Card number').fill(number);
    await this.field('Expiry date').fill('12/34');
    await this.field('Security code').fill('123');
  }

  /** Changes the billing ZIP on the shop’s page, and waits until the widget has asked again. */
  async livesAt(zip: string) {
    const addresses = this.page.locator('.address details');
    await addresses.evaluateAll((each) => {
      for (const one of each) (one as HTMLDetailsElement).open = true;
    });
    const asked = this.page.waitForResponse(/\/payments\/quotes/);
    await this.page.locator('[name="billingAddress.postalCode"]').fill(zip);
    await this.page.locator('[name="billingAddress.postalCode"]').blur();
    await asked;
  }

  movements() {
    return this.buyer.movements();
  }

  async bank(what: 'settle' | 'expire') {
    await fetch(`${this.shop.demo.bankOrigin}/authorize-net/control/${what}`, { method: 'POST' });
  }
}

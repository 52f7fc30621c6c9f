import { fixture } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { css, html } from 'lit';
import { openPanelRoot, sheetsOf } from '../../../src/ui/panel-root.ts';
import { tokens } from '../../../src/ui/tokens.ts';

/** A panel on a merchant’s page, with the shop’s own form around it. */
export class Panel {
  readonly form: HTMLFormElement;
  readonly root: ShadowRoot;
  /** The input events that the page could see. */
  readonly overheard: Event[] = [];

  constructor(form: HTMLFormElement) {
    this.form = form;
    const box = form.querySelector('div')!;
    const shell = box.attachShadow({ mode: 'open' });
    shell.adoptedStyleSheets = sheetsOf(
      tokens,
      css`
        :host {
          background: var(--_background);
        }
      `,
    );
    shell.append(document.createElement('slot'));
    this.root = openPanelRoot(box).root;
    for (const type of ['input', 'change'])
      document.addEventListener(type, (event) => this.overheard.push(event));
  }

  input(label: string): HTMLInputElement {
    const found = [...this.root.querySelectorAll('label')].find((entry) =>
      entry.textContent.trim().startsWith(label),
    );
    return found!.control as HTMLInputElement;
  }

  /** Presses keys in the field, as a buyer does. */
  async type(label: string, keys: string): Promise<void> {
    this.input(label).focus();
    // One by one: WebKit's driver does not release a key before it presses it again.
    for (const key of keys) await sendKeys({ type: key });
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await sendKeys({ press: key });
  }

  /** Presses the mouse on the field, and lets it go there. */
  async click(label: string): Promise<void> {
    await sendMouse({ type: 'click', position: this.#middleOf(label) });
  }

  async hover(label: string): Promise<void> {
    await sendMouse({ type: 'move', position: this.#middleOf(label) });
  }

  #middleOf(label: string): [x: number, y: number] {
    const { x, y, width, height } = this.input(label).getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  }

  /** Types the beginning of a choice’s name, as from the keyboard. */
  async choose(label: string, name: string): Promise<void> {
    await this.type(label, name);
  }

  paste(label: string, text: string): void {
    const input = this.input(label);
    input.focus();
    input.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else inserts text as pasting does
    document.execCommand('insertText', false, text);
  }

  /** What is said to be wrong with the field. */
  error(label: string): string {
    return this.#described(label, 'error');
  }

  hint(label: string): string {
    return this.#described(label, 'hint');
  }

  /** What a screen reader adds to the field. */
  #described(label: string, part: string): string {
    const ids = this.input(label).getAttribute('aria-describedby')!.split(' ');
    const id = ids.find((one) => one.endsWith(part))!;
    return this.root.getElementById(id)!.textContent.trim();
  }

  /** The field’s text, `|` where the caret is. */
  marked(label: string): string {
    const { value, selectionStart } = this.input(label);
    return `${value.slice(0, selectionStart!)}|${value.slice(selectionStart!)}`;
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** Everything that a script could serialise: page, panel, form, storage, address. */
  get serialised(): string {
    const texts = [document.documentElement.outerHTML, this.root.innerHTML, location.href];
    const stored = [localStorage, sessionStorage].map((storage) => JSON.stringify(storage));
    const sent = [...new FormData(this.form)].flat();
    return [...texts, ...stored, ...sent.map(String)].join('\n');
  }
}

export async function openPanel(): Promise<Panel> {
  return new Panel(
    await fixture<HTMLFormElement>(
      html`<form>
        <div></div>
        <input name="email" aria-label="Email" />
      </form>`,
    ),
  );
}

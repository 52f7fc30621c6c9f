/*
 * Somebody else's page furniture, as a portal might have it: the widget is two shadow roots down, and has to get along
 * with styles and elements it has never heard of. <acme-portal mode="closed"> keeps both roots to itself.
 */
function stylesOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

class AcmePanel extends HTMLElement {
  #widget;

  connectedCallback() {
    if (this.#widget) return;
    const root = this.attachShadow({ mode: this.getAttribute('mode') });
    root.adoptedStyleSheets = [stylesOf(':host { display: block } h3 { margin: 0 0 1rem; font-size: 1rem }')];
    const heading = document.createElement('h3');
    heading.textContent = 'Acme panel';
    this.#widget = document.createElement('tender-checkout');
    for (const { name, value } of this.attributes)
      if (name !== 'mode') this.#widget.setAttribute(name, value);
    root.append(heading, this.#widget);
  }

  refresh() {
    return this.#widget.refresh?.();
  }
}

class AcmePortal extends HTMLElement {
  #panel;

  connectedCallback() {
    if (this.#panel) return;
    const root = this.attachShadow({ mode: this.getAttribute('mode') });
    root.adoptedStyleSheets = [
      stylesOf(
        ':host { display: block; padding: 1rem; border: 2px dashed; border-radius: 8px } * { margin: 0 }',
      ),
    ];
    this.#panel = document.createElement('acme-panel');
    for (const { name, value } of this.attributes) this.#panel.setAttribute(name, value);
    root.append(this.#panel);
  }

  refresh() {
    return this.#panel.refresh();
  }
}

customElements.define('acme-panel', AcmePanel);
customElements.define('acme-portal', AcmePortal);

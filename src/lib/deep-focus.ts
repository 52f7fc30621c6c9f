/** What has the focus, inside shadow trees too, as far as they can be looked into. */
export function deepFocus(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/**
 * Sends fields to an address as a form, into the named frame or window.
 * Fields may be called anything, `submit` and `action` included.
 */
export function postForm(
  url: URL,
  fields: Readonly<Record<string, string>>,
  { method = 'POST', target = '_self' } = {},
): void {
  const form = document.createElement('form');
  form.method = method;
  form.action = url.href;
  form.target = target;
  form.hidden = true;
  for (const [name, value] of Object.entries(fields)) {
    // Not a hidden input: its value, which may be a card number, would be an attribute that scripts of the page can read.
    const input = document.createElement('textarea');
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
}

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
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
}

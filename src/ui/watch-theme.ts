/** What a probe draws: every token that a theme is read from. */
const DRAWN = {
  color: 'var(--_text)',
  'background-color': 'var(--_background)',
  'outline-color': 'var(--_accent)',
  'caret-color': 'var(--_muted)',
  'column-rule-color': 'var(--_control)',
  'text-decoration-color': 'var(--_danger)',
  'font-size': 'var(--_font-size)',
  'border-top-left-radius': 'var(--_radius)',
} as const;

/**
 * Tells when the theme that reaches a box has changed: the system went dark, or the shop changed a `--tender-*`
 * property anywhere above. Nothing is polled: the browser starts a transition on an invisible probe. What happens
 * while the box is hidden starts none, and a new font family never does, so read the theme again when it is shown.
 */
export function watchTheme(box: HTMLElement, changed: () => void): () => void {
  const probe = document.createElement('span');
  const { style } = probe;
  probe.setAttribute('aria-hidden', 'true');
  for (const [property, value] of Object.entries(DRAWN)) style.setProperty(property, value);
  style.setProperty('position', 'absolute');
  style.setProperty('visibility', 'hidden');
  style.setProperty('transition', '1ms', 'important');
  let isTold = false;
  probe.addEventListener('transitionend', (event) => {
    event.stopPropagation();
    // One change of the theme ends several transitions in the same frame.
    if (isTold) return;
    isTold = true;
    requestAnimationFrame(() => {
      isTold = false;
      changed();
    });
  });
  box.append(probe);
  return () => {
    probe.remove();
  };
}

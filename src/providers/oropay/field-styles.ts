import type { Theme } from '../../ui/theme.ts';
import type { HostedFormOptions } from './global-payments.ts';

/** The widget’s theme as rules for the documents in the fields’ frames. `#secure-payment-field` is the input there. */
export const fieldStyles = (theme: Theme): HostedFormOptions['styles'] => ({
  // Where a frame’s scheme is another than that of the page around it, browsers paint it opaque.
  html: { 'color-scheme': theme.isDark ? 'dark' : 'light' },
  body: {
    margin: '0',
    padding: '0',
    background: 'transparent',
    color: theme.text,
    'font-family': theme.fontFamily,
    'font-size': theme.fontSize,
  },
  '#secure-payment-field': {
    'box-sizing': 'border-box',
    width: '100%',
    'min-height': '44px',
    margin: '0',
    padding: '8px 12px',
    border: `1px solid ${theme.border}`,
    'border-radius': theme.radius,
    background: theme.background,
    color: theme.text,
    'font-family': theme.fontFamily,
    'font-size': theme.fontSize,
  },
  '#secure-payment-field::placeholder': { color: theme.muted },
  '#secure-payment-field:focus': { outline: `2px solid ${theme.accent}`, 'outline-offset': '-2px' },
  'button#secure-payment-field': {
    background: theme.accent,
    color: theme.background,
    cursor: 'pointer',
  },
});

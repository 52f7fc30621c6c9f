import type { Appearance } from '@stripe/stripe-js';
import type { Theme } from '../../ui/theme.ts';
import type { StripeConfig } from './config.ts';

/** The widget's theme in Stripe's words, because custom properties do not reach into its frames; the shop's own on top. */
export function appearanceOf(theme: Theme, own: StripeConfig['appearance'] = {}): Appearance {
  return {
    theme: theme.isDark ? 'night' : 'stripe',
    ...own,
    variables: {
      colorPrimary: theme.accent,
      colorBackground: theme.background,
      colorText: theme.text,
      colorTextSecondary: theme.muted,
      colorDanger: theme.danger,
      fontFamily: theme.fontFamily,
      fontSizeBase: theme.fontSize,
      borderRadius: theme.radius,
      ...own.variables,
    },
    rules: { '.Input': { borderColor: theme.border, boxShadow: 'none' }, ...own.rules },
  };
}

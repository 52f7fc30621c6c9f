import type { Appearance } from '@stripe/stripe-js';
import type { Theme } from '../../ui/theme.ts';

/** The widget's theme in Stripe's words, because custom properties do not reach into its frames. */
export const appearanceOf = (theme: Theme): Appearance => ({
  theme: theme.isDark ? 'night' : 'stripe',
  variables: {
    colorPrimary: theme.accent,
    colorBackground: theme.background,
    colorText: theme.text,
    colorTextSecondary: theme.muted,
    colorDanger: theme.danger,
    fontFamily: theme.fontFamily,
    fontSizeBase: theme.fontSize,
    borderRadius: theme.radius,
  },
  rules: { '.Input': { borderColor: theme.border, boxShadow: 'none' } },
});

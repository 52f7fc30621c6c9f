import { en } from './en.ts';
import type { PanelContext } from '../../src/providers/provider.ts';
import type { Theme } from '../../src/ui/theme.ts';
import { usd } from './samples.ts';

const THEME: Theme = {
  accent: 'rgb(31, 79, 216)',
  background: 'rgb(255, 255, 255)',
  text: 'rgb(22, 24, 29)',
  muted: 'rgb(90, 97, 112)',
  border: 'rgb(123, 131, 148)',
  danger: 'rgb(179, 38, 30)',
  fontFamily: 'sans-serif',
  fontSize: '16px',
  radius: '10px',
  isDark: false,
};

/** What a panel is told by a widget in the test environment that asks for 135.49 USD. */
export const panelContext = <C>(config: C, more: Partial<PanelContext<C>> = {}): PanelContext<C> => ({
  config,
  saved: undefined,
  amount: usd('135.49'),
  order: undefined,
  method: { id: 'method_1', label: 'A method' },
  environment: 'test',
  locale: 'en',
  words: en,
  theme: () => Promise.resolve(THEME),
  changed: () => undefined,
  refresh: () => undefined,
  ...more,
});

/** How the widget is drawn right now, as absolute CSS values. */
export interface Theme {
  readonly accent: string;
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly border: string;
  readonly danger: string;
  readonly fontFamily: string;
  /** Pixels. */
  readonly fontSize: string;
  /** Pixels. */
  readonly radius: string;
  readonly isDark: boolean;
}

/** Colors are read off a drawn property, because only there custom properties are resolved. */
const DRAWN = {
  accent: 'var(--_accent)',
  background: 'var(--_background)',
  text: 'var(--_text)',
  muted: 'var(--_muted)',
  border: 'var(--_control)',
  danger: 'var(--_danger)',
} as const;

/** Reads the theme inside a shadow root that uses our tokens. */
export function readTheme(root: ShadowRoot): Theme {
  const probe = document.createElement('span');
  probe.hidden = true;
  root.append(probe);
  const style = getComputedStyle(probe);
  const read = (property: string, value: string) => {
    probe.style.setProperty(property, value);
    return style.getPropertyValue(property);
  };
  const colors = Object.fromEntries(
    Object.entries(DRAWN).map(([name, value]) => [name, read('color', value)]),
  ) as Record<keyof typeof DRAWN, string>;
  const theme = {
    ...colors,
    fontFamily: read('font-family', 'var(--_font)'),
    fontSize: read('font-size', 'var(--_font-size)'),
    radius: read('border-top-left-radius', 'var(--_radius)'),
    isDark: brightness(colors.background) < 128,
  };
  probe.remove();
  return theme;
}

/** Perceived brightness of `rgb(…)`, 0 to 255 (ITU-R BT.601). */
function brightness(color: string): number {
  const [red = 255, green = 255, blue = 255] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

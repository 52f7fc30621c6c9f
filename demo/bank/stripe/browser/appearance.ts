/** How a merchant styles Elements. Source: docs.stripe.com/elements/appearance-api. */
export interface Appearance {
  readonly theme?: 'stripe' | 'night' | 'flat';
  readonly variables?: Readonly<Record<string, string>>;
  readonly rules?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly labels?: 'auto' | 'above' | 'floating';
  readonly inputs?: 'spaced' | 'condensed';
  readonly disableAnimations?: boolean;
}

/** The themes Stripe has. */
export const THEMES = ['stripe', 'night', 'flat'] as const;

const BASE = {
  fontFamily: 'system-ui, sans-serif',
  fontSizeBase: '16px',
  fontWeightNormal: '400',
  fontWeightMedium: '500',
  borderRadius: '5px',
  spacingUnit: '4px',
};

const VARIABLES: Record<(typeof THEMES)[number], Record<string, string>> = {
  stripe: {
    ...BASE,
    colorPrimary: '#0570de',
    colorBackground: '#ffffff',
    colorText: '#30313d',
    colorTextSecondary: '#6d6e78',
    colorDanger: '#df1b41',
    border: '1px solid #8d8f9c',
  },
  night: {
    ...BASE,
    colorPrimary: '#85d996',
    colorBackground: '#30313d',
    colorText: '#ffffff',
    colorTextSecondary: '#b5b6c2',
    colorDanger: '#fe87a1',
    border: '1px solid #7d7e8c',
  },
  flat: {
    ...BASE,
    colorPrimary: '#0570de',
    colorBackground: '#f1f1f1',
    colorText: '#30313d',
    colorTextSecondary: '#6d6e78',
    colorDanger: '#c0123a',
    border: '0 solid transparent',
  },
};

const SELECTOR =
  /^\.(Input|Label|Tab|TabLabel|TabIcon|Error|Block|Checkbox|CheckboxLabel|CheckboxInput|AccordionItem|TermsText|Text|RedirectText|MenuIcon|MenuAction)(--[a-z]+)?(::?[a-z-]+)?$/;

let sheet: CSSStyleSheet | undefined;

/** The class names of this frame’s parts are the appearance API’s own, so that its rules fit as they are. */
function writeRules(rules: NonNullable<Appearance['rules']>): void {
  sheet ??= new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  sheet.replaceSync('');
  for (const [selector, declarations] of Object.entries(rules)) {
    if (!SELECTOR.test(selector)) {
      console.warn(`[Stripe.js] appearance.rules: ${selector} is not a supported selector.`);
      continue;
    }
    const at = sheet.insertRule(`${selector} {}`, sheet.cssRules.length);
    const rule = sheet.cssRules[at] as CSSStyleRule;
    for (const [property, value] of Object.entries(declarations)) {
      rule.style.setProperty(
        property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        value,
      );
    }
  }
}

/** Dresses this frame. Variables become custom properties of the same name, which the frame’s style sheet uses. */
export function dress({ theme = 'stripe', variables = {}, rules = {} }: Appearance): void {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  for (const [name, value] of Object.entries({ ...VARIABLES[theme], ...variables })) {
    root.style.setProperty(`--${name}`, value);
  }
  writeRules(rules);
}

/** Loads the fonts the merchant named. */
export function loadFonts(fonts: readonly Readonly<Record<string, string>>[]): void {
  for (const { cssSrc, family, src, ...descriptors } of fonts) {
    if (cssSrc) {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = cssSrc;
      document.head.append(link);
    } else if (family && src) {
      const font = new FontFace(family, src, descriptors);
      document.fonts.add(font);
      font.load().catch(() => {
        console.warn(`[Stripe.js] The font ${family} could not be loaded.`);
      });
    }
  }
}

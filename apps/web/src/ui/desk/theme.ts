import { Badge, CloseButton, createTheme, type CSSVariablesResolver, defaultVariantColorsResolver, type MantineThemeOverride, type VariantColorsResolver } from '@mantine/core';
import { dark, families, light, type Family, type Tones } from './palette.js';

interface ThemeWords {
  /** The name of every button that closes a message or a dialog. */
  readonly close: string;
}

/** A shade of a family would be right in one scheme alone: whatever is asked for, the family's own tones are used. */
const variantColors: VariantColorsResolver = ({ color, ...rest }) => {
  const [family = ''] = (color ?? '').split('.');
  return defaultVariantColorsResolver({ color: (families as readonly string[]).includes(family) ? family : color, ...rest });
};

/** The look of the operator's and the officer's pages; the accent is the same as in tokens.css. */
export const createDeskTheme = (words: ThemeWords): MantineThemeOverride => createTheme({
  colors: {
    accent: ['#e9f4f4', '#d3e6e7', '#a6cdd0', '#76b3b7', '#4f9da2', '#378f95', '#268890', '#15767d', '#0f5f66', '#07484e'],
    // The grounds and lines of the dark scheme, from text down to the ground.
    dark: ['#e6eeef', '#c7d4d6', '#a3b5b8', '#74898d', '#33474b', '#26383c', '#1e2e32', '#182528', '#121d20', '#0f1a1c'],
  },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 7 },
  variantColorResolver: variantColors,
  defaultRadius: 'md',
  fontFamily: 'var(--face)',
  headings: { fontFamily: 'var(--face)', fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    CloseButton: CloseButton.extend({ defaultProps: { attributes: { root: { 'aria-label': words.close } } } }),
    Badge: Badge.extend({ defaultProps: { size: 'lg' }, styles: { root: { textTransform: 'none', fontWeight: 600, letterSpacing: 0 } } }),
  },
});

const tonesOf = (name: Family, { ink, soft, softHover, solid, solidHover }: Tones): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries({
    text: ink, outline: ink, 'outline-hover': soft, light: soft, 'light-hover': softHover, 'light-color': ink, filled: solid, 'filled-hover': solidHover,
  }).map(([use, value]) => [`--mantine-color-${name}-${use}`, value]));

const everyFamily = (tones: Readonly<Record<Family, Tones>>) => Object.assign({}, ...families.map((name) => tonesOf(name, tones[name]))) as Record<string, string>;

/** Mantine's own greys for small text are too pale, and its dark ground is another one: these are the portal's. */
const own = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-anchor': 'var(--accent)',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: { ...own, ...everyFamily(light) }, dark: { ...own, ...everyFamily(dark) } });

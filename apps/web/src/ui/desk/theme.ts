import { Badge, CloseButton, createTheme, type CSSVariablesResolver, DEFAULT_THEME, type MantineColorsTuple, type MantineThemeOverride } from '@mantine/core';

/** A colour of Mantine's whose shades of text and of buttons read well on a light ground (WCAG 2.2, 1.4.3). */
function readable(color: 'green' | 'orange' | 'red', dark: string, darkest: string): MantineColorsTuple {
  const [a, b, c, d, e, f, , h] = DEFAULT_THEME.colors[color];
  return [a, b, c, d, e, f, dark, h, dark, darkest];
}

interface ThemeWords {
  /** The name of every button that closes a message or a dialog. */
  readonly close: string;
}

/** The look of the operator's and the officer's pages; the accent is the same as in tokens.css. */
export const createDeskTheme = (words: ThemeWords): MantineThemeOverride => createTheme({
  colors: {
    accent: ['#e9f4f4', '#d3e6e7', '#a6cdd0', '#76b3b7', '#4f9da2', '#378f95', '#268890', '#15767d', '#0f5f66', '#07484e'],
    green: readable('green', '#17703f', '#125932'),
    orange: readable('orange', '#a34a00', '#873d00'),
    red: readable('red', '#b3261e', '#a8281c'),
  },
  primaryColor: 'accent',
  primaryShade: 8,
  defaultRadius: 'md',
  fontFamily: 'var(--face)',
  headings: { fontFamily: 'var(--face)', fontWeight: '650' },
  cursorType: 'pointer',
  components: {
    CloseButton: CloseButton.extend({ defaultProps: { attributes: { root: { 'aria-label': words.close } } } }),
    Badge: Badge.extend({ defaultProps: { size: 'lg' }, styles: { root: { flexShrink: 0, textTransform: 'none', fontWeight: 600, letterSpacing: 0 } } }),
  },
});

const quiet = { '--mantine-color-dimmed': 'var(--muted)', '--mantine-color-placeholder': 'var(--muted)', '--mantine-color-error': 'var(--danger)' };

/** Mantine's grey and red for small text are too pale on our ground; these are the portal's own. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: quiet, dark: {} });

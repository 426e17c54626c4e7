import { Badge, createTheme } from '@mantine/core';

/** The look of the operator's and the officer's pages; the accent is the same as in tokens.css. */
export const theme = createTheme({
  colors: {
    accent: ['#e9f4f4', '#d3e6e7', '#a6cdd0', '#76b3b7', '#4f9da2', '#378f95', '#268890', '#15767d', '#0f5f66', '#07484e'],
  },
  primaryColor: 'accent',
  primaryShade: 8,
  defaultRadius: 'md',
  fontFamily: 'var(--face)',
  headings: { fontFamily: 'var(--face)', fontWeight: '650' },
  cursorType: 'pointer',
  components: {
    Badge: Badge.extend({ defaultProps: { size: 'lg' }, styles: { root: { flexShrink: 0, textTransform: 'none', fontWeight: 600, letterSpacing: 0 } } }),
  },
});

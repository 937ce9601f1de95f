import { createTheme, type CSSVariablesResolver } from '@mantine/core';

export const theme = createTheme({
  fontFamily: 'var(--ag-font)',
  fontFamilyMonospace: 'var(--ag-mono)',
  fontSizes: { xs: '11px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  headings: { fontFamily: 'var(--ag-font)', sizes: { h1: { fontSize: '15px' }, h2: { fontSize: '15px' }, h3: { fontSize: '13px' } } },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '16px' },
  defaultRadius: 'md',
  respectReducedMotion: true,
});

const own = {
  '--mantine-color-body': 'var(--ag-frame)',
  '--mantine-color-text': 'var(--ag-ink)',
  '--mantine-color-dimmed': 'var(--ag-soft)',
  '--mantine-color-placeholder': 'var(--ag-faint)',
  '--mantine-color-default': 'var(--ag-panel)',
  '--mantine-color-default-hover': 'var(--ag-chip)',
  '--mantine-color-default-color': 'var(--ag-ink)',
  '--mantine-color-default-border': 'var(--ag-line)',
  '--mantine-primary-color-filled': 'var(--ag-accent)',
  '--mantine-primary-color-filled-hover': 'color-mix(in srgb, var(--ag-accent) 88%, var(--ag-ink))',
  '--mantine-primary-color-contrast': 'var(--ag-on-accent)',
  '--mantine-primary-color-light': 'var(--ag-chip)',
  '--mantine-primary-color-light-color': 'var(--ag-accent)',
  '--mantine-color-anchor': 'var(--ag-accent)',
};

/** Mantine takes its colours from our tokens, so that there is one palette. */
export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: own, dark: own });

import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const teal: MantineColorsTuple = [
  '#edf6f7',
  '#dcebed',
  '#b5d6da',
  '#8bc0c7',
  '#68adb6',
  '#4f9fa9',
  '#3b8b96',
  '#287682',
  '#1f5f6b',
  '#134a55',
];

/** Mantine's greys in the dark, with a little of our own colour. */
const dark: MantineColorsTuple = [
  '#dfe6e8',
  '#c3ced2',
  '#9fb0b7',
  '#75848b',
  '#37444a',
  '#2b363b',
  '#1b2225',
  '#14191c',
  '#101416',
  '#0b0e10',
];

/** Text in the reader's own fonts, with Chinese ones before the last resort. */
const sans =
  'Inter, "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Noto Sans", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/** Mantine judges the text on a filled control by the shade of the light ground, also in the dark, where the shade is pale. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colours, color: 'var(--on-filled)' } : colours;
};

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 4 },
  colors: { teal, dark },
  autoContrast: true,
  variantColorResolver,
  luminanceThreshold: 0.32,
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace',
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '18px' },
  headings: { fontFamily: sans, fontWeight: '620', textWrap: 'balance' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  cursorType: 'pointer',
  components: {
    Checkbox: { defaultProps: { iconColor: 'var(--on-filled)' } },
    InputWrapper: { styles: { label: { fontWeight: 500 } } },
  },
  respectReducedMotion: true,
});

/** What Mantine's own shades get wrong: dimmed and placeholder text too pale to read, borders too loud. */
export const resolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--on-filled': '#ffffff',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1c2529',
    '--mantine-color-dimmed': '#57666d',
    '--mantine-color-placeholder': '#667780',
    '--mantine-color-default-border': '#d5dde0',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--on-filled': '#0b0e10',
    '--mantine-color-body': '#14191c',
    '--mantine-color-text': '#dfe6e8',
    '--mantine-color-dimmed': '#9fb0b7',
    '--mantine-color-placeholder': '#8a9ba2',
    '--mantine-color-default': '#1b2225',
    '--mantine-color-default-hover': '#232c30',
    '--mantine-color-default-border': '#323d42',
    '--mantine-color-error': '#ff9d94',
  },
});

/** The lights that one can choose, as Mantine calls them. */
export const schemes = ['light', 'dark', 'auto'] as const;

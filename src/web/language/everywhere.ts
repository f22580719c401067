/** Folders whose words every page may need; `router.tsx` names what each page needs besides. */
export const everywhere: readonly string[] = ['drawing', 'failure', 'shell', 'start'];

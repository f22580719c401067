import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { followChanges } from '../connection/freshness.ts';
import { queries } from '../connection/queries.ts';
import { LanguageProvider } from '../language/LanguageProvider.tsx';
import { Notices } from './Notices.tsx';
import { router } from './router.tsx';
import { styleNonce } from './styleNonce.ts';
import { resolver, theme } from './theme.ts';

export function App() {
  useEffect(followChanges, []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <RouterProvider router={router} />
          <Notices />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

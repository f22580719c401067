import './jitless.ts';
import '@mantine/core/styles.css';
import './shell/ground.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for its content.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

import './shell/mantine.css';
import './shell/ground.css';
import { catalogueOf } from './language/catalogues.ts';
import { preferredLanguage } from './language/languages.ts';

async function begin(): Promise<void> {
  // The words are on their way while the rest is read.
  void catalogueOf(preferredLanguage());
  const { show } = await import('./shell/show.tsx');
  show();
}

void begin();

import './shell/mantine.css';
import './shell/ground.css';
import { speak } from './language/spoken.ts';

async function begin(): Promise<void> {
  // The words are on their way while the rest is read.
  void speak();
  const { show } = await import('./shell/show.tsx');
  show();
}

void begin();

// `npm run build`: installs and builds what is not in place.
import { ensureBuilt } from './setup.mjs';

ensureBuilt();

import { config } from 'zod';

// zod compiles its schemas with `new Function` unless told otherwise, which the content policy forbids. Imported first.
config({ jitless: true });

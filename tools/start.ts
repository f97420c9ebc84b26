import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// In this process, so that Ctrl-C reaches the platform and nothing else.
await build({ root: fileURLToPath(new URL('../apps/portal', import.meta.url)), logLevel: 'error' });
await import('../apps/platform/src/main.ts');

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// To stderr: stdout has the address and nothing else.
console.error('正在构建门户并打开数据库…… Building the portal and opening the database…');
// In this process, so that Ctrl-C reaches the platform and nothing else.
await build({ root: fileURLToPath(new URL('../apps/portal', import.meta.url)), logLevel: 'error' });
await import('../apps/platform/src/main.ts');

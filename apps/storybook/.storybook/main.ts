import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions } from 'vite';

const config: StorybookConfig = {
  stories: ['../../../packages/elements/src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // What vite finds while the stories run reloads the page and loads Lit a second time.
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        '@lit/context',
        '@lit/task',
        '@noble/hashes/sha2.js',
        '@noble/hashes/utils.js',
        '@storybook/web-components-vite',
        'canonicalize',
        'ky',
        'lit',
        'lit/decorators.js',
        'lit/directives/class-map.js',
        'lit/directives/if-defined.js',
        'lit/directives/keyed.js',
        'lit/directives/live.js',
        'lit/directives/ref.js',
        'lit/directives/repeat.js',
        'uqr',
      ],
    },
    resolve: { ...vite.resolve, conditions: ['@xinyong/source', ...defaultClientConditions] },
  }),
};
export default config;

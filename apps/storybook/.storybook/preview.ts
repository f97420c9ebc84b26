import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '@xinyong/elements/custom-elements.json';
import '@xinyong/elements/forms.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  // The contract of elements has axe look at every example, in both languages: a test of its story need not do it again.
  parameters: { a11y: { test: import.meta.env.MODE === 'test' ? 'off' : 'error' } },
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'zh-CN', title: '中文' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { locale: 'zh-CN' },
};
export default preview;

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-provider.examples.ts';

const meta: Meta = { title: 'Elements/credit-provider', component: 'credit-provider' };
export default meta;

export const Languages: StoryObj = story(examples.languages);

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './step-heading.examples.ts';

const meta: Meta = { title: 'Patterns/step-heading' };
export default meta;

export const Counted: StoryObj = story(examples.counted);
export const Open: StoryObj = story(examples.open);

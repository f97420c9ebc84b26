import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './error-summary.examples.ts';

const meta: Meta = { title: 'Patterns/error-summary' };
export default meta;

export const Form: StoryObj = story(examples.form);
export const Date: StoryObj = story(examples.date);

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './summary-list.examples.ts';

const meta: Meta = { title: 'Patterns/summary-list' };
export default meta;

export const Answers: StoryObj = story(examples.answers);
export const Sent: StoryObj = story(examples.sent);

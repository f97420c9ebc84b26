import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-grade-batches.examples.ts';

const meta: Meta = { title: 'Elements/credit-grade-batches', component: 'credit-grade-batches' };
export default meta;

export const Batches: StoryObj = story(examples.batches);
export const None: StoryObj = story(examples.none);
export const WrongPlace: StoryObj = story(examples.wrongPlace);
export const Refused: StoryObj = story(examples.refused);
export const Fetched: StoryObj = story(examples.fetched);
export const Loading: StoryObj = story(examples.loading);
export const Unwell: StoryObj = story(examples.unwell);

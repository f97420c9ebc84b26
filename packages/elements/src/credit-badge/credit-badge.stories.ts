import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-badge.examples.ts';

const meta: Meta = { title: 'Elements/credit-badge', component: 'credit-badge' };
export default meta;

export const Known: StoryObj = story(examples.known);
export const Sizes: StoryObj = story(examples.sizes);
export const Unknown: StoryObj = story(examples.unknown);
export const WithoutClasses: StoryObj = story(examples.withoutClasses);
export const Imported: StoryObj = story(examples.imported);
export const Risk: StoryObj = story(examples.risk);
export const Link: StoryObj = story(examples.link);
export const Loading: StoryObj = story(examples.loading);
export const Failed: StoryObj = story(examples.failed);
export const Missing: StoryObj = story(examples.missing);
export const Refused: StoryObj = story(examples.refused);
export const Fetched: StoryObj = story(examples.fetched);

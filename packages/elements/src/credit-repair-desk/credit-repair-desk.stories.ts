import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-repair-desk.examples.ts';

const meta: Meta = { title: 'Elements/credit-repair-desk', component: 'credit-repair-desk' };
export default meta;

export const Queue: StoryObj = story(examples.queue);
export const Empty: StoryObj = story(examples.empty);
export const Submitted: StoryObj = story(examples.submitted);
export const Unstated: StoryObj = story(examples.unstated);
export const Supplement: StoryObj = story(examples.supplement);
export const NoticeMissing: StoryObj = story(examples.noticeMissing);
export const Confirming: StoryObj = story(examples.confirming);
export const Revoking: StoryObj = story(examples.revoking);
export const Closed: StoryObj = story(examples.closed);
export const Loading: StoryObj = story(examples.loading);
export const Failed: StoryObj = story(examples.failed);
export const Fetched: StoryObj = story(examples.fetched);

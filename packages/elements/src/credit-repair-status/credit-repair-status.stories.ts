import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-repair-status.examples.ts';

const meta: Meta = { title: 'Elements/credit-repair-status', component: 'credit-repair-status' };
export default meta;

export const Draft: StoryObj = story(examples.draft);
export const Submitted: StoryObj = story(examples.submitted);
export const Supplement: StoryObj = story(examples.supplement);
export const Accepted: StoryObj = story(examples.accepted);
export const Granted: StoryObj = story(examples.granted);
export const Refused: StoryObj = story(examples.refused);
export const Withdrawing: StoryObj = story(examples.withdrawing);
export const Loading: StoryObj = story(examples.loading);
export const Failed: StoryObj = story(examples.failed);
export const Fetched: StoryObj = story(examples.fetched);

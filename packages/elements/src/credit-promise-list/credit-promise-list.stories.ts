import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-promise-list.examples.ts';

const meta: Meta = { title: 'Elements/credit-promise-list', component: 'credit-promise-list' };
export default meta;

export const Column: StoryObj = story(examples.column);
export const Fetched: StoryObj = story(examples.fetched);
export const More: StoryObj = story(examples.more);
export const Buttons: StoryObj = story(examples.buttons);
export const Empty: StoryObj = story(examples.empty);
export const NoneLeft: StoryObj = story(examples.noneLeft);
export const WrongCode: StoryObj = story(examples.wrongCode);
export const Loading: StoryObj = story(examples.loading);
export const Failed: StoryObj = story(examples.failed);

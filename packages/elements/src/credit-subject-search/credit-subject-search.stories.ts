import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-subject-search.examples.ts';

const meta: Meta = { title: 'Elements/credit-subject-search', component: 'credit-subject-search' };
export default meta;

export const Empty: StoryObj = story(examples.empty);
export const Found: StoryObj = story(examples.found);
export const More: StoryObj = story(examples.more);
export const Buttons: StoryObj = story(examples.buttons);
export const NothingFound: StoryObj = story(examples.nothingFound);
export const Slip: StoryObj = story(examples.slip);
export const TooShort: StoryObj = story(examples.tooShort);
export const Person: StoryObj = story(examples.person);
export const Searching: StoryObj = story(examples.searching);
export const Failed: StoryObj = story(examples.failed);

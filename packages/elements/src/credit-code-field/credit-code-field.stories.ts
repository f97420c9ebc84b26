import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-code-field.examples.ts';

const meta: Meta = { title: 'Elements/credit-code-field', component: 'credit-code-field' };
export default meta;

export const Empty: StoryObj = story(examples.empty);
export const Filled: StoryObj = story(examples.filled);
export const Missing: StoryObj = story(examples.missing);
export const TooShort: StoryObj = story(examples.tooShort);
export const Slip: StoryObj = story(examples.slip);
export const UnknownRegion: StoryObj = story(examples.unknownRegion);
export const Person: StoryObj = story(examples.person);
export const ServerError: StoryObj = story(examples.serverError);
export const Disabled: StoryObj = story(examples.disabled);

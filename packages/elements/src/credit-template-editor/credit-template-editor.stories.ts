import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-template-editor.examples.ts';

const meta: Meta = {
  title: 'Elements/credit-template-editor',
  component: 'credit-template-editor',
};
export default meta;

export const List: StoryObj = story(examples.list);
export const Empty: StoryObj = story(examples.empty);
export const Versions: StoryObj = story(examples.versions);
export const Start: StoryObj = story(examples.start);
export const Blank: StoryObj = story(examples.blank);
export const BlankRefused: StoryObj = story(examples.blankRefused);
export const FromReady: StoryObj = story(examples.fromReady);
export const Changing: StoryObj = story(examples.changing);
export const Findings: StoryObj = story(examples.findings);
export const Choices: StoryObj = story(examples.choices);
export const Deferred: StoryObj = story(examples.deferred);
export const Other: StoryObj = story(examples.other);
export const Preview: StoryObj = story(examples.preview);
export const Publishing: StoryObj = story(examples.publishing);
export const Refused: StoryObj = story(examples.refused);
export const Overtaken: StoryObj = story(examples.overtaken);
export const Published: StoryObj = story(examples.published);
export const Retiring: StoryObj = story(examples.retiring);
export const RetiringWrong: StoryObj = story(examples.retiringWrong);
export const Retired: StoryObj = story(examples.retired);
export const Unknown: StoryObj = story(examples.unknown);
export const Loading: StoryObj = story(examples.loading);
export const Failed: StoryObj = story(examples.failed);

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-warning-list.examples.ts';

const meta: Meta = { title: 'Elements/credit-warning-list', component: 'credit-warning-list' };
export default meta;

export const Mine: StoryObj = story(examples.mine);
export const Handled: StoryObj = story(examples.handled);
export const SourcesOpened: StoryObj = story(examples.sourcesOpened);
export const Empty: StoryObj = story(examples.empty);
export const Loading: StoryObj = story(examples.loading);
export const Failed: StoryObj = story(examples.failed);
export const Fetched: StoryObj = story(examples.fetched);
export const OfAgency: StoryObj = story(examples.ofAgency);
export const Opened: StoryObj = story(examples.opened);
export const PreparingText: StoryObj = story(examples.preparingText);
export const PreparingLetter: StoryObj = story(examples.preparingLetter);
export const OutcomeMissing: StoryObj = story(examples.outcomeMissing);
export const Nobody: StoryObj = story(examples.nobody);
export const DeskLoading: StoryObj = story(examples.deskLoading);
export const DeskFailed: StoryObj = story(examples.deskFailed);
export const DeskFetched: StoryObj = story(examples.deskFetched);

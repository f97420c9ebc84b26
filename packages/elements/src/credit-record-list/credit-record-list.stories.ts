import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-record-list.examples.ts';

const meta: Meta = { title: 'Elements/credit-record-list', component: 'credit-record-list' };
export default meta;

export const EveryKind: StoryObj = story(examples.everyKind);
export const Archive: StoryObj = story(examples.archive);
export const NotYet: StoryObj = story(examples.notYet);
export const Eligible: StoryObj = story(examples.eligible);
export const Missing: StoryObj = story(examples.missing);
export const SeverityUnknown: StoryObj = story(examples.severityUnknown);
export const Ended: StoryObj = story(examples.ended);
export const WhyOpened: StoryObj = story(examples.whyOpened);
export const Empty: StoryObj = story(examples.empty);
export const Loading: StoryObj = story(examples.loading);
export const Failed: StoryObj = story(examples.failed);
export const Fetched: StoryObj = story(examples.fetched);

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-repair-wizard.examples.ts';

const meta: Meta = { title: 'Elements/credit-repair-wizard', component: 'credit-repair-wizard' };
export default meta;

export const Start: StoryObj = story(examples.start);
export const TooEarly: StoryObj = story(examples.tooEarly);
export const OneQuestion: StoryObj = story(examples.oneQuestion);
export const OneQuestionInvalid: StoryObj = story(examples.oneQuestionInvalid);
export const Obligations: StoryObj = story(examples.obligations);
export const NotReady: StoryObj = story(examples.notReady);
export const Materials: StoryObj = story(examples.materials);
export const MaterialsMissing: StoryObj = story(examples.materialsMissing);
export const Contact: StoryObj = story(examples.contact);
export const Promise: StoryObj = story(examples.promise);
export const Check: StoryObj = story(examples.check);
export const Later: StoryObj = story(examples.later);
export const Resumed: StoryObj = story(examples.resumed);
export const Sent: StoryObj = story(examples.sent);
export const Supplement: StoryObj = story(examples.supplement);
export const SupplementItem: StoryObj = story(examples.supplementItem);
export const Listing: StoryObj = story(examples.listing);
export const SessionEnding: StoryObj = story(examples.sessionEnding);
export const Whole: StoryObj = story(examples.whole);

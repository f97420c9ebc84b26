import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-leniency-advisor.examples.ts';

const meta: Meta = {
  title: 'Elements/credit-leniency-advisor',
  component: 'credit-leniency-advisor',
};
export default meta;

export const Measures: StoryObj = story(examples.measures);
export const FewMeasures: StoryObj = story(examples.fewMeasures);
export const TooEarly: StoryObj = story(examples.tooEarly);
export const YesOrNo: StoryObj = story(examples.yesOrNo);
export const Choice: StoryObj = story(examples.choice);
export const Year: StoryObj = story(examples.year);
export const Day: StoryObj = story(examples.day);
export const Days: StoryObj = story(examples.days);
export const NotAnswered: StoryObj = story(examples.notAnswered);
export const Check: StoryObj = story(examples.check);
export const SettledEarly: StoryObj = story(examples.settledEarly);
export const FineWaived: StoryObj = story(examples.fineWaived);
export const MayNotPunish: StoryObj = story(examples.mayNotPunish);
export const ShallNotPunish: StoryObj = story(examples.shallNotPunish);
export const Deferred: StoryObj = story(examples.deferred);
export const Labelled: StoryObj = story(examples.labelled);
export const Dormant: StoryObj = story(examples.dormant);
export const Blocked: StoryObj = story(examples.blocked);
export const NotYet: StoryObj = story(examples.notYet);
export const Indeterminate: StoryObj = story(examples.indeterminate);
export const NotOffered: StoryObj = story(examples.notOffered);
export const Whole: StoryObj = story(examples.whole);
export const Loading: StoryObj = story(examples.loading);
export const Failed: StoryObj = story(examples.failed);

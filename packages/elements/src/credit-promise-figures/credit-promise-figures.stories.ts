import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-promise-figures.examples.ts';

const meta: Meta = {
  title: 'Elements/credit-promise-figures',
  component: 'credit-promise-figures',
};
export default meta;

export const ByType: StoryObj = story(examples.byType);
export const ByPlace: StoryObj = story(examples.byPlace);
export const BySector: StoryObj = story(examples.bySector);
export const ByOrganiser: StoryObj = story(examples.byOrganiser);
export const Withheld: StoryObj = story(examples.withheld);
export const AllCovered: StoryObj = story(examples.allCovered);
export const Empty: StoryObj = story(examples.empty);
export const Fetched: StoryObj = story(examples.fetched);
export const Loading: StoryObj = story(examples.loading);
export const Failed: StoryObj = story(examples.failed);

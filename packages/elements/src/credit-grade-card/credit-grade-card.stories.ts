import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-grade-card.examples.ts';

const meta: Meta = { title: 'Elements/credit-grade-card', component: 'credit-grade-card' };
export default meta;

export const Known: StoryObj = story(examples.known);
export const Capped: StoryObj = story(examples.capped);
export const Vetoed: StoryObj = story(examples.vetoed);
export const Unknown: StoryObj = story(examples.unknown);
export const Unsettled: StoryObj = story(examples.unsettled);
export const Plain: StoryObj = story(examples.plain);
export const Imported: StoryObj = story(examples.imported);
export const WithoutClasses: StoryObj = story(examples.withoutClasses);
export const Risk: StoryObj = story(examples.risk);
export const InPublic: StoryObj = story(examples.inPublic);
export const Table: StoryObj = story(examples.table);
export const Tried: StoryObj = story(examples.tried);
export const Loading: StoryObj = story(examples.loading);
export const Failed: StoryObj = story(examples.failed);
export const Missing: StoryObj = story(examples.missing);
export const NaturalPerson: StoryObj = story(examples.naturalPerson);
export const NotForKind: StoryObj = story(examples.notForKind);

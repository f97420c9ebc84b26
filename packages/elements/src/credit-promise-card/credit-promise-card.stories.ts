import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../define.ts';
import { story } from '../examples.ts';
import * as examples from './credit-promise-card.examples.ts';

const meta: Meta = { title: 'Elements/credit-promise-card', component: 'credit-promise-card' };
export default meta;

export const Running: StoryObj = story(examples.running);
export const Determined: StoryObj = story(examples.determined);
export const Imported: StoryObj = story(examples.imported);
export const Fetched: StoryObj = story(examples.fetched);
export const Verified: StoryObj = story(examples.verified);
export const NotPublic: StoryObj = story(examples.notPublic);
export const Spoilt: StoryObj = story(examples.spoilt);
export const Altered: StoryObj = story(examples.altered);
export const Form: StoryObj = story(examples.form);
export const NothingGiven: StoryObj = story(examples.nothingGiven);
export const NotFoundByCode: StoryObj = story(examples.notFoundByCode);
export const NotFoundByCheck: StoryObj = story(examples.notFoundByCheck);
export const Loading: StoryObj = story(examples.loading);
export const Failed: StoryObj = story(examples.failed);
export const FileFailed: StoryObj = story(examples.fileFailed);

import { expect } from '@open-wc/testing';
import { journey, type FlowContext, type RepairAnswers } from '@xinyong/core';
import { describe, it } from 'vitest';
import {
  allowedPlace,
  pagesDone,
  placeAfter,
  placeBefore,
  resumePlace,
  stepAt,
  wizardPlaces,
} from './wizard-journey.ts';

const context = (answers: RepairAnswers, files: FlowContext['files'] = []): FlowContext => ({
  kind: 'penalty',
  track: 'gsxt',
  recordedOn: '2026-05-12',
  today: '2026-11-21',
  answers,
  files,
  materials: ['proof-of-performance'],
});
const asked = {
  obligationsPerformed: true,
  harmRemoved: true,
  repeatedSameType: false,
};
const done: RepairAnswers = {
  ...asked,
  contactName: '陈某某',
  contactPhone: '13900000000',
  signedName: '陈某某',
  promiseMade: true,
};
const everything = context(done, ['proof-of-performance']);

describe('the journey of the wizard', () => {
  it('goes through the pages of core in their order', () => {
    const places = journey(everything).map(({ id }) => id);
    for (const [index, place] of places.slice(0, -1).entries())
      expect(placeAfter(place, everything, false)).to.equal(places[index + 1]);
  });

  it('goes back the same way, to the start at last', () => {
    const places = journey(everything).map(({ id }) => id);
    for (const [index, place] of places.entries())
      expect(placeBefore(place, everything, { changing: false, first: 'start' })).to.equal(
        places[index - 1] ?? 'start',
      );
  });

  it('asks a page again that was answered before, unless one came to change it', () => {
    expect(placeAfter('obligations', everything, false)).to.equal('harm');
    expect(placeAfter('obligations', everything, true)).to.equal('check');
  });

  it('leads from a change to what it opens, and not to the check page', () => {
    const renamed = context({ ...done, contactName: '王某某' }, ['proof-of-performance']);
    expect(placeAfter('contact', renamed, true)).to.equal('promise');
  });

  it('opens no page before those in front of it are in order', () => {
    const begun = context({ obligationsPerformed: true });
    expect(allowedPlace('check', begun)).to.equal('harm');
    expect(allowedPlace('harm', begun)).to.equal('harm');
    expect(allowedPlace('obligations', begun)).to.equal('obligations');
  });

  it('opens no page that is not on the journey', () => {
    expect(allowedPlace('heavy-penalty', everything)).to.equal('check');
    expect(allowedPlace('contact', context({ ...done, obligationsPerformed: false }))).to.equal(
      'not-ready',
    );
  });

  it('counts the pages without the one that ends it', () => {
    expect(stepAt('obligations', everything)).to.deep.equal({ number: 1, total: 7 });
    expect(stepAt('check', everything)).to.deep.equal({ number: 7, total: 7 });
    expect(stepAt('not-ready', context({ obligationsPerformed: false }))).to.equal(undefined);
  });

  it('tells what is done to who comes back', () => {
    const half = context({ obligationsPerformed: true, harmRemoved: true });
    expect(pagesDone(half).map(({ id }) => id)).to.deep.equal(['obligations', 'harm']);
    expect(resumePlace(half)).to.equal('repeat');
  });

  it('knows every page of core by its address', () => {
    for (const { id } of journey(everything)) expect(wizardPlaces).to.include(id);
  });
});

import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { levelBelow } from './heading.ts';

describe('the level of a heading below another', () => {
  it('is as many steps lower', () => {
    expect(levelBelow(1)).to.equal(2);
    expect(levelBelow(2, 2)).to.equal(4);
  });

  it('is the lowest below the lowest, so that no heading is left out', () => {
    expect(levelBelow(4)).to.equal(4);
    expect(levelBelow(3, 2)).to.equal(4);
  });
});

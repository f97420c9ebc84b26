import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { isPersonNumber } from './is-person-number.ts';

describe('the number of a person', () => {
  it.each(['11010519491231002X', '110101199003071234', ' 110101 19900307 1234 '])(
    'is known by its shape, whatever its check: %s',
    (number) => {
      expect(isPersonNumber(number)).to.equal(true);
    },
  );

  it.each(['130410199101081175', '91110000600037342P', '110101199013071234', ''])(
    'is no code, right or wrong, and no other text: %s',
    (text) => {
      expect(isPersonNumber(text)).to.equal(false);
    },
  );
});

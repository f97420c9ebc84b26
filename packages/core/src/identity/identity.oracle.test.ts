import { expect, test } from 'vitest';
import { breakages, dice, makeUscc } from './identity.oracle.ts';
import { isUscc } from './is-uscc.ts';

test('of a million codes, made right and broken in every way, not one is judged wrongly', () => {
  const roll = dice(32100);
  const ways = Object.values(breakages);
  const wrong: string[] = [];
  for (let made = 0; made < 500_000; made += 1) {
    const code = makeUscc(roll);
    if (!isUscc(code)) wrong.push(`refused ${code}`);
    const broken = ways[made % ways.length]!(code, roll);
    if (isUscc(broken)) wrong.push(`accepted ${broken}`);
  }
  expect(wrong).toEqual([]);
});

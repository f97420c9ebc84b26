import { expect, test } from 'vitest';
import { demoIssuerStore } from './demo-issuer-store.ts';

test('forgets what was written longest ago when there is too much', async () => {
  const store = demoIssuerStore();
  await store.upsert('first', { uid: 'u1' });
  await store.upsert('second', { uid: 'u2' });
  await store.upsert('first', { uid: 'u3' });
  for (let n = 0; n < 4999; n += 1) await store.upsert(`more-${n}`, {});
  expect(await store.find('first')).toEqual({ uid: 'u3' });
  expect(await store.findByUid('u2')).toBeUndefined();
});

test('forgets all that a revoked grant led to', async () => {
  const store = demoIssuerStore();
  await store.upsert('a', { grantId: 'one' });
  await store.upsert('b', { grantId: 'two' });
  await store.revokeByGrantId('one');
  expect([await store.find('a'), await store.find('b')]).toEqual([undefined, { grantId: 'two' }]);
});

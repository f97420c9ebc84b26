import { expect, test } from 'vitest';
import { agent, machine } from '../../test/people.ts';
import { requireSameOrigin } from './authorise.ts';

const origin = 'https://credit.example';
const sent = (headers: Record<string, string>): Request =>
  new Request('http://evil.example/v1/repairs', { method: 'POST', headers });

test('a browser that does not say from what site it sends must come from the platform’s own origin', () => {
  expect(() => requireSameOrigin(sent({ origin }), agent, origin)).not.toThrow();
});

test.each([{ origin: 'http://evil.example' }, { origin: 'null' }, {}])(
  'the Host header says nothing about that: %o',
  (headers) => {
    expect(() => requireSameOrigin(sent(headers), agent, origin)).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    );
  },
);

test('a machine sends from wherever it is', () => {
  expect(() => requireSameOrigin(sent({}), machine, origin)).not.toThrow();
});

import { expect, test } from 'vitest';
import { securityHeadersAt } from './security-headers.ts';

test('a site on https asks browsers to stay there, one on http cannot', () => {
  expect(securityHeadersAt('https://credit.example')).toMatchObject({
    'strict-transport-security': 'max-age=31536000',
  });
  expect(securityHeadersAt('http://127.0.0.1:8080')).not.toHaveProperty(
    'strict-transport-security',
  );
});

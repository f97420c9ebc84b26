/// <reference types="vite/client" />
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { it } from 'vitest';
import { settled } from '../test/deep.ts';
import './define.ts';
import type { Example } from './examples.ts';
import './styles/forms.css';

const modules = import.meta.glob<Readonly<Record<string, Example>>>('./*/*.examples.ts', {
  eager: true,
});

it('runs every example under a strict policy for styles and Trusted Types', async () => {
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
    violations.push(`${violatedDirective}: ${sample}`),
  );
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
  document.head.append(policy);
  for (const example of Object.values(modules).flatMap((examples) => Object.values(examples))) {
    if (example.waits) continue;
    const root = document.body.appendChild(document.createElement('div'));
    render(example.render('zh-CN'), root);
    await settled(root);
    await example.play?.(root);
    await settled(root);
    root.remove();
  }
  expect(violations).to.deep.equal([]);

  document.body.appendChild(document.createElement('p')).setAttribute('style', 'color: red');
  await new Promise(requestAnimationFrame); // violations are reported after the current task
  expect(violations.length, 'the policy itself').to.equal(1);
});

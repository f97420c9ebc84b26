import type { Scope } from '@xinyong/contract';
import { visitor } from '../actor.ts';
import type { Role } from './person.ts';

/** What each kind of asker may do. */
export const scopesOf: Readonly<Record<'visitor' | Role, readonly Scope[]>> = {
  visitor: visitor.scopes,
  agent: ['public', 'session', 'repairs:apply', 'promises:sign'],
  officer: [
    'public',
    'session',
    'repairs:decide',
    'records:import',
    'grades:run',
    'warnings:send',
    'draws:run',
    'promises:decide',
    'promise-templates:write',
  ],
  auditor: ['public', 'session', 'audit:read'],
};

const known: ReadonlySet<string> = new Set(Object.values(scopesOf).flat());

/** Whether the text is a scope of ours: tokens may carry those of other services. */
export const isScope = (text: string): text is Scope => known.has(text);

import type { Operation } from '@xinyong/contract';
import type { SchemasOf } from '@xinyong/contract/schemas';
import type { Hono } from 'hono';
import { answer, type Mounted } from './answer.ts';
import { inTurn } from './in-turn.ts';
import type { Group, Handler, Handlers } from './handlers.ts';
import { Problem } from './problem.ts';
import type { RequestEnv } from './request-id.ts';
import type { Surroundings } from './surroundings.ts';

/** So many wait for a costly operation; whoever comes then is told to come again. */
const MOST_WAITING = 16;

/** Mounts the operations of a noun. Types stop here: the app's type never grows. */
export function mount<G extends Group>(
  app: Hono<RequestEnv>,
  noun: string,
  group: G,
  schemas: SchemasOf<G>,
  handlers: Handlers<G>,
  surroundings: Surroundings,
): void {
  const mounted = Object.entries(group).map(([name, operation]): Mounted => ({
    name: `${noun}.${name}`,
    operation,
    // The same keys, by SchemasOf and Handlers; the schema guards the input of the handler.
    schemas: schemas[name as keyof G],
    handler: handlers[name as keyof G] as Handler<Operation>,
    ...(operation.costly && { turn: inTurn(MOST_WAITING) }),
  }));
  const byPath = Map.groupBy(mounted, ({ operation }) => operation.path);
  // '{' sorts after every letter, so that /export goes before /{id}.
  for (const path of [...byPath.keys()].toSorted()) {
    const route = path.replaceAll(/\{(\w+)\}/g, ':$1');
    const here = byPath.get(path) ?? [];
    for (const each of here)
      app.on(each.operation.method, route, (c) => answer(c, each, surroundings));
    app.all(route, () => {
      throw wrongMethod(here.map(({ operation }) => operation.method));
    });
  }
}

const wrongMethod = (allowed: readonly string[]): Problem =>
  new Problem(
    'method_not_allowed',
    { zh: `此地址只支持 ${allowed.join('、')}。`, en: `Use ${allowed.join(' or ')} here.` },
    {},
    { allow: allowed.join(', ') },
  );

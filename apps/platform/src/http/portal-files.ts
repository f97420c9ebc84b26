import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/** The files of the portal: those with a digest in their name never change, all others are asked for anew. */
export const portalFiles = (root: string): MiddlewareHandler =>
  serveStatic({
    root,
    onFound: (path, c) => {
      const lasting = /[/\\]assets[/\\]/.test(path);
      c.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });

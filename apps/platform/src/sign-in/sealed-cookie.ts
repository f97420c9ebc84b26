import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { parse, type CookieOptions } from 'hono/utils/cookie';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import type * as z from 'zod';

/** A cookie that only we can read and write: a JWT encrypted with AES-256-GCM, good until it expires. */
interface SealedCookie<T extends object> {
  set(c: Context, content: T, expiresAt: Date): Promise<void>;
  /** What the cookie of a request says; undefined if there is none, or none of ours, or it expired. */
  read(request: Request, now: Date): Promise<{ content: T; expiresAt: Date } | undefined>;
  remove(c: Context): void;
}

/** `name` also tells the cookies of one key apart: the content of one is refused in another. */
export function sealedCookie<T extends object>(
  name: string,
  schema: z.ZodType<T>,
  key: Uint8Array,
  secure: boolean,
): SealedCookie<T> {
  const typ = `${name}+jwt`;
  const fullName = secure ? `__Host-${name}` : name;
  // No Max-Age: on a shared computer the session ends with the browser, if not before.
  const options: CookieOptions = { path: '/', httpOnly: true, sameSite: 'Lax', secure };
  return {
    set: async (c, content, expiresAt) => {
      const token = await new EncryptJWT({ content })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ })
        .setExpirationTime(expiresAt)
        .encrypt(key);
      setCookie(c, fullName, token, options);
    },
    read: async (request, now) => {
      const token = parse(request.headers.get('cookie') ?? '', fullName)[fullName];
      if (token === undefined) return undefined;
      try {
        const { payload } = await jwtDecrypt(token, key, {
          typ,
          currentDate: now,
          requiredClaims: ['exp'],
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        });
        const content = schema.safeParse(payload['content']);
        const expiresAt = new Date((payload.exp ?? 0) * 1000);
        return content.success ? { content: content.data, expiresAt } : undefined;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
    remove: (c) => {
      deleteCookie(c, fullName, options);
    },
  };
}

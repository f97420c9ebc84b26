import type { Adapter, AdapterPayload } from 'oidc-provider';

const MOST = 5000;

/** Keeps what the demo issuer knows of one kind in memory; it checks itself what has expired. */
export function demoIssuerStore(): Adapter {
  const stored = new Map<string, AdapterPayload>();
  return {
    upsert: async (id, payload) => {
      stored.delete(id);
      stored.set(id, payload);
      const [oldest] = stored.keys();
      if (stored.size > MOST && oldest !== undefined) stored.delete(oldest);
    },
    find: async (id) => stored.get(id),
    findByUid: async (uid) => [...stored.values()].find((payload) => payload.uid === uid),
    findByUserCode: async () => undefined, // only devices have one
    consume: async (id) => {
      const payload = stored.get(id);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => {
      stored.delete(id);
    },
    revokeByGrantId: async (grantId) => {
      for (const [id, payload] of stored) if (payload.grantId === grantId) stored.delete(id);
    },
  };
}

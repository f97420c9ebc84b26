import type { Page } from './platform.ts';

/** Hands an application in, as the wizard would. */
export const handIn = (page: Page, recordId: string): Promise<void> =>
  page.evaluate(async (id) => {
    const send = async (method: string, path: string, body: BodyInit, type: string) => {
      const headers = { 'content-type': type, 'idempotency-key': crypto.randomUUID() };
      const response = await fetch(`/v1/repairs${path}`, { method, headers, body });
      if (!response.ok) throw new Error(await response.text());
      const { repair } = (await response.json()) as { repair: { id: string; version: number } };
      return repair;
    };
    const json = (method: string, path: string, body: object) =>
      send(method, path, JSON.stringify(body), 'application/json');
    const answers = {
      corrected: true,
      obligationsPerformed: true,
      performedOn: '2026-06-01',
      statement:
        '罚款已缴清，施工现场的围挡、警示标志和排水设施均已按照要求整改，并经现场复查合格。',
      contactName: '冯某某',
      contactPhone: '13900000000',
      signedName: '冯某某',
      promiseMade: true,
    };
    const begun = await json('POST', '', { recordId: id });
    const { version } = await json('PUT', `/${begun.id}/draft`, {
      version: begun.version,
      answers,
    });
    const name = encodeURIComponent('湖北省阳新县非税收入一般缴款书（收据联）.pdf');
    const filed = await send(
      'PUT',
      `/${begun.id}/files/proof-of-performance?fileName=${name}&version=${version}`,
      '%PDF-1.7',
      'application/octet-stream',
    );
    await json('POST', `/${begun.id}/submit`, { version: filed.version });
  }, recordId);

import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { button, arrives, errors, proof, upload, choose } from '../../test/form-page.ts';
import { open, withDraft } from '../../test/repair-wizard.ts';
import { follow, press, shows } from '../../test/stage.ts';
import { exampleDraft } from '../example-repairs.ts';
import { ExamplePlatform, problem } from '../example-platform.ts';

describe('files', () => {
  const materials = { attributes: { page: 'materials' } };
  const draft = (): ExamplePlatform =>
    withDraft({ answers: { corrected: true, obligationsPerformed: true } });

  it('are sent at once, told, and can be removed', async () => {
    const platform = draft();
    await open({ platform, ...materials });
    await upload(proof('缴款凭证.pdf'));
    await shows('缴款凭证.pdf（1 KB）');
    await shows('已履行义务的证明已上传');
    expect(platform.repairs.get(exampleDraft.id)?.files.length).to.equal(1);
    await press(/^删除/);
    await shows('已履行义务的证明已删除');
    expect(document.activeElement).to.equal(button('选择文件 已履行义务的证明').element());
    expect(platform.repairs.get(exampleDraft.id)?.files.length).to.equal(0);
  });

  it.each([
    [proof('a.exe', 'application/x-msdownload'), '请选择 PDF、JPG 或 PNG 格式的文件'],
    [new File([], 'a.pdf', { type: 'application/pdf' }), '这个文件是空的'],
    [
      new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'a.png', { type: 'image/png' }),
      '不能超过 10 MB',
    ],
  ])('are refused before they are sent when they will not do: %s', async (file, words) => {
    const platform = draft();
    await open({ platform, ...materials });
    await upload(file);
    expect(errors().join()).to.contain(words);
    expect(platform.requests.filter((each) => each.includes('/files/'))).to.deep.equal([]);
  });

  it('are refused where they stand when the platform finds something else in them', async () => {
    const platform = draft();
    platform.intercept = (request) =>
      request.method === 'PUT'
        ? problem(422, 'file_refused', '只能上传 PDF、JPEG 或 PNG 文件。')
        : undefined;
    await open({ platform, ...materials });
    await upload(proof('缴款凭证.pdf'));
    await shows('只能上传');
    expect(errors()).to.deep.equal(['只能上传 PDF、JPEG 或 PNG 文件。']);
    expect(button('重试').query()).to.equal(null);
  });

  it('are waited for when someone continues while they are sent', async () => {
    const platform = draft();
    let arrive = (): void => undefined;
    platform.intercept = async (request) => {
      if (request.method === 'PUT') await new Promise<void>((done) => (arrive = done));
      return undefined;
    };
    await open({ platform, ...materials });
    choose(proof('缴款凭证.pdf'));
    await shows('正在上传 缴款凭证.pdf');
    await button('继续').click();
    expect(errors()).to.deep.equal([]);
    arrive();
    await arrives('怎么联系您？');
  });

  it('are asked for by name', async () => {
    await open({ platform: draft(), ...materials });
    await press('继续');
    expect(errors()).to.deep.equal(['请上传已履行义务的证明']);
    await follow('请上传已履行义务的证明');
    expect(document.activeElement).to.equal(button('选择文件 已履行义务的证明').element());
  });
});

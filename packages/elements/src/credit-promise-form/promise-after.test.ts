import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import {
  title,
  heading,
  button,
  link,
  eventually,
  arrives,
  errors,
  status,
  proof,
  upload,
} from '../../test/form-page.ts';
import { open, withPromise, id, letter } from '../../test/promise-form.ts';
import { follow, press, shows, stage, words } from '../../test/stage.ts';
import {
  acceptedDeferred,
  acceptedPromise,
  deferredTemplate,
  openArchive,
  submittedPromise,
} from '../example-promises.ts';
import { problem } from '../example-platform.ts';

describe('the receipt', () => {
  it('survives a reload, with code, check value, deadline, next step and the letter', async () => {
    await open({
      platform: withPromise(acceptedDeferred),
      attributes: { 'status-href-template': '/my-promises.html?id={id}' },
    });
    expect(heading()).to.equal('承诺书已受理，请按期补齐材料');
    expect(words()).to.contain('42022220261121000017');
    expect(words()).to.match(/校验码：\s*([0-9A-F]{4}-){2}[0-9A-F]{4}/);
    expect(words()).to.contain('还有 10 个工作日（2026年12月4日 周五）');
    expect(words()).to.contain('材料补齐以后，受理单位核查');
    expect(link('查看我的承诺').element().getAttribute('href')).to.equal(
      `/my-promises.html?id=${id}`,
    );
    expect(letter()).to.contain('补齐材料和期限');
    expect(location.hash).to.equal('#signed');
    expect(document.title).to.equal(`承诺书已受理，请按期补齐材料 - ${title}`);
  });

  it('says the state that it has come to', async () => {
    await open({
      platform: withPromise(acceptedPromise, { state: 'revoked', notice: '许可申请已经撤回。' }),
    });
    expect(heading()).to.equal('承诺状态：受理单位已撤销');
    expect(words()).to.contain('阳新县示例市场监督管理局的说明');
    expect(words()).to.contain('许可申请已经撤回。');
    expect(stage().querySelector('.credit-panel')).to.equal(null);
  });

  it('gives no words of the enterprise for those of the agency', async () => {
    await open({
      platform: withPromise(acceptedPromise, {
        state: 'repair-requested',
        notice: '已经改正。',
      }),
    });
    expect(heading()).to.equal('承诺状态：已申请修复违诺');
    expect(words()).not.to.contain('已经改正。');
  });

  it('is there for what waits for the agency', async () => {
    await open({ platform: withPromise(submittedPromise, {}, { archive: openArchive }) });
    expect(heading()).to.equal('已签署，等待受理');
    expect(letter()).to.contain('签署人：周某某');
  });
});

describe('materials that were missing', () => {
  it('are given one after the other and handed in, told to those who do not see it', async () => {
    const platform = withPromise(acceptedDeferred);
    await open({ platform });
    await upload(proof('租赁合同.pdf'));
    await shows('租赁合同.pdf（1 KB）');
    expect(status()).to.equal('经营场所使用证明已上传');
    await upload(proof('制度.png', 'image/png'), 1);
    await press('提交补齐的材料');
    await arrives('受理单位正在核查');
    expect(platform.promises.get(id)).to.deep.include({ state: 'under-verification' });
    expect(words()).to.contain('您提交的材料').and.to.contain('制度.png');
    expect(document.activeElement).to.equal(stage().querySelector('h1'));
    expect(stage().querySelector('input[type=file]')).to.equal(null);
  });

  it('are asked for by name when one is still missing', async () => {
    const platform = withPromise(acceptedDeferred);
    await open({ platform });
    await upload(proof('租赁合同.pdf'));
    await press('提交补齐的材料');
    expect(errors()).to.deep.equal(['请上传内部管理制度文本']);
    await follow('请上传内部管理制度文本');
    expect(document.activeElement).to.equal(button('选择文件 内部管理制度文本').element());
    expect(platform.promises.get(id)?.state).to.equal('materials-due');
  });

  it('can be taken back and replaced', async () => {
    const platform = withPromise(acceptedDeferred);
    await open({ platform });
    await upload(proof('租赁合同.pdf'));
    await press(/^删除/);
    await eventually(() => status() === '经营场所使用证明已删除');
    expect(document.activeElement).to.equal(button('选择文件 经营场所使用证明').element());
    expect(platform.promises.get(id)?.files.length).to.equal(0);
  });

  it('are refused where they stand', async () => {
    const platform = withPromise(acceptedDeferred);
    await open({ platform });
    await upload(proof('a.exe', 'application/x-msdownload'));
    expect(errors()).to.deep.equal(['经营场所使用证明：请选择 PDF、JPG 或 PNG 格式的文件']);
    platform.intercept = (request) =>
      request.method === 'PUT'
        ? problem(422, 'file_refused', '只能上传 PDF、JPEG 或 PNG 文件。')
        : undefined;
    await upload(proof('租赁合同.pdf'));
    await shows('只能上传');
    expect(errors()).to.deep.equal(['只能上传 PDF、JPEG 或 PNG 文件。']);
  });

  it('that are wrong are named in the order of the page', async () => {
    await open({ platform: withPromise(acceptedDeferred) });
    await press('提交补齐的材料');
    await upload(proof('a.exe', 'application/x-msdownload'));
    expect(errors()).to.deep.equal([
      '经营场所使用证明：请选择 PDF、JPG 或 PNG 格式的文件',
      '请上传内部管理制度文本',
    ]);
  });

  it('that came back are shown with what the agency says', async () => {
    await open({
      platform: withPromise(acceptedDeferred, {
        notice: '租赁合同没有盖章。',
        files: [
          { material: 'premises', name: '租赁合同.pdf', size: 2048, digest: '3f'.repeat(32) },
        ],
      }),
    });
    expect(words()).to.contain('租赁合同没有盖章。');
    expect(button('换一个文件 经营场所使用证明').query()).not.to.equal(null);
  });

  it('are looked at again when the agency was faster', async () => {
    const platform = withPromise(acceptedDeferred, {
      files: deferredTemplate.template.deferred!.materials.map(({ id: material }) => ({
        material,
        name: `${material}.pdf`,
        size: 1024,
        digest: '3f'.repeat(32),
      })),
    });
    await open({ platform });
    platform.intercept = ({ url }) => {
      if (!url.endsWith('/hand-in-materials')) return undefined;
      platform.change(id, { state: 'fulfilled' });
      return problem(409, 'conflict', '这份承诺现在的状态不能这样办理。');
    };
    await press('提交补齐的材料');
    await arrives('承诺状态：全部履行');
  });
});

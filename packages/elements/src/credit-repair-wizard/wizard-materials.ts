import type { Material } from '@xinyong/core';
import { repairText } from '@xinyong/core/text';
import { html, type TemplateResult } from 'lit';
import { fileField } from '../file-field/file-field.ts';
import { askedTag } from './wizard-question.ts';
import { errorOf, fileItem, type WizardView } from './wizard-view.ts';

/** One material of the application. */
export function materialField(view: WizardView, material: Material): TemplateResult {
  const { locale } = view;
  const { name, hint } = repairText[locale].materials[material];
  const item = fileItem(material);
  return fileField({
    name: item,
    id: view.idOf(item),
    material: name,
    label: html`${name}${askedTag(view, item)}`,
    hint,
    error: errorOf(view, item),
    given: view.detail.repair.files.find((file) => file.material === material),
    uploading: view.uploading?.material === material ? view.uploading.name : undefined,
    locale,
    choose: (file) => view.choose(material, file),
    remove: () => view.remove(material),
  });
}

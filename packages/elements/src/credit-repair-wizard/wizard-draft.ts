import type { RepairsResource } from '@xinyong/client';
import type { RepairDetail } from '@xinyong/contract';
import {
  flowContext,
  flowVersion,
  migrateAnswers,
  type IsoDay,
  type Material,
  type RepairAnswers,
} from '@xinyong/core';
import { KeptDraft, type DraftKeeping } from '../kept-draft/kept-draft.ts';
import { isEditable, storable } from './wizard-context.ts';

/** What the wizard needs of a platform. */
export type DraftPlatform = Pick<
  RepairsResource,
  'updateDraft' | 'attach' | 'detach' | 'submit' | 'resubmit' | 'get'
>;

/** The draft of an application. */
export class WizardDraft extends KeptDraft<RepairDetail, RepairAnswers, DraftPlatform> {
  constructor(
    detail: RepairDetail,
    {
      today,
      ...options
    }: Pick<
      DraftKeeping<RepairDetail, RepairAnswers, DraftPlatform>,
      'platform' | 'changed' | 'announce'
    > & { readonly today: () => IsoDay },
  ) {
    super(detail, {
      ...options,
      idOf: ({ repair }) => repair.id,
      versionOf: ({ repair }) => repair.version,
      isEditable,
      answersOf: ({ repair: { answers } }) => {
        const migrated = migrateAnswers(answers);
        return { answers: migrated.ok ? migrated.answers : answers, newer: !migrated.ok };
      },
      storable: (now, answers) => storable(flowContext(now, answers, today()), now.repair.answers),
      put: (platform, { repair }, draft) => platform.updateDraft(repair.id, draft),
      get: (platform, { repair }) => platform.get(repair.id),
    });
  }

  /** Takes what was typed on a page; the other answers stay. */
  override change(answers: RepairAnswers): void {
    super.change({ ...this.answers, ...answers, flow: flowVersion });
  }

  attach(material: Material, file: File): Promise<boolean> {
    return this.send((platform, version) =>
      platform.attach(this.id, material, file, { fileName: file.name, version }),
    );
  }

  detach(material: Material): Promise<boolean> {
    return this.send((platform, version) => platform.detach(this.id, material, { version }));
  }

  /** Answers that are off the journey stay in the draft: the platform takes those that are on it. */
  submit(): Promise<boolean> {
    return this.handIn((platform, version, once) => {
      const { repair, commands } = this.detail;
      const call = commands.includes('resubmit') ? 'resubmit' : 'submit';
      return platform[call](repair.id, { version }, once);
    });
  }
}

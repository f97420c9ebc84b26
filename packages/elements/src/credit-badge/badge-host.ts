import type { GradeSummary } from '@xinyong/core';
import type { LitElement } from 'lit';

/** What the parts of a badge that are loaded later see of it. */
export interface BadgeHost extends LitElement {
  readonly code: string;
  readonly scheme: string;
  readonly data: GradeSummary | undefined;
}

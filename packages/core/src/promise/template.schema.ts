import * as z from 'zod';
import type { PromiseTemplate } from './promise-template.ts';

/** Replaced by the checked shape of a template. */
export const PromiseTemplateSchema: z.ZodType<PromiseTemplate> = z.custom<PromiseTemplate>(
  (value) => typeof value === 'object',
);
export const TemplateDraftSchema: z.ZodType<Omit<PromiseTemplate, 'id' | 'version' | 'replaces'>> =
  z.custom<Omit<PromiseTemplate, 'id' | 'version' | 'replaces'>>(
    (value) => typeof value === 'object',
  );

import type { SwedishText } from '../../../surveys/definition/localized-text.ts';

/** A failure a caller can see, in both languages. */
export interface CatalogueEntry {
  readonly status: number;
  readonly title: SwedishText;
  /** What to do. `{name}` is filled in from the problem's values. */
  readonly detail: SwedishText;
}

export const entry = (status: number, titleSv: string, titleEn: string, detailSv: string, detailEn: string): CatalogueEntry => ({
  status,
  title: { sv: titleSv, en: titleEn },
  detail: { sv: detailSv, en: detailEn },
});

import type { ItemWithText } from '../definition/survey-json.ts';

/** Departments most regions have, under the names most of them use. A proposal to start from; each region fills in its own. */
export const commonDepartments: readonly ItemWithText[] = [
  { value: 'regional_development', text: { sv: 'Regional utveckling', en: 'Regional development' } },
  { value: 'management', text: { sv: 'Regionledningskontoret', en: 'Executive office' } },
  { value: 'health', text: { sv: 'Hälso- och sjukvård', en: 'Health care' } },
  { value: 'dental', text: { sv: 'Folktandvården', en: 'Dental care' } },
  { value: 'transport', text: { sv: 'Kollektivtrafik', en: 'Public transport' } },
  { value: 'culture', text: { sv: 'Kultur och folkbildning', en: 'Culture and adult education' } },
  { value: 'service', text: { sv: 'Service och fastigheter', en: 'Services and property' } },
  { value: 'elsewhere', text: { sv: 'Annan förvaltning', en: 'Another department' } },
];

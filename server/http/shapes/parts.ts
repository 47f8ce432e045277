// What several shapes are made of.
import { z } from 'zod';
import { isClockTime } from '../../../surveys/fieldwork/occasion.ts';

export const line = (most = 200) => z.string().trim().min(1).max(most);
export const id = () => z.string().min(1).max(64);
export const isoDate = () => z.iso.date();
export const codeName = () => z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);
export const clockTime = () => z.string().refine(isClockTime, 'a time: 09:00');
export const occasion = {
  title: line().exactOptional(),
  date: isoDate(),
  ends: isoDate().exactOptional(),
  startTime: clockTime().exactOptional().describe('On the clock in Sweden: 09:00. Left out: all day'),
  endTime: clockTime().exactOptional(),
  place: line().exactOptional(),
};
/** In a change, an empty text takes the value away. */
export const clearable = (most?: number) => z.union([z.literal(''), line(most)]).exactOptional();
export const plannedDay = () => z.union([z.literal(''), isoDate()]).exactOptional();
export const token = () => z.string().min(1).max(200);
export const profile = z
  .enum(['excel-sv', 'data'])
  .default('excel-sv')
  .describe('excel-sv: BOM, semicolon, decimal comma. data: comma, point.');
export const locale = z.enum(['sv', 'en']).default('sv');

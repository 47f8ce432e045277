import type { Request } from 'express';

/** The language a caller reads: English where it is asked for before Swedish, else Swedish. */
export function localeOf(request: Pick<Request, 'headers'>): 'sv' | 'en' {
  const asked = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [language = '', quality] = part
        .trim()
        .toLowerCase()
        .split(/;\s*q=/);
      return { language: language.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ language, quality }) => quality > 0 && (language === 'sv' || language === 'en'))
    .sort((a, b) => b.quality - a.quality);
  return asked[0]?.language === 'en' ? 'en' : 'sv';
}

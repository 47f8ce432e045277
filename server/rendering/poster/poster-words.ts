// What a poster says beside the names of things. Whoever stands before it has a few seconds.
export interface PosterWords {
  readonly how: string;
  readonly time: (minutes: number) => string;
  readonly or: string;
  readonly code: (code: string) => string;
  readonly qr: (url: string) => string;
  readonly example: string;
}

export const posterWords: Readonly<Record<'sv' | 'en', PosterWords>> = {
  sv: {
    how: 'Rikta mobilens kamera mot rutan.',
    time: (minutes) => `Det tar ungefär ${minutes === 1 ? '1 minut' : `${minutes} minuter`}.`,
    or: 'Eller gå till',
    code: (code) => `Kod: ${code}`,
    qr: (url) => `QR-kod till ${url}`,
    example: 'Exempel med påhittade uppgifter',
  },
  en: {
    how: 'Point the camera of your phone at the square.',
    time: (minutes) => `It takes about ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
    or: 'Or go to',
    code: (code) => `Code: ${code}`,
    qr: (url) => `QR code to ${url}`,
    example: 'Sample with invented data',
  },
};

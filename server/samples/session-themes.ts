// What an organiser might have found in the invented answers to "Vad ska vi behålla?", by words that stand in them.
import type { SampleTheme } from './sample-activity.ts';

const keep = (sv: string, en: string, about: RegExp): SampleTheme => ({
  survey: 'session-eval',
  question: 'keep',
  name: { sv, en },
  about,
});

export const sessionThemes: readonly SampleTheme[] = [
  keep('Samtal och övningar', 'Talks and exercises', /samtal|diskussion|rund|grupp|övning|bord|handledning|promenad|fråga/i),
  keep('Exempel från andra', 'Examples from others', /exempl|provat|case|andra kommuner|kampanj|misslyckande/i),
  keep('Föreläsningar och underlag', 'Lectures and material', /föreläs|statistik|genomgång|dokumentation|film|begrepp|forskning|lista/i),
  keep('Upplägg och tid', 'Set-up and time', /upplägg|\btid|tempo|start|ordning|hemuppgift|paus|avslutning|processled/i),
  keep('Mat och lokal', 'Food and venue', /lokal|\bmat\b|lunch|kaffe|fika/i),
];

// Failures of the screen in the room.
import { type CatalogueEntry, entry } from './catalogue-entry.ts';

export const roomProblems = {
  'bad-room-key': entry(
    403,
    'Skärmens nyckel stämmer inte',
    'The key of the screen is wrong',
    'Öppna länken till skärmen från aktivitetens sida.',
    "Open the link to the screen from the activity's page.",
  ),
  'not-the-lead': entry(
    403,
    'Skärmen är bara till för att titta på',
    'This screen is only for looking',
    'Öppna länken till skärmen från aktivitetens sida för att styra den.',
    "Open the link to the screen from the activity's page to decide what it shows.",
  ),
  'no-such-card': entry(
    404,
    'Texten finns inte på skärmen',
    'There is no such text on the screen',
    'Den kan ha ändrats av gruppen som skrev den. Välj en text som syns nu.',
    'The group that wrote it may have changed it. Choose one that is there now.',
  ),
  'no-wall': entry(
    409,
    'Enkäten visas inte på skärm',
    'This survey is not shown on a screen',
    'Skärmen visar bara svar på frågor där den som skriver själv får säga ja.',
    'The screen only shows answers to questions where the writer is asked for a yes.',
  ),
  'wall-too-long': entry(
    409,
    'Väggen är för lång för en bild',
    'The wall is too long for one picture',
    'Det är fler texter på väggen än som går att läsa i en bild. Ladda ner väggen som CSV, där står alla.',
    'There are more texts on the wall than can be read in one picture. Download the wall as CSV, which has all of them.',
  ),
} as const satisfies Record<string, CatalogueEntry>;

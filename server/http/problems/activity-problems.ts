// Failures of an organiser with an activity, its occasions and those who keep in touch.
import { type CatalogueEntry, entry } from './catalogue-entry.ts';

export const activityProblems = {
  'bad-times': entry(
    400,
    'Tiderna stämmer inte',
    'The times do not fit',
    'Skriv en sluttid som är efter starttiden, eller ta bort båda så gäller det hela dagen.',
    'Write an end that is after the start, or remove both for the whole day.',
  ),
  'no-such-activity': entry(404, 'Aktiviteten finns inte', 'There is no such activity', 'Välj en i listan.', 'Choose one from the list.'),
  'no-such-earlier': entry(
    404,
    'Den tidigare aktiviteten finns inte',
    'There is no such earlier activity',
    'Välj en annan aktivitet av samma slag i listan.',
    'Choose another activity of the same kind from the list.',
  ),
  'no-such-circle': entry(
    404,
    'Listan eller personen finns inte',
    'There is no such list or person',
    'Läs in sidan igen. Listan kan ha tagits bort, eller personen ha lämnat den.',
    'Load the page again. The list may have been removed, or the person may have left it.',
  ),
  'no-such-occasion': entry(
    404,
    'Tillfället finns inte',
    'There is no such occasion',
    'Välj ett tillfälle som hör till aktiviteten.',
    'Choose an occasion of the activity.',
  ),
  'bad-last-day': entry(
    409,
    'Sista dagen går inte att välja',
    'That last day cannot be chosen',
    'Välj en dag som inte har varit. När någon står på listan kan dagen flyttas tidigare men inte senare.',
    'Choose a day that has not passed. Once somebody is on the list the day can be moved earlier, not later.',
  ),
  'full-list': entry(
    409,
    'Listan är full',
    'The list is full',
    'Ta bort något som inte behövs. Det finns plats för {most}.',
    'Remove something that is not needed. There is room for {most}.',
  ),
  'occasion-has-waves': entry(
    409,
    'Tillfället har omgångar',
    'The occasion has waves',
    'Ta bort dess utkast först. Har någon omgång varit öppen kan du ställa in tillfället i stället.',
    'Remove its drafts first. If one of its waves has been open, you can cancel the occasion instead.',
  ),
} as const satisfies Record<string, CatalogueEntry>;

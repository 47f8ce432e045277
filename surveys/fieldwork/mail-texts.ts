// What mails say. Organisers may write their own text for a wave or an activity; where they have not, these are used. Names in
// braces are filled in when a mail is written.
import type { SwedishText } from '../definition/localized-text.ts';

export const waveMailKinds = ['invitation', 'reminder'] as const;
export const activityMailKinds = [
  'confirmation',
  'waiting-list',
  'calendar',
  'called-off',
  'place-cancelled',
  'information',
  'circle',
  'report',
] as const;

export type MailTextKind = (typeof waveMailKinds)[number] | (typeof activityMailKinds)[number];
export type MailLocale = 'sv' | 'en';

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** An organiser's own texts, by kind and language. */
export type OwnMailTexts = { readonly [kind in MailTextKind]?: { readonly [locale in MailLocale]?: MailText } };

/** The names a text of each kind may hold in braces. */
export const mailNames: Readonly<Record<MailTextKind, readonly string[]>> = {
  invitation: ['recipient', 'activity', 'survey', 'link', 'organiser', 'contact'],
  reminder: ['recipient', 'activity', 'survey', 'link', 'organiser', 'contact'],
  confirmation: ['name', 'activity', 'sessions', 'calendar', 'organiser', 'contact'],
  'waiting-list': ['name', 'activity', 'organiser', 'contact'],
  calendar: ['name', 'activity', 'session', 'date', 'time', 'place', 'sessions', 'calendar', 'organiser', 'contact'],
  'called-off': ['name', 'activity', 'session', 'date', 'organiser', 'contact'],
  'place-cancelled': ['name', 'activity', 'session', 'date', 'organiser', 'contact'],
  information: ['name', 'activity', 'session', 'date', 'time', 'place', 'preparation', 'programme', 'contacts', 'organiser', 'contact'],
  circle: ['name', 'activity', 'until', 'link', 'organiser', 'contact'],
  report: ['name', 'activity', 'link', 'organiser', 'contact'],
};

/** Without these a mail is of no use. */
export const neededNames: Readonly<Partial<Record<MailTextKind, string>>> = {
  invitation: 'link',
  reminder: 'link',
  circle: 'link',
  report: 'link',
};

type Texts = Readonly<Record<MailLocale, MailText>>;

const usual: Readonly<Record<MailTextKind, Texts>> = {
  invitation: {
    sv: {
      subject: 'Inbjudan att svara: {survey}',
      text: `Hej {recipient}!

Vi vill gärna ha ditt svar i {survey}, {activity}.

Öppna enkäten med din egen länk:
{link}

Länken är personlig. Skicka den inte vidare till någon utanför er organisation.

Frågor? Kontakta {contact}.

Hälsningar
{organiser}`,
    },
    en: {
      subject: 'Invitation to answer: {survey}',
      text: `Hello {recipient},

We would like to have your answer to {survey}, {activity}.

Open the survey with your own link:
{link}

The link is personal. Do not pass it on to anyone outside your organisation.

Questions? Contact {contact}.

Kind regards
{organiser}`,
    },
  },
  reminder: {
    sv: {
      subject: 'Påminnelse: {survey}',
      text: `Hej {recipient}!

Det finns fortfarande tid att svara på {survey}, {activity}.

Öppna enkäten här:
{link}

Länken ersätter den du fick tidigare.

Frågor? Kontakta {contact}.

Hälsningar
{organiser}`,
    },
    en: {
      subject: 'Reminder: {survey}',
      text: `Hello {recipient},

There is still time to answer {survey}, {activity}.

Open the survey here:
{link}

This link takes the place of the one you had before.

Questions? Contact {contact}.

Kind regards
{organiser}`,
    },
  },
  confirmation: {
    sv: {
      subject: 'Du är anmäld: {activity}',
      text: `Hej {name}!

Tack för din anmälan till {activity}. Du har en plats. Anmälan gäller alla träffar:

{sessions}

Datumen finns i den bifogade kalenderfilen. Du kan också prenumerera på dem:
{calendar}

Behöver du ändra något eller lämna återbud? Kontakta {contact}.

Hälsningar
{organiser}`,
    },
    en: {
      subject: 'You are registered: {activity}',
      text: `Hello {name},

Thank you for registering for {activity}. You have a place. The registration is for all sessions:

{sessions}

The dates are in the attached calendar file. You can also subscribe to them:
{calendar}

Do you need to change something or cancel? Contact {contact}.

Kind regards
{organiser}`,
    },
  },
  'waiting-list': {
    sv: {
      subject: 'Du står på väntelistan: {activity}',
      text: `Hej {name}!

Tack för din anmälan till {activity}. Platserna för din organisation är fyllda, så du står på väntelistan. Du får ett nytt mejl om du får en plats.

Frågor? Kontakta {contact}.

Hälsningar
{organiser}`,
    },
    en: {
      subject: 'You are on the waiting list: {activity}',
      text: `Hello {name},

Thank you for registering for {activity}. The places of your organisation are taken, so you are on the waiting list. You will get another mail if you get a place.

Questions? Contact {contact}.

Kind regards
{organiser}`,
    },
  },
  calendar: {
    sv: {
      subject: 'Kalenderbokning: {session}, {activity}',
      text: `Hej {name}!

Här kommer kalenderbokningen för {session} i {activity}.

Dag: {date}
Tid: {time}
Plats: {place}

Har du fått en tidigare bokning för samma dag ersätter den här den. Du kan också prenumerera på alla datum:
{calendar}

Frågor? Kontakta {contact}.

Hälsningar
{organiser}`,
    },
    en: {
      subject: 'Calendar booking: {session}, {activity}',
      text: `Hello {name},

Here is the calendar booking for {session} of {activity}.

Day: {date}
Time: {time}
Place: {place}

If you have had an earlier booking for it, this one takes its place. You can also subscribe to all the dates:
{calendar}

Questions? Contact {contact}.

Kind regards
{organiser}`,
    },
  },
  'called-off': {
    sv: {
      subject: 'Inställt: {session}, {activity}',
      text: `Hej {name}!

{session} i {activity} den {date} blir inte av. Den bifogade filen tar bort bokningen ur din kalender.

Frågor? Kontakta {contact}.

Hälsningar
{organiser}`,
    },
    en: {
      subject: 'Called off: {session}, {activity}',
      text: `Hello {name},

{session} of {activity} on {date} will not take place. The attached file removes the booking from your calendar.

Questions? Contact {contact}.

Kind regards
{organiser}`,
    },
  },
  'place-cancelled': {
    sv: {
      subject: 'Avbokat: {session}, {activity}',
      text: `Hej {name}!

Din anmälan till {activity} är avbokad. Den bifogade filen tar bort {session} den {date} ur din kalender.

Stämmer det inte? Kontakta {contact}.

Hälsningar
{organiser}`,
    },
    en: {
      subject: 'Cancelled: {session}, {activity}',
      text: `Hello {name},

Your registration for {activity} is cancelled. The attached file removes {session} on {date} from your calendar.

Is that wrong? Contact {contact}.

Kind regards
{organiser}`,
    },
  },
  information: {
    sv: {
      subject: 'Snart dags: {session}',
      text: `Hej {name}!

Snart ses vi på {session} i {activity}.

Dag: {date}
Tid: {time}
Plats: {place}

Förbered dig så här: {preparation}

Program: {programme}

Vill du hålla kontakten med de andra efteråt? Skriv upp dig här: {contacts}

Kan du inte komma? Säg till {contact}.

Hälsningar
{organiser}`,
    },
    en: {
      subject: 'Coming up: {session}',
      text: `Hello {name},

We meet soon at {session} of {activity}.

Day: {date}
Time: {time}
Place: {place}

Please prepare: {preparation}

Programme: {programme}

Would you like to keep in touch with the others afterwards? Put yourself on the list: {contacts}

Cannot come? Tell {contact}.

Kind regards
{organiser}`,
    },
  },
  circle: {
    sv: {
      subject: 'Du står på kontaktlistan: {activity}',
      text: `Hej {name}!

Du har skrivit upp dig på kontaktlistan efter {activity}. Arrangören får dina uppgifter och delar dem med de andra på listan. Den tas bort efter {until}.

Vill du lämna listan, eller var det inte du? Öppna länken:
{link}

Frågor? Kontakta {contact}.

Hälsningar
{organiser}`,
    },
    en: {
      subject: 'You are on the contact list: {activity}',
      text: `Hello {name},

You have put yourself on the contact list after {activity}. The organiser gets your details and shares them with the others on the list. It is removed after {until}.

Would you like to leave the list, or was it not you? Open the link:
{link}

Questions? Contact {contact}.

Kind regards
{organiser}`,
    },
  },
  report: {
    sv: {
      subject: 'Nu finns resultatet att läsa: {activity}',
      text: `Hej {name}!

Nu finns resultatet av {activity} att läsa. Öppna rapporten här:
{link}

Du behöver inte logga in. Länken är densamma för alla som får mejlet och slutar fungera efter en tid. Vem som öppnar den sparas inte.

Frågor? Kontakta {contact}.

Hälsningar
{organiser}`,
    },
    en: {
      subject: 'The results are there to read: {activity}',
      text: `Hello {name},

The results of {activity} are there to read. Open the report here:
{link}

You do not need to log in. The link is the same for everyone who gets this mail, and stops working after a time. Who opens it is not kept.

Questions? Contact {contact}.

Kind regards
{organiser}`,
    },
  },
};

/** The text that is used: the organiser's own, or the usual one. @example mailTextOf(wave.mailTexts, 'reminder', 'sv').subject */
export function mailTextOf(own: OwnMailTexts | undefined, kind: MailTextKind, locale: MailLocale): MailText {
  return own?.[kind]?.[locale] ?? usual[kind][locale];
}

/**
 * Own texts with one changed; both empty gives the usual one back.
 *
 * @example withMailText(wave.mailTexts, { kind: 'reminder', locale: 'sv', subject: 'Glöm inte', text: '… {link}' })
 */
export function withMailText(
  own: OwnMailTexts | undefined,
  { kind, locale, ...written }: MailText & { readonly kind: MailTextKind; readonly locale: MailLocale },
): OwnMailTexts {
  const { [locale]: _replaced, ...others } = own?.[kind] ?? {};
  const isUsual = !written.subject.trim() && !written.text.trim();
  return { ...own, [kind]: isUsual ? others : { ...others, [locale]: written } };
}

/** Names in braces that nothing will be filled in for. @example unknownNames('invitation', 'Hej {namn}') // ['namn'] */
export function unknownNames(kind: MailTextKind, text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (mailNames[kind].includes(name) ? [] : [name]));
}

/**
 * A text with its names filled in. A greeting without a name loses the space before it, and a line that only says what there is
 * nothing to say of ("Plats: ") is left out; the subject stays one line.
 *
 * @example filledMail({ subject: 'Hej', text: 'Hej {name}!' }, { name: 'Ylva' }).text // 'Hej Ylva!'
 */
export function filledMail({ subject, text }: MailText, values: Readonly<Record<string, string>>): MailText {
  const fill = (words: string) =>
    words.replace(/ ?\{(\w+)\}(\.(?!\w))?/g, (place, name: string, stop = '') => {
      const value = values[name] ?? '';
      // A title that asks or calls ends its sentence itself.
      const end = stop && /[.!?…]$/.test(value) ? '' : stop;
      return value && place.startsWith(' ') ? ` ${value}${end}` : `${value}${end}`;
    });
  const said = text
    .split('\n')
    .filter((line) => values[/^[^{}]+: \{(\w+)\}$/.exec(line)?.[1] ?? ''] !== '')
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
  return { subject: fill(subject).replace(/\s+/g, ' ').trim(), text: fill(said) };
}

/** What a mail of each kind may look like, for a preview. */
export const sampleNames: Readonly<Record<string, SwedishText>> = {
  recipient: { sv: 'Askersunds kommun', en: 'Askersund Municipality' },
  name: { sv: 'Ylva Exempel', en: 'Ylva Example' },
  preparation: { sv: 'Ta med ett exempel från din vardag.', en: 'Bring an example from your everyday work.' },
  until: { sv: '2027-12-31', en: '2027-12-31' },
};

/**
 * The mail as simple HTML: paragraphs, and addresses as links. Everything else is text.
 *
 * @example mailHtml('Hej <b>', 'sv') // '<!doctype html><html lang="sv">…<p>Hej &lt;b&gt;</p>…'
 */
export function mailHtml(text: string, locale: MailLocale): string {
  const paragraphs = text.split(/\n{2,}/).map((words) => `<p>${linked(escaped(words)).replaceAll('\n', '<br>')}</p>`);
  const style = 'font-family:Arial,sans-serif;font-size:16px;line-height:1.5;max-width:38rem';
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"></head><body style="${style}">${paragraphs.join('\n')}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function linked(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+?(?=[.,;:!?)]*(?:\s|$))/g, (url) => `<a href="${url}">${url}</a>`);
}

// Mails that bring a link to an account. They are about whoever works with Efterklang, not about an activity's participants, and say
// the same everywhere: there is nothing in them for an organiser to choose.
import { filledMail, type MailLocale, type MailText } from './mail-texts.ts';

/** A role in an activity; an account without one; a new link, for someone who has forgotten the password. */
const accountMailKinds = ['colleague', 'account', 'new-link'] as const;
export type AccountMailKind = (typeof accountMailKinds)[number];

export interface AccountMailNames {
  readonly name: string;
  readonly link: string;
  /** Who has made the link. */
  readonly inviter: string;
  readonly activity?: string;
  /** In the mail's language. */
  readonly role?: string;
}

const texts: Readonly<Record<AccountMailKind, Readonly<Record<MailLocale, MailText>>>> = {
  colleague: {
    sv: {
      subject: 'Du är inbjuden till {activity}',
      text: `Hej {name}!

{inviter} har bjudit in dig till {activity} i Efterklang. Din roll: {role}.

Öppna länken för att komma igång:
{link}

Länken är din egen och gäller en gång, i sju dagar. Skicka den inte vidare.

Väntade du dig inte det här? Då behöver du inte göra något.`,
    },
    en: {
      subject: 'You are invited to {activity}',
      text: `Hello {name},

{inviter} has invited you to {activity} in Efterklang. Your role: {role}.

Open the link to begin:
{link}

The link is your own and works once, for seven days. Do not pass it on.

Were you not expecting this? Then there is nothing you need to do.`,
    },
  },
  account: {
    sv: {
      subject: 'Ditt konto i Efterklang',
      text: `Hej {name}!

{inviter} har gjort ett konto åt dig i Efterklang, för enkäter och utvärderingar.

Öppna länken för att komma igång:
{link}

Länken är din egen och gäller en gång, i sju dagar. Skicka den inte vidare.

Väntade du dig inte det här? Då behöver du inte göra något.`,
    },
    en: {
      subject: 'Your account in Efterklang',
      text: `Hello {name},

{inviter} has made an account for you in Efterklang, for surveys and evaluations.

Open the link to begin:
{link}

The link is your own and works once, for seven days. Do not pass it on.

Were you not expecting this? Then there is nothing you need to do.`,
    },
  },
  'new-link': {
    sv: {
      subject: 'Ny länk till ditt konto i Efterklang',
      text: `Hej {name}!

Här är en ny länk till ditt konto i Efterklang. Med den väljer du ett nytt lösenord:
{link}

Länken är din egen och gäller en gång, i sju dagar. Skicka den inte vidare.

Har du inte bett om en ny länk? Berätta det för {inviter}, som har gjort den. Ditt konto är som förut tills länken används.`,
    },
    en: {
      subject: 'A new link to your account in Efterklang',
      text: `Hello {name},

Here is a new link to your account in Efterklang. With it you choose a new password:
{link}

The link is your own and works once, for seven days. Do not pass it on.

Did you not ask for a new link? Tell {inviter}, who has made it. Your account is as it was until the link is used.`,
    },
  },
};

/** The mail, written. @example accountMail('new-link', 'sv', { name: 'Bo Ek', link, inviter: 'Anna Ek' }).subject */
export function accountMail(kind: AccountMailKind, locale: MailLocale, names: AccountMailNames): MailText {
  return filledMail(texts[kind][locale], { ...names });
}

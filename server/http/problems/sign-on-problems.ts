// Failures of logging in through one's organisation (OpenID Connect).
import { type CatalogueEntry, entry } from './catalogue-entry.ts';

export const signOnProblems = {
  'sign-on-refused': entry(
    401,
    'Inloggningen gick inte att kontrollera',
    'The login could not be checked',
    'Börja om från inloggningssidan. Händer det igen, berätta det för den som sköter servern: inställningarna OIDC_… kan vara fel.',
    'Start again from the login page. If it happens again, tell whoever runs the server: the settings OIDC_… may be wrong.',
  ),
  'sign-on-over': entry(
    401,
    'Inloggningen är redan använd eller tog för lång tid',
    'The login has been used already, or took too long',
    'Börja om i samma webbläsare. Du har tio minuter på dig.',
    'Start again in the same browser. You have ten minutes.',
  ),
  'sign-on-declined': entry(
    401,
    'Inloggningen avbröts',
    'The login was not completed',
    'Du sa nej, eller så får du inte använda Efterklang enligt din organisation. Försök igen, eller fråga din it-avdelning.',
    'You declined, or your organisation does not let you use Efterklang. Try again, or ask your IT department.',
  ),
  'no-account-here': entry(
    403,
    'Du har inget konto här än',
    'You have no account here yet',
    'Din organisation vet vem du är, men inget konto här hör till dig. Be den som är innehållsansvarig för aktiviteten, eller en administratör, att bjuda in dig, och öppna länken i inbjudan. Har du redan ett lösenord här: logga in med det och koppla inloggningen på sidan Mitt konto.',
    'Your organisation knows who you are, but no account here is yours. Ask whoever owns the activity, or an administrator, to invite you, and open the link in the invitation. If you have a password here already: log in with it and connect the login on the page My account.',
  ),
  'no-sign-on': entry(
    404,
    'Här loggar ingen in genom sin organisation',
    'Nobody logs in through their organisation here',
    'Logga in med e-postadress och lösenord. Den som sköter servern kan sätta OIDC_ISSUER.',
    'Log in with e-mail address and password. Whoever runs the server can set OIDC_ISSUER.',
  ),
  'identity-taken': entry(
    409,
    'Inloggningen hör till ett annat konto',
    'The login belongs to another account',
    'Logga in med den för att komma till det kontot. Ska den flyttas hit, koppla bort den där först.',
    'Log in with it to come to that account. To move it here, disconnect it there first.',
  ),
  'identity-needed': entry(
    409,
    'Utan inloggningen kommer du inte in',
    'Without the login you could not get in',
    'Kontot har inget lösenord. Be en administratör om en ny länk och välj ett lösenord först.',
    'The account has no password. Ask an administrator for a new link and choose a password first.',
  ),
  'no-address-told': entry(
    409,
    'Din organisation berättar ingen e-postadress',
    'Your organisation tells no e-mail address',
    'Välj ett lösenord i stället, eller be it-avdelningen att lämna ut e-postadressen (email) till Efterklang.',
    'Choose a password instead, or ask the IT department to let Efterklang have the e-mail address (email).',
  ),
  'sign-on-unavailable': entry(
    503,
    'Din organisations inloggning svarar inte',
    "Your organisation's login does not answer",
    'Försök igen om en stund. Har du ett lösenord här kan du logga in med det. Behöver du in nu: den som sköter servern kan göra en länk med "efterklang user add".',
    'Try again in a while. If you have a password here, log in with it. To get in now: whoever runs the server can make a link with "efterklang user add".',
  ),
} as const satisfies Record<string, CatalogueEntry>;

// Failures of a participant: with the survey, the personal link, the answer and the registration.
import { type CatalogueEntry, entry } from './catalogue-entry.ts';

export const answeringProblems = {
  'invitation-needed': entry(
    400,
    'Enkäten besvaras med personlig länk',
    'This survey is answered with a personal link',
    'Öppna länken i inbjudan. Har du ingen inbjudan, fråga arrangören.',
    'Open the link in the invitation. If you have none, ask the organiser.',
  ),
  'no-such-invitation': entry(
    404,
    'Länken gäller inte',
    'The link is not valid',
    'Öppna hela länken i inbjudan. Fungerar den inte, be arrangören om en ny.',
    'Open the whole link in the invitation. If it does not work, ask the organiser for a new one.',
  ),
  'answered-differently': entry(
    409,
    'Svaret är redan skickat',
    'The answer has been sent already',
    'Ett annat svar har redan sparats med samma id och gäller. Ladda om sidan om du ska lämna ett nytt svar.',
    'Another answer has been kept under the same id and stands. Load the page again to give a new answer.',
  ),
  'invitation-used': entry(
    409,
    'Länken är redan använd',
    'The link has been used',
    'Ett svar har redan lämnats med den här länken. Du behöver inte göra något mer.',
    'An answer has been given with this link already. There is nothing more to do.',
  ),
  'draft-changed': entry(
    409,
    'Någon annan har sparat ett utkast',
    'Someone else has saved a draft',
    'Inget är överskrivet. Hämta svaret igen och välj vilket utkast ni går vidare med.',
    'Nothing has been overwritten. Fetch the answer again and choose which draft to go on with.',
  ),
  'answer-changed': entry(
    409,
    'En kollega har skickat ett svar efter det du utgick från',
    'A colleague has sent an answer after the one you began with',
    'Inget är överskrivet, och det du har skrivit finns kvar i din enhet. Öppna länken, läs det som är skickat och skicka din rättelse igen om den behövs.',
    'Nothing has been overwritten, and what you have written is still on your device. Open the link, read what has been sent, and send your correction again if it is needed.',
  ),
  'no-shared-answer': entry(
    409,
    'Utkast finns bara i den egna enheten',
    'Drafts are only in your own device',
    'Utkast sparas hos oss bara när en organisation svarar med en personlig länk. Svara och skicka i samma webbläsare.',
    'We keep drafts only where an organisation answers with a personal link. Answer and send in the same browser.',
  ),
  'not-open-yet': entry(
    409,
    'Enkäten är inte öppen än',
    'The survey is not open yet',
    'Försök igen när den har öppnat. Ditt svar är inte skickat.',
    'Try again when it has opened. Your answer has not been sent.',
  ),
  'registration-cancelled': entry(
    409,
    'Anmälan är avbokad',
    'The registration has been cancelled',
    'Uppgifterna i anmälan är borttagna. Kontakta arrangören om du vill anmäla dig igen.',
    'What the registration said has been erased. Contact the organiser if you want to register again.',
  ),
  'registration-over': entry(
    410,
    'Sista anmälningsdag har passerat',
    'The last day to register has passed',
    'Kontakta arrangören om du ändå vill vara med.',
    'Contact the organiser if you still want to take part.',
  ),
  closed: entry(
    410,
    'Enkäten är stängd',
    'The survey is closed',
    'Ditt svar kan inte tas emot längre. Kontakta arrangören om du vill lämna det ändå.',
    'Your answer can no longer be taken. Contact the organiser if you still want to give it.',
  ),
  'bad-answers': entry(
    422,
    'Några svar behöver rättas',
    'Some answers need correction',
    'Rätta frågorna som står under problems och skicka igen. Inget är skickat än.',
    'Correct the questions listed under problems and send again. Nothing has been sent yet.',
  ),
} as const satisfies Record<string, CatalogueEntry>;

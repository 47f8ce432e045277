// The catalogue: every failure a caller can see, with what to do about it. Routes and use cases name a problem by its
// code; the error handler writes it as an RFC 9457 document in the caller's language.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';

export interface CatalogueEntry {
  readonly status: number;
  readonly title: SwedishText;
  /** What to do. `{name}` is filled in from the problem's values. */
  readonly detail: SwedishText;
}

const entry = (status: number, titleSv: string, titleEn: string, detailSv: string, detailEn: string): CatalogueEntry => ({
  status,
  title: { sv: titleSv, en: titleEn },
  detail: { sv: detailSv, en: detailEn },
});

export const catalogue = {
  'bad-json': entry(400, 'Det gick inte att läsa innehållet', 'The body could not be read', 'Skicka giltig JSON.', 'Send valid JSON.'),
  'bad-body': entry(
    400,
    'Uppgifterna stämmer inte',
    'The body does not fit',
    'Rätta fälten som står under problems. Formatet finns i /api/openapi.json.',
    'Correct the fields listed under problems. The format is in /api/openapi.json.',
  ),
  'bad-query': entry(
    400,
    'Adressens tillval stämmer inte',
    'The query does not fit',
    'Rätta tillvalen som står under problems. De som finns står i /api/openapi.json.',
    'Correct the parameters listed under problems. Those there are stand in /api/openapi.json.',
  ),
  'bad-address': entry(400, 'Adressen går inte att läsa', 'The address cannot be read', 'Kontrollera adressen.', 'Check the address.'),
  'invitation-needed': entry(
    400,
    'Enkäten besvaras med personlig länk',
    'This survey is answered with a personal link',
    'Öppna länken i inbjudan. Har du ingen inbjudan, fråga arrangören.',
    'Open the link in the invitation. If you have none, ask the organiser.',
  ),
  'bad-mail-text': entry(
    400,
    'Mejlets text går inte att använda',
    'The text of the mail cannot be used',
    'Skriv både ämne och text. Det här fylls inte i, eller saknas: {names}. Töm båda fälten för att få den vanliga texten.',
    'Write both subject and text. This is not filled in, or is missing: {names}. Empty both to get the usual text.',
  ),
  'bad-last-day': entry(
    409,
    'Sista dagen går inte att välja',
    'That last day cannot be chosen',
    'Välj en dag som inte har varit. När någon står på listan kan dagen flyttas tidigare men inte senare.',
    'Choose a day that has not passed. Once somebody is on the list the day can be moved earlier, not later.',
  ),
  'bad-times': entry(
    400,
    'Tiderna stämmer inte',
    'The times do not fit',
    'Skriv en sluttid som är efter starttiden, eller ta bort båda så gäller det hela dagen.',
    'Write an end that is after the start, or remove both for the whole day.',
  ),
  'bad-plan': entry(
    400,
    'Planen går inte ihop',
    'The plan does not work',
    'Välj en stängningsdag som inte är före öppningsdagen.',
    'Choose a closing day that is not before the opening day.',
  ),
  'bad-parameters': entry(400, 'Enkäten går inte att skapa så', 'The survey cannot be made like that', '{reason}', '{reason}'),
  'bad-own-questions': entry(400, 'Frågorna går inte att lägga till', 'The questions cannot be added', '{sv}', '{en}'),
  'not-logged-in': entry(
    401,
    'Du är inte inloggad',
    'You are not logged in',
    'Logga in, eller skicka en giltig API-nyckel.',
    'Log in, or send a valid API key.',
  ),
  'bad-login': entry(
    401,
    'Länken går inte att använda',
    'The link cannot be used',
    'En inloggningslänk gäller en gång och en kort tid. Skaffa en ny med "efterklang user add".',
    'A login link works once and for a short time. Make a new one with "efterklang user add".',
  ),
  'bad-password': entry(
    401,
    'Det gick inte att logga in',
    'That did not work',
    'E-postadressen eller lösenordet stämmer inte. Kontrollera dem. Har du glömt lösenordet, be en administratör om en ny länk.',
    'The e-mail address or the password is wrong. Check them. If you have forgotten the password, ask an administrator for a new link.',
  ),
  'bad-setup': entry(
    401,
    'Länken går inte att använda',
    'The link cannot be used',
    'En startlänk gäller en gång och i två timmar. Skaffa en ny med "efterklang user setup".',
    'A setup link works once and for two hours. Make a new one with "efterklang user setup".',
  ),
  'bad-account-link': entry(
    401,
    'Länken går inte att använda',
    'The link cannot be used',
    'En länk för att välja lösenord gäller en gång och i sju dagar. Be den som bjöd in dig, eller en administratör, om en ny.',
    'A link to choose a password works once and for seven days. Ask whoever invited you, or an administrator, for a new one.',
  ),
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
  'password-short': entry(
    400,
    'Lösenordet är för kort',
    'The password is too short',
    'Välj minst {length} tecken. Några ord efter varandra går bra, och är lätta att minnas.',
    'Choose at least {length} characters. A few words in a row will do, and are easy to remember.',
  ),
  'password-common': entry(
    400,
    'Lösenordet är för lätt att gissa',
    'The password is too easy to guess',
    'Välj ett annat. Det här är bland de första som prövas.',
    'Choose another one. This is among the first that are tried.',
  ),
  'not-permitted': entry(
    403,
    'Du får inte göra det här',
    'You may not do this',
    'Din roll räcker inte. Be den som är innehållsansvarig för aktiviteten, eller en administratör, om hjälp.',
    'Your role does not include it. Ask whoever owns the activity, or an administrator, for help.',
  ),
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
  'other-site': entry(
    403,
    'Begäran kom från en annan webbplats',
    'The request came from another site',
    'Gör ändringen på Efterklangs egna sidor, eller med en API-nyckel.',
    "Make the change on Efterklang's own pages, or with an API key.",
  ),
  'no-such-route': entry(
    404,
    'Adressen finns inte',
    'There is no such address',
    'Adresserna som finns står i /api/openapi.json.',
    'Those there are stand in /api/openapi.json.',
  ),
  'no-such-wave': entry(
    404,
    'Enkäten finns inte',
    'There is no such survey',
    'Kontrollera koden. Den står på skärmen i rummet eller i inbjudan.',
    'Check the code. It stands on the screen in the room or in the invitation.',
  ),
  'no-such-invitation': entry(
    404,
    'Länken gäller inte',
    'The link is not valid',
    'Öppna hela länken i inbjudan. Fungerar den inte, be arrangören om en ny.',
    'Open the whole link in the invitation. If it does not work, ask the organiser for a new one.',
  ),
  'no-such-activity': entry(404, 'Aktiviteten finns inte', 'There is no such activity', 'Välj en i listan.', 'Choose one from the list.'),
  'no-such-earlier': entry(
    404,
    'Den tidigare aktiviteten finns inte',
    'There is no such earlier activity',
    'Välj en annan aktivitet av samma slag i listan.',
    'Choose another activity of the same kind from the list.',
  ),
  'no-such-invited': entry(
    404,
    'Mottagaren finns inte',
    'There is no such recipient',
    'Läs in listan igen och välj en mottagare i den.',
    'Load the list again and choose a recipient from it.',
  ),
  'no-such-mail': entry(
    404,
    'Mejlet finns inte i utkorgen',
    'There is no such mail in the outbox',
    'Läs in utkorgen igen. Mejl som har skickats ligger inte kvar.',
    'Load the outbox again. Mails that have been sent are no longer there.',
  ),
  'no-such-participant': entry(
    404,
    'Deltagaren finns inte',
    'There is no such participant',
    'Läs in deltagarlistan igen och välj någon i den.',
    'Load the list of participants again and choose someone from it.',
  ),
  'full-list': entry(
    409,
    'Listan är full',
    'The list is full',
    'Ta bort något som inte behövs. Det finns plats för {most}.',
    'Remove something that is not needed. There is room for {most}.',
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
  'no-such-survey': entry(404, 'Enkäten finns inte', 'There is no such survey', 'Välj en i /api/surveys.', 'Choose one from /api/surveys.'),
  'no-such-figure': entry(
    404,
    'Diagrammet finns inte',
    'There is no such figure',
    'Diagrammen som finns står i rapporten.',
    'Those there are stand in the report.',
  ),
  'no-such-sheet': entry(
    404,
    'Det finns inget blad för kommunen',
    'There is no sheet for the municipality',
    'Välj en kommun som har svarat i en fastställd omgång. De står i /api/activities/:id/municipalities.',
    'Choose a municipality that has answered in a released wave. They are listed at /api/activities/:id/municipalities.',
  ),
  'no-such-card': entry(
    404,
    'Texten finns inte på skärmen',
    'There is no such text on the screen',
    'Den kan ha ändrats av gruppen som skrev den. Välj en text som syns nu.',
    'The group that wrote it may have changed it. Choose one that is there now.',
  ),
  'no-such-text': entry(
    404,
    'Texten finns inte i resultatet',
    'There is no such text in the results',
    'Skicka texten precis som den står i texts.csv, och frågans namn. Den kan redan vara dold.',
    'Send the text exactly as it stands in texts.csv, and the name of the question. It may have been hidden already.',
  ),
  'no-open-question': entry(
    404,
    'Frågan har inga svar med egna ord',
    'The question has no answers in words',
    'Välj en av frågorna i texts.csv.',
    'Choose one of the questions in texts.csv.',
  ),
  'no-such-theme': entry(
    404,
    'Temat finns inte',
    'There is no such theme',
    'Ladda om sidan. Någon annan kan ha tagit bort temat.',
    'Load the page again. Someone else may have removed the theme.',
  ),
  'theme-already': entry(
    409,
    'Temat finns redan',
    'There is such a theme already',
    'Använd temat som finns, eller välj ett annat namn.',
    'Use the theme there is, or choose another name.',
  ),
  'too-many-themes': entry(
    409,
    'Det är för många teman',
    'There are too many themes',
    'En fråga kan ha högst {most} teman. Ta bort något eller låt två bli ett.',
    'A question can have at most {most} themes. Remove one, or let two become one.',
  ),
  'not-closed': entry(
    409,
    'Omgången är inte stängd',
    'The wave is not closed',
    'Stäng omgången först. Har resultatet redan tagits fram finns det i rapporten.',
    'Close the wave first. Where the results have been released already, they are in the report.',
  ),
  'no-picture': entry(
    404,
    'Det här visas inte som diagram',
    'This is not drawn as a chart',
    'Texter och tabeller finns i rapporten och i CSV-filerna.',
    'Texts and tables are in the report and in the CSV files.',
  ),
  'no-sign-on': entry(
    404,
    'Här loggar ingen in genom sin organisation',
    'Nobody logs in through their organisation here',
    'Logga in med e-postadress och lösenord. Den som sköter servern kan sätta OIDC_ISSUER.',
    'Log in with e-mail address and password. Whoever runs the server can set OIDC_ISSUER.',
  ),
  'no-such-account': entry(
    404,
    'Kontot finns inte',
    'There is no such account',
    'Välj ett i listan över konton.',
    'Choose one from the list of accounts.',
  ),
  'no-such-key': entry(
    404,
    'Nyckeln finns inte',
    'There is no such key',
    'Ladda om sidan. Någon annan kan ha tagit bort den.',
    'Load the page again. Someone else may have removed it.',
  ),
  'no-such-colleague': entry(
    404,
    'Kollegan har ingen roll i aktiviteten',
    'The colleague has no role in the activity',
    'Ladda om sidan. Någon annan kan ha tagit bort rollen.',
    'Load the page again. Someone else may have taken the role away.',
  ),
  'set-up-already': entry(
    409,
    'Det finns redan ett konto',
    'There is an account already',
    'Logga in, eller be en administratör bjuda in dig. Den som sköter servern kan göra en inloggningslänk med "efterklang user add".',
    'Log in, or ask an administrator to invite you. Whoever runs the server can make a login link with "efterklang user add".',
  ),
  'account-already': entry(
    409,
    'E-postadressen har redan ett konto',
    'The e-mail address has an account already',
    'Välj kontot i listan. Behövs ett nytt lösenord, gör en ny länk där.',
    'Choose the account in the list. If a new password is needed, make a new link there.',
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
  'account-disabled': entry(
    409,
    'Kontot är avstängt',
    'The account is disabled',
    'En administratör kan öppna kontot igen.',
    'An administrator can enable the account again.',
  ),
  'last-admin': entry(
    409,
    'Det måste finnas en administratör',
    'There must be an administrator',
    'Gör någon annan till administratör först.',
    'Make someone else an administrator first.',
  ),
  'method-not-allowed': entry(
    405,
    'Så kan adressen inte användas',
    'The address cannot be used like that',
    'Använd {allowed}.',
    'Use {allowed}.',
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
  'wave-already': entry(
    409,
    'Det är redan gjort',
    'That is done already',
    'Omgången har redan status {status}. Ladda om sidan.',
    'The wave already has status {status}. Load the page again.',
  ),
  'wave-not-from': entry(
    409,
    'Det går inte i det här läget',
    'That cannot be done now',
    'Omgången har status {status}. Ordningen är: öppna, stäng, visa resultat.',
    'The wave has status {status}. The order is: open, close, release.',
  ),
  'questions-fixed': entry(
    409,
    'Frågorna ligger fast',
    'The questions are fixed',
    'Omgången har status {status}. Frågor kan ändras tills den öppnar; gör en ny omgång för andra frågor.',
    'The wave has status {status}. Questions can be changed until it opens; make a new wave for other questions.',
  ),
  'wave-final': entry(
    409,
    'Resultatet är fastställt',
    'The results are final',
    'När resultat från personer har visats kan omgången inte ändras. Gör en ny omgång.',
    'Once results from persons have been released the wave cannot change. Make a new wave.',
  ),
  'texts-read': entry(
    409,
    'Omgången kan inte öppnas igen',
    'The wave cannot be opened again',
    'Fritextsvaren har redan lästs. Om fler svarade nu skulle det synas vad just de skrev. Gör en ny omgång i stället.',
    'The open answers have been read already. If more people answered now, what they wrote could be seen. Make a new wave instead.',
  ),
  'no-such-share': entry(
    404,
    'Länken går inte att använda',
    'The link cannot be used',
    'Kontrollera att du har hela länken. Den kan också ha tagits tillbaka: be den som skickade den om en ny.',
    'Check that you have the whole link. It may also have been taken back: ask whoever sent it for a new one.',
  ),
  'share-ended': entry(
    410,
    'Länken gäller inte längre',
    'The link has expired',
    'Länken till rapporten gällde till och med {day}. Be den som skickade den om en ny.',
    'The link to the report worked until {day}. Ask whoever sent it for a new one.',
  ),
  'nothing-released': entry(
    409,
    'Inget resultat är framtaget än',
    'No results have been released yet',
    'Ta fram resultatet av minst en omgång först, så finns det något att läsa.',
    'Release the results of at least one wave first, so that there is something to read.',
  ),
  'nobody-to-write-to': entry(
    409,
    'Det finns ingen att skriva till',
    'There is nobody to write to',
    'Välj en anmälan där någon har en plats, eller en omgång vars inbjudna har e-postadresser. Mejl går aldrig till påhittade exempel.',
    'Choose a registration in which somebody has a place, or a wave whose invited have e-mail addresses. No mail goes to invented examples.',
  ),
  'answers-erased': entry(
    409,
    'Svaren är borttagna',
    'The answers have been erased',
    'Omgångens svar är gallrade enligt beslutet som står på sidan Gallring. Det som finns kvar står i rapporten.',
    'The answers of the wave have been erased by the decision that stands on the page Retention. What is left is in the report.',
  ),
  'answers-may-come': entry(
    409,
    'Vänta lite med att läsa texterna',
    'Wait a little before you read the texts',
    'Den som började svara i tid kan skicka sitt svar i {most} minuter efter att omgången har stängt. Försök igen om {minutes} minuter.',
    'Whoever began in time may send their answer for {most} minutes after the wave has closed. Try again in {minutes} minutes.',
  ),
  'wave-not-draft': entry(
    409,
    'Omgången har varit öppen',
    'The wave has been open',
    'Bara utkast kan tas bort ett och ett. Stäng omgången i stället, eller ta bort hela aktiviteten.',
    'Only drafts can be removed one by one. Close the wave instead, or delete the whole activity.',
  ),
  'occasion-has-waves': entry(
    409,
    'Tillfället har omgångar',
    'The occasion has waves',
    'Ta bort dess utkast först. Har någon omgång varit öppen kan du ställa in tillfället i stället.',
    'Remove its drafts first. If one of its waves has been open, you can cancel the occasion instead.',
  ),
  'not-invited-wave': entry(
    409,
    'Omgången har en öppen länk',
    'The wave has an open link',
    'Personliga länkar kan bara göras för en omgång med audience invited. Gör en ny omgång.',
    'Personal links can only be made for a wave with audience invited. Make a new wave.',
  ),
  'wave-not-open': entry(
    409,
    'Omgången är inte öppen',
    'The wave is not open',
    'Öppna omgången först. När den är stängd leder länkarna ingenstans.',
    'Open the wave first. Once it is closed the links lead nowhere.',
  ),
  'mail-not-set-up': entry(
    409,
    'Ingen e-postserver är inställd',
    'No mail server is set up',
    'Vem som får en påminnelse visar vem som inte har svarat, så personer påminns bara av servern själv. Be den som driver Efterklang att ställa in SMTP_URL, eller skriv till alla på listan.',
    'Who gets a reminder tells who has not answered, so persons are reminded by the server alone. Ask whoever runs Efterklang to set SMTP_URL, or write to everyone on the list.',
  ),
  'not-a-time-to-come': entry(
    422,
    'Tiden går inte att använda',
    'The time cannot be used',
    'Välj en tid som ligger framåt, inom ett år.',
    'Choose a time to come, within a year.',
  ),
  'no-such-reminder': entry(
    404,
    'Påminnelsen finns inte',
    'There is no such reminder',
    'Den har tagits tillbaka eller är redan på väg. Läs in sidan igen.',
    'It has been taken back, or is already under way. Load the page again.',
  ),
  'no-address': entry(
    409,
    'E-postadressen saknas',
    'There is no e-mail address',
    'Skriv mottagarens e-postadress först.',
    "Write the recipient's e-mail address first.",
  ),
  'invitation-answered': entry(
    409,
    'Organisationen har svarat',
    'The organisation has answered',
    'Svaret rättas med den länk som det skickades med, så den kan inte bytas eller tas tillbaka.',
    'The answer is corrected with the link it was sent with, so that cannot be replaced or taken back.',
  ),
  'not-for-persons': entry(
    409,
    'Det går bara för organisationer',
    'Only for organisations',
    'Anteckna ingenting om personer: vem som har svarat ska inte synas.',
    'Note nothing about persons: who has answered is not to be seen.',
  ),
  'mail-under-way': entry(
    409,
    'Mejlet skickas just nu',
    'The mail is being sent',
    'Vänta en stund och läs in utkorgen igen.',
    'Wait a while and load the outbox again.',
  ),
  'not-registration': entry(
    409,
    'Omgången är ingen anmälan',
    'The wave is no registration',
    'Välj aktivitetens omgång med enkäten registration.',
    "Choose the activity's wave with the survey registration.",
  ),
  'not-released': entry(
    409,
    'Resultatet är inte framtaget',
    'The results are not released',
    'Stäng omgången och ta fram resultatet först.',
    'Close the wave and release it first.',
  ),
  'not-importable': entry(
    409,
    'Omgången tar inte emot en fil just nu',
    'The wave takes no file just now',
    'Omgången har status {status}. Öppna den, så att villkoren är bestämda, och stäng den sedan. När resultat har visats kan inget läggas till.',
    'The wave has status {status}. Open it, so that its terms are fixed, and then close it. Nothing can be added once results are released.',
  ),
  'import-invited': entry(
    409,
    'Omgången besvaras med personliga länkar',
    'The wave is answered with personal links',
    'En fil kan inte säga vems svar som är vems. Gör en omgång med öppen länk och läs in filen där.',
    'A file cannot say whose answer is whose. Make a wave with an open link and import the file there.',
  ),
  'too-few': entry(
    409,
    'För få har svarat',
    'Too few have answered',
    'Färre än {k} har svarat, så inga svar lämnas ut.',
    'Fewer than {k} have answered, so no answers are given out.',
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
  'registration-cancelled': entry(
    409,
    'Anmälan är avbokad',
    'The registration has been cancelled',
    'Uppgifterna i anmälan är borttagna. Kontakta arrangören om du vill anmäla dig igen.',
    'What the registration said has been erased. Contact the organiser if you want to register again.',
  ),
  'no-poster': entry(
    409,
    'Omgången har personliga länkar',
    'The wave has personal links',
    'Affisch och bild finns för omgångar som vem som helst med koden kan svara på. Här svarar var och en med sin egen länk.',
    'Posters and slides are for waves that anyone with the code can answer. Here everyone answers by a link of their own.',
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
  'too-large': entry(
    413,
    'Det är för mycket på en gång',
    'That is too much at once',
    'Skicka högst 256 kB. Korta de långa texterna.',
    'Send at most 256 kB. Shorten the long texts.',
  ),
  'not-json': entry(
    415,
    'Innehållet har fel format',
    'The body has the wrong format',
    'Skicka JSON med Content-Type: application/json.',
    'Send JSON with Content-Type: application/json.',
  ),
  'not-a-form': entry(
    415,
    'Innehållet har fel format',
    'The body has the wrong format',
    'Skicka ett formulär (application/x-www-form-urlencoded) hit, eller JSON till /api/waves/:code/responses.',
    'Send a form (application/x-www-form-urlencoded) here, or JSON to /api/waves/:code/responses.',
  ),
  'bad-answers': entry(
    422,
    'Några svar behöver rättas',
    'Some answers need correction',
    'Rätta frågorna som står under problems och skicka igen. Inget är skickat än.',
    'Correct the questions listed under problems and send again. Nothing has been sent yet.',
  ),
  'too-many-failures': entry(
    429,
    'För många misslyckade försök',
    'Too many failed attempts',
    'Vänta {seconds} sekunder och försök igen.',
    'Wait {seconds} seconds and try again.',
  ),
  'broken-promise': entry(
    500,
    'Något gick fel hos oss',
    'Something went wrong on our side',
    'Försök igen om en stund. Felet är antecknat.',
    'Try again in a while. The error has been noted.',
  ),
  'store-unavailable': entry(
    503,
    'Svaret kunde inte sparas just nu',
    'Nothing could be saved just now',
    'Inget är sparat. Försök igen om en stund.',
    'Nothing has been saved. Try again in a while.',
  ),
  'login-busy': entry(
    503,
    'Många loggar in just nu',
    'Many are logging in just now',
    'Vänta några sekunder och försök igen.',
    'Wait a few seconds and try again.',
  ),
  'sign-on-unavailable': entry(
    503,
    'Din organisations inloggning svarar inte',
    "Your organisation's login does not answer",
    'Försök igen om en stund. Har du ett lösenord här kan du logga in med det. Behöver du in nu: den som sköter servern kan göra en länk med "efterklang user add".',
    'Try again in a while. If you have a password here, log in with it. To get in now: whoever runs the server can make a link with "efterklang user add".',
  ),
  'not-built': entry(
    503,
    'Sidorna är inte byggda',
    'The pages are not built',
    'Kör "npm run build" och ladda om sidan.',
    'Run "npm run build" and load the page again.',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemCode = keyof typeof catalogue;

/** One thing that is wrong: with an answer (`question`) or with a field of the body or the query (`field`). */
export type Detail = { readonly question: string; readonly message: string } | { readonly field: string; readonly message: string };

/** A failure as a value. */
export interface Problem {
  readonly code: ProblemCode;
  readonly values?: Readonly<Record<string, string>>;
  readonly problems?: readonly Detail[];
}

/** What was thrown, as a sentence that can stand in a detail. */
export function sentenceOf(error: unknown): string {
  const words = (error instanceof Error ? error.message : String(error)).trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
}

/** A failure that ends the request where it is found; the error handler writes it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(code: ProblemCode, more: Omit<Problem, 'code'> = {}) {
    const { status, title } = catalogue[code];
    super(`${status} ${title.en ?? title.sv}`);
    this.problem = { code, ...more };
  }
}

export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly problems?: readonly Detail[];
}

/**
 * The document of a problem in a language.
 *
 * @example problemDocument({ code: 'closed' }, 'sv').status // 410
 */
export function problemDocument({ code, values = {}, problems }: Problem, locale: 'sv' | 'en'): ProblemDocument {
  const { status, title, detail }: CatalogueEntry = catalogue[code];
  const said = (detail[locale] ?? detail.sv).replace(/\{(\w+)\}/g, (_match, name: string) => values[name] ?? name);
  return { type: `/problems/${code}`, title: title[locale] ?? title.sv, status, detail: said, ...(problems ? { problems } : {}) };
}

// What a participant is told before the first question (GDPR article 13), in plain language and true to how the wave
// works. "Utan namn" is only said where it holds: unit person. What organisations answer is public and named.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import { sharesDrafts } from '../../surveys/fieldwork/shared-draft.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';

export interface Notice {
  readonly heading: SwedishText;
  readonly text: SwedishText;
  /** One paragraph each, shown on request. */
  readonly details: readonly SwedishText[];
}

type WaveFacts = Pick<Wave, 'unit' | 'audience' | 'k' | 'breakdowns' | 'retention'>;

/** The notice of a wave. */
export function noticeFor(wave: WaveFacts, survey: Survey, activity: Activity): Notice {
  const personal = (survey.personal ?? []).length > 0;
  const nameless = wave.unit === 'person' && !personal;
  return {
    ...(wave.unit === 'organisation' ? namedAnswer(wave) : personal ? answerWithPersonalParts : namelessAnswer(wave)),
    details: [
      responsible(survey, activity),
      ...(nameless ? [keptApart(wave)] : []),
      ...(wave.unit === 'organisation' && personal ? [answerWithPersonalParts.text] : []),
      ...(sharesDrafts(wave) ? [draftKept] : []),
      ...((survey.room ?? []).length > 0 ? [onTheWall] : []),
      publicRecord(wave),
      rights(nameless, activity),
    ],
  };
}

function namelessAnswer({ k }: Pick<Wave, 'k'>): Pick<Notice, 'heading' | 'text'> {
  return {
    heading: { sv: 'Du svarar utan namn', en: 'You answer without your name' },
    text: {
      sv: `Vi sparar bara dina svar. Ingen kan se vem som har svarat vad. Resultat visas först när minst ${numberSv(k)} har svarat.`,
      en: `We keep only your answers. Nobody can see who answered what. Results are shown only when at least ${numberEn(k)} have answered.`,
    },
  };
}

const answerWithPersonalParts: Pick<Notice, 'heading' | 'text'> = {
  heading: { sv: 'Du lämnar personuppgifter', en: 'You give personal data' },
  text: {
    sv: 'Några av frågorna gäller dig som person, till exempel namn. De uppgifterna visas aldrig i rapporter.',
    en: 'Some of the questions are about you as a person, such as your name. They are never shown in reports.',
  },
};

function namedAnswer({ audience }: Pick<Wave, 'audience'>): Pick<Notice, 'heading' | 'text'> {
  const [changeSv, changeEn] =
    audience === 'invited'
      ? [
          ' Ni kan ändra svaret med samma länk så länge enkäten är öppen.',
          ' You can change the answer with the same link while the survey is open.',
        ]
      : ['', ''];
  return {
    heading: { sv: 'Ert svar är inte anonymt', en: 'Your answer is not anonymous' },
    text: {
      sv: `Ni svarar för er organisation eller grupp. I rapporten står det vem som har svarat vad.${changeSv}`,
      en: `You answer for your organisation or group. The report says who answered what.${changeEn}`,
    },
  };
}

function responsible(survey: Survey, { organiser }: Activity): SwedishText {
  const why = survey.purpose;
  return {
    sv: `${organiser} är personuppgiftsansvarig. Därför frågar vi: ${ended(why.sv)} Vi gör det som en uppgift av allmänt intresse, enligt vårt uppdrag för regional utveckling (lag 2010:630). Skriv inte namn eller något annat som pekar ut en person i fritextfälten.`,
    en: `${organiser} is the controller of personal data. Why we ask: ${ended(why.en ?? why.sv)} We do so as a task in the public interest, under our duty for regional development (Swedish act 2010:630). Do not write names, or anything else that points out a person, in the text fields.`,
  };
}

/** What is stored, as it is: an invited person's link is marked as used, and the values the wave is broken down by go with the answer. */
function keptApart({ audience, breakdowns }: Pick<Wave, 'audience' | 'breakdowns'>): SwedishText {
  const nothing = {
    sv: 'Vi sparar inte ditt namn, din adress på nätet eller när du svarade.',
    en: 'We do not keep your name, your network address or when you answered.',
  };
  if (audience === 'open') return nothing;
  const grouped = breakdowns.length > 0;
  return {
    sv: `${nothing.sv} Din länk kan användas en gång. Att den är använd sparas, men inte vilket svar som kom med den.${grouped ? ' Den grupp du hör till enligt inbjudan följer med svaret, så att vi kan jämföra grupper.' : ''}`,
    en: `${nothing.en} Your link works once. That it has been used is kept, but not which answer came with it.${grouped ? ' The group you belong to according to the invitation goes with the answer, so that we can compare groups.' : ''}`,
  };
}

const draftKept: SwedishText = {
  sv: 'Det ni skriver sparas hos oss under er länk redan innan ni skickar, med det namn som skribenten själv anger och tiden. Alla som har länken kan läsa det. Utkastet tas bort när svaret skickas och senast när enkäten stänger.',
  en: 'What you write is kept by us under your link even before you send it, with the name the writer chooses to give and the time. Everyone who has the link can read it. The draft is removed when the answer is sent, and at the latest when the survey closes.',
};

const onTheWall: SwedishText = {
  sv: 'Text som du skriver kan visas på skärmen i rummet, men bara om du själv säger ja.',
  en: 'What you write may be shown on the screen in the room, but only if you say yes yourself.',
};

function publicRecord({ unit, retention }: Pick<Wave, 'unit' | 'retention'>): SwedishText {
  const who = unit === 'organisation' ? 'Svaret blir en allmän handling och registreras.' : 'Svaren kan begäras ut som allmän handling.';
  const whoEn =
    unit === 'organisation' ? 'The answer becomes a public record and is registered.' : 'The answers can be requested as public records.';
  const decision = retention?.decision ? ` (${retention.decision})` : '';
  return {
    sv: `${who} De sparas tills de får tas bort enligt vårt gallringsbeslut${decision}. Den som arrangerar och de som utvärderar läser resultatet.`,
    en: `${whoEn} They are kept until they may be erased under our retention decision${decision}. The organisers and those who evaluate read the results.`,
  };
}

function rights(nameless: boolean, { contact, organiser }: Activity): SwedishText {
  const turn = contact ?? organiser;
  const limits = nameless
    ? {
        sv: 'Du har rätt att få veta vad vi har om dig, få det rättat eller borttaget och invända mot att vi använder det. När svaret är skickat vet vi inte vilket som är ditt, så då kan vi inte visa, ändra eller ta bort just det.',
        en: 'You have the right to know what we hold on you, to have it corrected or erased, and to object to our use of it. Once the answer is sent we do not know which one is yours, so we cannot show, change or erase that one.',
      }
    : {
        sv: 'Den vars personuppgifter finns i svaret har rätt att få veta vad vi har, få det rättat eller borttaget och invända mot att vi använder det.',
        en: 'Anyone whose personal data is in the answer has the right to know what we hold, to have it corrected or erased, and to object to our use of it.',
      };
  return {
    sv: `${limits.sv} Frågor och dataskyddsombud: ${turn}. Du kan klaga hos Integritetsskyddsmyndigheten (imy.se).`,
    en: `${limits.en} Questions and data protection officer: ${turn}. You can complain to the Swedish Authority for Privacy Protection (imy.se).`,
  };
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence.trim()) ? sentence.trim() : `${sentence.trim()}.`;
}

const smallNumbers = {
  sv: ['fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};
const numberSv = (k: number): string => smallNumbers.sv[k - 5] ?? String(k);
const numberEn = (k: number): string => smallNumbers.en[k - 5] ?? String(k);

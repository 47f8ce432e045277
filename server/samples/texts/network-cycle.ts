// What people in the network write in the evaluation of the cycle. Invented; nobody is named.

export const evaluationQuestions = [
  'Hur vet vi att en RUS har gjort skillnad?',
  'Vilken effekt har våra samverkansråd?',
  'Hur följer man upp lärande, inte bara aktiviteter?',
  'Indikatorer: vilka används på riktigt och av vem?',
  'Går det att utvärdera genomförandet gemensamt, flera regioner ihop?',
  'Vad tycker kommunerna att de får ut av strategin',
  'Hur utvärderar vi processen medan den pågår?',
  'Kostnaden för processen i förhållande till nyttan. Ingen pratar om det.',
  'Vad händer om man inte har någon RUS?',
  'Jämförelse av hur regionerna redovisar enligt nya förordningen.',
  'Hur mäter man förankring?',
  'Vad är skillnaden mellan uppföljning och utvärdering i praktiken?',
  'Hur gör ni med målen som ingen råder över?',
  'Nyttan av nätverket självt :)',
] as const;

export const change = [
  'Fler men kortare möten, gärna digitalt emellan.',
  'Mer tid för gruppdialogerna.',
  'Skicka ut underlagen tidigare.',
  'Växla var vi ses. Alltid Stockholm är dyrt för oss längst bort.',
  'Ha kvar två möten om året på plats, det räcker.',
  'Låt en region vara värd och visa upp sitt län.',
  'Behåll fika före start, det är halva nätverket.',
  'Tydligare roll för oss som nätverk gentemot myndigheterna.',
  'Blanda in analytikerna ibland.',
  'En gemensam mapp med alla strategier och direktiv.',
  'Inget, det är mitt bästa nätverk.',
  'Kortare programpunkter från nationell nivå, de blir lätt envägs.',
  'Gör RUS-kartan enklare att uppdatera, det tog mig en kvart att hitta in.',
  'Ta upp svåra saker. Vi är lite för snälla mot varandra',
  'Mentorer för oss som är nya i rollen.',
  'Mindre grupper efter var man är i processen.',
  'Sätt datum ett år i förväg',
] as const;

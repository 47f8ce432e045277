// What those who are at a network meeting want the next one to be about.

export const nextTopic: readonly string[] = [
  'Hur vi prioriterar när pengarna inte räcker till alla mål i strategin.',
  'Målkonflikter: hur andra har fått politiken att välja mellan klimat och vägar.',
  'Vad som händer efter beslutet. Hos oss tar genomförandet slut när strategin är antagen.',
  'Uppföljning som kommunerna orkar med.',
  'Hur ni får med de små kommunerna när de bara har en person som ska räcka till allt.',
  'Kompetensförsörjning på landsbygden, gärna med någon från arbetslivet.',
  'Systemledning i praktiken. Vi har pratat om det länge, nu vill jag se ett exempel.',
  'Samverkan över länsgränsen, till exempel om tåg och vård.',
  'Beredskap och totalförsvar i den regionala utvecklingsstrategin.',
];

export const evaluationQuestion: readonly string[] = [
  'Vad har nätverket lett till hemma hos oss?',
  'Hur mäter vi det som tar tio år?',
  'Vem använder strategin på riktigt, och till vad?',
  'Hur vet vi att det var vårt arbete som gjorde skillnad, och inte konjunkturen eller något annat?',
];

export const meetingTime: readonly string[] = ['En vecka i mars', 'Efter påsk', 'Två dagar i september', 'När budgeten är klar'];

// Risks in the work with a strategy, as a workshop might write them, by the areas of risk that Region Örebro län's directive names.
// Invented: nobody is named.

export type RiskCategory = 'consensus' | 'budget' | 'resources' | 'communication' | 'anchoring';

export const risks: Readonly<Record<RiskCategory, readonly string[]>> = {
  consensus: [
    'Majoriteten skiftar efter valet och inriktningen börjar om.',
    'Partierna enas om ord men inte om vad som ska väljas bort.',
    'Målkonflikten mellan tillväxt och klimat tas inte i förrän i remissen.',
    'Regionen och kommunerna har olika bild av vem som bestämmer vad.',
    'Ett nytt regeringsbeslut ändrar förutsättningarna för trafiken.',
    'Två kommuner ställer sig inte bakom.',
  ],
  budget: [
    'Sparkraven gör att genomförandet saknar pengar när strategin är antagen.',
    'Projektmedlen tar slut mitt i perioden.',
    'Dialogmöten ställs in för att spara.',
    'EU-medlen minskar efter 2027.',
    'Varje förvaltning väntar på att någon annan ska betala.',
  ],
  resources: [
    'Nyckelpersoner slutar och kunskapen följer med dem.',
    'Samma få medarbetare ska hinna med strategin, länsplanen och programmen.',
    'Analyserna blir försenade och underlaget hinner inte användas.',
    'Ingen har tid att följa upp.',
    'Kommunerna har inte folk nog att svara på alla frågor vi ställer.',
    'Projektledaren blir sjuk.',
  ],
  communication: [
    'Strategin skrivs på ett språk som bara vi själva förstår.',
    'Kommunerna får veta för sent när de kan påverka.',
    'Få hittar till remissen.',
    'Medierna skriver bara om det som partierna är oense om.',
    'Bilderna av läget i länet motsäger varandra.',
  ],
  anchoring: [
    'De minsta kommunerna orkar inte delta och känner inte igen sig.',
    'Näringslivet ser strategin som en fråga för det offentliga.',
    'Strategin förankras hos chefer men inte hos dem som ska göra jobbet.',
    'Civilsamhället bjuds in för sent.',
    'Unga är inte med.',
    'Målen uppfattas som regionens och inte som länets.',
  ],
};

export const actions = [
  'Träffa alla gruppledare före sommaren och håll fast vid det ni enas om.',
  'Sätt av tid i verksamhetsplanen för varje förvaltning redan nu.',
  'Korta texten och pröva den på några utanför huset.',
  'Lägg dialogmötena hos kommunerna, två och två.',
  'Dela upp underlaget så att det viktigaste blir klart först.',
  'Utse ersättare.',
  'Skicka tidplanen till alla kommuner med de dagar då de kan påverka.',
] as const;

export const causes = [
  'Det har hänt förr.',
  'Alla är pressade på tid och underlagen kommer sent.',
  'Ingen äger frågan.',
  'Vi har inte sagt högt att vi tycker olika.',
  'Få vet vad strategin ska användas till.',
] as const;

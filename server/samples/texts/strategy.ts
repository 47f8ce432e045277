// What municipalities and a region's own staff write before a new strategy. Invented: no text is about a real place,
// and nobody is named.

export const strengthsText = [
  'Närheten. Det är kort väg mellan beslut och handling.',
  'Ett brett näringsliv med många små och medelstora företag som samarbetar.',
  'Vi har goda boendemiljöer nära natur och ändå pendlingsavstånd till större arbetsmarknader.',
  'Skolan. Resultaten har stigit flera år i rad och föräldrar flyttar hit för den.',
  'Det starka föreningslivet, det bär både kultur, idrott och integration.',
  'Läget vid järnvägen och vägen',
  'Industrin och den kompetens som finns i den.',
  'Samarbetet med grannkommunerna kring räddningstjänst, gymnasium och upphandling.',
  'Lokaldemokratin. Vi har bygderåd som fungerar.',
  'En besöksnäring som växer även utanför sommaren.',
  'Vår storlek: stora nog att ha specialister och små nog att känna varandra.',
  'Engagerade medarbetare som stannar länge.',
] as const;

export const challengesText = [
  'Ekonomin. Allt annat förutsätter den.',
  'Åldrande befolkning. Det skär genom alla områden ovan.',
  'Vatten och avlopp, behoven är enorma och taxan tål inte mer.',
  'Ensamhet och psykisk ohälsa.',
  'Välfärdsbrott och otillåten påverkan.',
  'Elförsörjning och nätkapacitet saknas som eget område.',
  'Tillit mellan invånare och myndigheter',
  'Civilt försvar borde skiljas från vanlig trygghet.',
] as const;

export const deprioritise = [
  'Färre insatsområden totalt. Allt kan inte vara prioriterat.',
  'Varumärkesarbete för länet.',
  'Besöksnäring klarar sig bra utan strategin.',
  'Sådant som redan styrs i lag behöver inte stå en gång till.',
  'Digitalisering som eget område, det är ett medel.',
  'Internationella samarbeten om de inte ger något hem.',
  'Omvärldsavsnittet kan kortas rejält.',
  'Svårt att säga, men hellre fem mål än femton.',
  'Stora konferenser.',
  'Vi vill inte ta bort något område men tonläget kan vara lugnare',
] as const;

export const municipalOther = [
  'Tack för att ni frågar tidigt. Förra gången fick vi bara remissen.',
  'Vi vill gärna ha en dialog hos oss i kommunfullmäktige när utkastet finns.',
  'Enkäten tog längre tid än tolv minuter eftersom vi samordnade svaret i ledningsgruppen, men samtalet blev bra.',
  'Gör strategin kort och tydlig med vem som gör vad.',
  'Viktigt att de mindre kommunernas förutsättningar syns.',
  'Koppla strategin till översiktsplaneringen från början.',
  'Återkoppla gärna resultatet så att vi kan jämföra oss.',
  'Svaret är avstämt med kommundirektören men inte politiskt behandlat.',
  'Håll i efter beslutet också! Genomförandet är viktigare än dokumentet.',
  'Vi ser fram emot att vara med.',
] as const;

export const staffDeprioritise = [
  'Halvera antalet mål.',
  'Alla bilagor',
  'Gör inte ännu ett program för varje område, använd det som finns.',
  'Målen som ligger helt utanför vår rådighet.',
  'Tjocka nulägesbeskrivningar. De är gamla när de trycks.',
  'Indikatorer som bara går att mäta vart femte år.',
  'Svårt att svara på från min horisont.',
  'Det som kommunerna redan gör bättre själva.',
  'Mindre om vision, mer om vad vi ska göra.',
  'Tre av de prioriterade områdena överlappar, slå ihop.',
  'Profilfrågor som bara finns med för att någon ville det förra gången',
  'Bredband, det mesta är redan byggt.',
  'Allt som inte kan följas upp.',
  'Vet inte. Känner strategin för dåligt.',
  'Egna mässor och event.',
  'Turistsatsningar, med tanke på hur vården har det.',
] as const;

export const staffOther = [
  'Jag hade velat svara på vad den betyder för vården, inte bara för regional utveckling.',
  'Ta hjälp av dem som möter kommunerna varje vecka.',
  'Vi på golvet märker inte av strategin. Det säger väl något.',
  'Bra initiativ med enkät!',
  'Gör en version på en sida som går att använda i introduktionen av nyanställda.',
  'Svårt att skilja på vad som är regionens och vad som är länets ansvar i frågorna.',
  'Koppla ihop strategin med vår egen verksamhetsplan annars blir den liggande',
  'Ordna ett öppet hus där man kan titta på utkastet.',
  'Jag saknar ett stycke om forskning och utbildning.',
  'Förankra hos första linjens chefer, inte bara i ledningsgruppen.',
  'För lång enkät.Tappade bort mig i tabellerna',
  'Vi borde lära mer av varandra mellan förvaltningarna. Det här är ett bra tillfälle.',
  'Roligt att bli tillfrågad.',
  'Hoppas att ni berättar vad ni gör med svaren.',
  'Folkhälsan måste in i alla områden',
  'Kultur är inte en bisak, det är därför folk flyttar hit.',
] as const;

export const otherStrengths = ['Föreningslivet', 'Läget i landet', 'Skogen och råvarorna', 'Samarbetet mellan kommunerna'] as const;

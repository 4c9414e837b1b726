// A text in a language that no signals read is reported, and no situation is taken from it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { otherLanguage } from "../../../src/domain/suggesting/other-language.ts";
import { fakeWorld } from "../../support.ts";

/** The same answer, written for this test in the languages of neighbours and regions. */
const texts = {
  de: "Wir möchten mit den Nachbargemeinden zusammenarbeiten, um eine gemeinsame Bibliothek zu führen. Unsere Gemeinde ist klein und hat nicht genug Personal. Bisher haben wir noch keine Partner gefunden, aber der Bürgermeister ist sehr offen für Gespräche mit anderen Dörfern, und die Vereine würden gerne mitmachen.",
  es: "Queremos trabajar con los municipios vecinos para crear una biblioteca común. Nuestro pueblo es pequeño y no tiene suficiente personal. Hasta ahora no hemos encontrado socios, pero la alcaldesa está muy abierta a hablar con otros pueblos y las asociaciones quieren participar en el proyecto desde el principio.",
  it: "Vorremmo lavorare con i comuni vicini per creare una biblioteca comune. Il nostro paese è piccolo e non ha abbastanza personale. Finora non abbiamo trovato partner, ma la sindaca è molto aperta a parlare con altri paesi e le associazioni vogliono partecipare al progetto fin dall'inizio dei lavori.",
  ca: "Volem treballar amb els municipis veïns per crear una biblioteca comuna. El nostre poble és petit i no té prou personal. Fins ara no hem trobat socis, però l'alcaldessa està molt oberta a parlar amb altres pobles i les associacions volen participar en el projecte des del començament.",
  oc: "Volèm trabalhar amb las comunas vesinas per far una bibliotèca en comun. Nòstre vilatge es pichon e a pas pro de mond. Fins ara avèm pas trobat cap de companh, mas la cònsol es plan dubèrta a parlar amb los autres vilatges e las associacions vòlon participar al projècte tre la debuta.",
  br: "C'hoant hon eus da labourat gant ar c'humunioù tro-war-dro evit sevel ul levraoueg a-gevret. Bihan eo hor c'humun ha n'eus ket a-walc'h a dud. Betek-henn n'hon eus ket kavet kenlabourerien, met digor eo ar vaerez da gomz gant ar c'hêrioù all hag ar c'hevredigezhioù a fell dezho kemer perzh er raktres.",
  pt: "Queremos trabalhar com os municípios vizinhos para criar uma biblioteca comum. A nossa aldeia é pequena e não tem pessoal suficiente. Até agora não encontrámos parceiros, mas a presidente está muito aberta a falar com outras aldeias e as associações querem participar no projeto desde o início.",
  nl: "Wij willen met de buurgemeenten samenwerken om een gemeenschappelijke bibliotheek te maken. Ons dorp is klein en heeft niet genoeg personeel. Tot nu toe hebben we geen partners gevonden, maar de burgemeester staat open voor gesprekken met andere dorpen en de verenigingen willen graag meedoen.",
  co: "Vulemu travaglià cù e cumune vicine pè apre una biblioteca. U nostru paese hè chjucu è ùn hà micca abbastanza ghjente. Finu à avà ùn avemu trovu nisunu, ma u merre hè prontu à parlà cù l'altri paesi è l'associ volenu ancu elli piglià parte à u prugettu da u principiu.",
  gsw: "Mir wotte mit de Gmeinde näbedra zämmeschaffe un e gmeinsami Bibliothek ufmache. Unser Dorf isch klei un het nit gnue Lit. Bis jetz han mir noch kei Partner gfunde, awwer dr Meier isch offe fer mit de andere Dörfer ze redde, un d'Verein wotte vo Anfang an derbi si, wenn es geht.",
  ro: "Vrem să lucrăm cu comunele vecine pentru o bibliotecă. Satul nostru este mic și nu are destui oameni. Până acum nu am găsit parteneri, dar doamna primar este foarte deschisă și vorbește cu alte sate, iar asociațiile vor să ia parte la proiect încă de la început, dacă se poate.",
  pl: "Chcemy pracować z sąsiednimi gminami, aby otworzyć wspólną bibliotekę. Nasza wieś jest mała i nie ma dość ludzi. Do tej pory nie znaleźliśmy partnerów, ale pani wójt jest bardzo otwarta i chętnie rozmawia z innymi wsiami, a stowarzyszenia też chcą wziąć udział w tym projekcie od samego początku.",
  eu: "Inguruko udalekin lan egin nahi dugu liburutegi komun bat sortzeko. Gure herria txikia da eta ez du langile nahikorik. Orain arte ez dugu bazkiderik aurkitu, baina alkatea prest dago beste herriekin hitz egiteko eta elkarteek ere parte hartu nahi dute proiektuan hasieratik.",
};

test("each language is recognised, but not in a short text", () => {
  for (const [language, text] of Object.entries(texts)) {
    expect(otherLanguage(text), language).toBe(language);
    expect(otherLanguage(text.split(" ").slice(0, 25).join(" ")), language).toBeNull();
    expect(otherLanguage(text.toUpperCase()), language).toBe(language);
  }
});

test("no text in French or English is said to be in another language", () => {
  const folder = "bench/training/situations";
  let long = 0;
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".tsv"))) {
    const all = readFileSync(join(folder, name), "utf8")
      .split("\n")
      .map((line) => line.split("\t")[1] ?? "");
    // Answers are short: several together are as long as a page.
    const pages = Array.from({ length: Math.ceil(all.length / 4) }, (_, at) =>
      all.slice(at * 4, at * 4 + 4).join(" "),
    );
    for (const text of [...all, ...pages]) {
      expect(otherLanguage(text), text).toBeNull();
      if (text.split(/\s+/).length >= 40) long += 1;
    }
  }
  expect(long).toBeGreaterThan(500);
});

test("names, tables and a motto in another language do not make a text one in that language", () => {
  const names = Array.from(
    { length: 60 },
    (_, at) => `Mairie de La Val-d'Or ${at}, El Faro, Die Brücke`,
  ).join("; ");
  expect(otherLanguage(names)).toBeNull();
  const quoting = `Le comité de jumelage avec nos amis allemands a pour devise « Wir sind die Brücke und der Fluss ». Depuis dix ans les deux communes s'écrivent, se rendent visite au printemps, et les écoles échangent des dessins ; le conseil en est très content.`;
  expect(otherLanguage(quoting)).toBeNull();
});

test("lists of names in another language, in a text of ours, are no text in that language", () => {
  const lists = [
    "Membres : Comune di Rocca al Mare, Comunità del Alto Bosco, Gal Terre di Sopra, Parco Nazionale della Luna, Amici di San Brando, Pro Loco di Borgo al Lago, Unione dei Comuni della Val di Fiori, Cooperativa Il Melo, Museo della Lana, Fondazione La Torre, Consorzio del Lago di Sotto, Biblioteca di San Piero al Ponte.",
    "Noms donnés aux rues : straed ar Vered, hent ar Mor, straed an Iliz, hent an Aod, straed ar Skol, hent ar Stivell, straed an Ti-kêr, hent ar Feunteun, straed an Dourig, hent ar C'hoad, straed ar Pont, hent an Traezh, straed ar Meilhoù, hent an Heol, straed ar Roc'h, hent an Avel, straed ar Gwez.",
    "Present: Jan van der Veen, Piet de Bruin, Anneke van den Akker, Wim in 't Hof, Els op den Berg, Ruud van het Land, Karin de Wit, Bram van de Kamp, Joost van der Zee, Mieke de Haas, Hans van Dam, Sanne de Boer, Dirk van den Oever, Lotte van der Wal, Niels de Groot. Apologies from the Finnish members.",
    "Dons reçus : Familie Holm und Söhne, Haus am See, Gasthof zum Löwen, Bäckerei am Markt, Verein der Freunde der Musik, Chor der Stadt, Hof bei den Linden, Haus in der Sonne, Stiftung für das Dorf, Freunde von Altwald, Die Brücke, Der Steg, Das Boot, Zum Goldenen Stern, Auf der Heide, An der Mühle.",
    "Le comité se compose de Lars Holm et Hanne Sund pour Nyby ; d'Ana López de la Torre, José de los Santos et María del Mar Ortiz pour Villar del Campo ; de Jean Prat et de moi-même pour la commune. Il s'est réuni deux fois, à Nyby puis à Villar del Campo, et la traduction était assurée par des étudiants.",
  ];
  for (const text of lists) {
    expect(text.split(/\s+/).length, text).toBeGreaterThan(40);
    expect(otherLanguage(text), text).toBeNull();
  }
});

test("triage says that it does not read it; an import says how many there are", async () => {
  const world = fakeWorld({ stdin: `${texts.de}\nNous cherchons des communes avec qui coopérer.\n` });
  const { stdout } = await world.run("triage", "--text", "-");
  expect(stdout).toContain("écrit en allemand, que le programme ne lit pas");
  const json = await fakeWorld({ stdin: `${texts.es}\n` }).run("triage", "--text", "-", "--json");
  expect(JSON.parse(json.stdout)).toMatchObject([{ situation: null, evidence: [], foreign: ["es"] }]);
  const list = fakeWorld();
  await list.run("init", ".", "--yes");
  const rows = [texts.de, texts.it, texts.de].map((text, at) => `Structure ${at};"${text}"`);
  writeFileSync(
    join(list.folder, "liste.csv"),
    ["Structure;Votre projet de coopération", ...rows].join("\n"),
  );
  const imported = await list.run("import", "liste.csv");
  expect(imported.stdout.replace(/\s+/g, " ")).toContain("3 textes en allemand et italien");
  await list.run("import", "liste.csv", "--lang", "en");
  const explained = await list.run("triage", "--explain", "structure-1", "--lang", "en");
  expect(explained.stdout).toContain("written in Italian");
});

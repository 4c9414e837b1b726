// A text in a language that nobody here reads is said to be so, and no situation is taken from it.
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
  eu: "Inguruko udalekin lan egin nahi dugu liburutegi komun bat sortzeko. Gure herria txikia da eta ez du langile nahikorik. Orain arte ez dugu bazkiderik aurkitu, baina alkatea prest dago beste herriekin hitz egiteko eta elkarteek ere parte hartu nahi dute proiektuan hasieratik.",
};

test("each language is told by its name, and by no short text", () => {
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

test("names, tables and a motto in another language are no text in it", () => {
  const names = Array.from(
    { length: 60 },
    (_, at) => `Mairie de La Val-d'Or ${at}, El Faro, Die Brücke`,
  ).join("; ");
  expect(otherLanguage(names)).toBeNull();
  const quoting = `Le comité de jumelage avec nos amis allemands a pour devise « Wir sind die Brücke und der Fluss ». Depuis dix ans les deux communes s'écrivent, se rendent visite au printemps, et les écoles échangent des dessins ; le conseil en est très content.`;
  expect(otherLanguage(quoting)).toBeNull();
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

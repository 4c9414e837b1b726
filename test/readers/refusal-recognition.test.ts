import { expect, test } from "vitest";
import { refusalReader } from "../../src/readers/refusals/refusal-reader.ts";
import { growth } from "../processor-time.ts";
import { fieldsOf, readWhole, shippedMappings } from "./support.ts";

const reader = refusalReader(shippedMappings.refusals);

/** The scope of the refusal in a cell of a column of consent; null when it holds none. */
const inConsent = (title: string, cell: string) => {
  expect(
    reader.isConsent(title, () => [cell]),
    title,
  ).toBe(true);
  return reader.inConsent(title)(cell)[0]?.scope ?? null;
};

test.each([
  ["J’accepte d’être recontacté(e) par la mission", "Non", "Oui", "all"],
  ["J’accepte que l’on me recontacte", "Non", "Oui", "all"],
  ["J'accepte que l'équipe me contacte", "off", "on", "all"],
  ["Souhaitez-vous être recontacté·e par la mission ?", "non", "oui, volontiers", "all"],
  ["Peut-on vous recontacter ?", "Non merci", "Oui", "all"],
  ["Accord pour contact téléphonique", "non", "oui", "phone"],
  ["Autorise l'envoi de courriels", "faux", "vrai", "email"],
  ["Consentement RGPD", "Refusé", "Accepté", "all"],
  ["Consentement", "retiré le 12/03/2025", "donné", "all"],
  ["May we contact you again?", "No", "Yes", "all"],
  ["Would you like to be contacted?", "no thanks", "yes please", "all"],
  ["Opt-in", "false", "true", "all"],
  ["Ne pas contacter", "x", "", "all"],
  ["Ne pas contacter", "oui", "non", "all"],
  ["Je souhaite ne pas être contacté", "Oui", "Non", "all"],
  ["Ne souhaite plus être contacté(e) par téléphone", "1", "0", "phone"],
  ["Opposition RGPD", "X", "Non", "all"],
  ["Opposition au démarchage", "oui (mail du 3 mars)", "non", "all"],
  ["Vous opposez-vous à être contacté ?", "oui, par mail du 3/02", "non", "all"],
  ["Autorisez-vous la mission à vous rappeler ?", "non", "oui", "all"],
  ["Recontact possible ?", "Non", "Oui", "all"],
  ["Exclu des envois", "oui", "non", "all"],
  ["Pas de démarchage", "oui", "non", "all"],
  ["NPC", "X", "", "all"],
  ["Désinscrit", "oui", "non", "email"],
  ["DÉSINSCRIT LE", "14/02/2025", "", "email"],
  ["Désabonné", "VRAI", "FAUX", "email"],
  ["do_not_email", "1", "0", "email"],
  ["DoNotCall", "true", "false", "phone"],
  ["HasOptedOutOfEmail", "TRUE", "FALSE", "email"],
  ["Do not bulk email", "Do Not Allow", "Allow", "email"],
  ["Unsubscribed from all email", "true", "false", "email"],
  ["Plus d'appels : ne plus appeler", "x", "", "phone"],
  ["Ne plus envoyer de courrier papier", "oui", "non", "post"],
  ["Ne pas solliciter", "✓", "", "all"],
  ["Ne pas solliciter", "true", "false", "all"],
  ["Pas d’e-mailing", "1", "0", "email"],
  ["Sans mailing", "true", "false", "email"],
  ["Plus de courriels", "x", "", "email"],
  ["Refuse l’emailing", "oui", "non", "email"],
  ["Accord pour la relance", "non", "oui", "all"],
  ["Relancer ?", "non", "oui", "all"],
  ["OK pr relance ?", "pas ok", "ok", "all"],
  ["Peut-on le rappeler ?", "non", "oui", "all"],
  ["On peut appeler ?", "non", "oui", "phone"],
  ["Contact par mail OK ?", "non", "oui", "email"],
  ["Veut être tenue au courant", "non", "oui", "all"],
  ["OK to follow up?", "no", "yes", "all"],
])("“%s”: %s is a refusal, %s is none", (title, no, yes, scope) => {
  expect(inConsent(title, no)).toBe(scope);
  expect(inConsent(title, yes)).toBeNull();
});

test("a day in the box is the day of the refusal", () => {
  expect(reader.inConsent("Désinscrit le")("14/02/2025")[0]?.on).toBe("2025-02-14");
  expect(reader.inConsent("Consentement")("retiré le 12/03/2025")[0]?.on).toBe("2025-03-12");
});

test.each([
  ["Oui, par mail uniquement", ["phone", "post"]],
  ["oui (téléphone seulement)", ["email", "post"]],
  ["Uniquement par courrier postal", ["email", "phone"]],
  ["Only by email", ["phone", "post"]],
  ["Oui, sauf le téléphone", ["phone"]],
  ["oui mais pas de courrier", ["post"]],
  ["Pas par téléphone", ["phone"]],
  ["Yes, but no calls", ["phone"]],
  ["Oui, par mail ou téléphone", []],
  ["Oui", []],
] as const)("“%s” to a consent closes %j and leaves the rest open", (cell, closed) => {
  const refusals = reader.inConsent("J’accepte d’être recontacté")(cell);
  expect(refusals.map(({ scope }) => scope)).toEqual(closed);
  expect(refusals.every(({ certain }) => certain)).toBe(true);
});

test("a column whose answers also name channels is one of consent", () => {
  const cells = ["Oui, par mail uniquement", "oui sauf téléphone", "Oui", "Non", "Pas par courrier"];
  expect(reader.isConsent("Accepte d’être recontacté", () => cells)).toBe(true);
  expect(reader.isConsent("J’accepte que l’on me recontacte", () => cells)).toBe(true);
  const longer = "J’autorise l’équipe à garder ma fiche et mes réponses afin de me recontacter";
  expect(reader.isConsent(longer, () => cells)).toBe(true);
  expect(reader.isConsent("J’accepte l’enregistrement de mes coordonnées", () => cells)).toBe(true);
});

test.each([
  ["J’accepte d’être recontacté", "oui -> non", "all"],
  ["J’accepte d’être recontacté", "Non → oui (mai 2026)", null],
  ["OK to contact?", "Y => N", "all"],
  ["Ne pas contacter", "x -> non", null],
])("under “%s”, the last answer of “%s” counts", (title, cell, scope) => {
  expect(inConsent(title, cell)).toBe(scope);
});

test("a channel in the box is what is refused", () => {
  expect(inConsent("Ne pas contacter", "par téléphone")).toBe("phone");
  expect(inConsent("Opposition", "courrier")).toBe("post");
});

test.each([
  ["Inscrit à la newsletter", "non"],
  ["J'accepte de recevoir la lettre d'information", "non"],
  ["Désinscrit de l'infolettre", "oui"],
  ["Accepte la publication de sa photo", "non"],
  ["J'accepte que mes données soient partagées avec des partenaires", "non"],
  ["Double opt-in", "non"],
  ["Acceptez-vous de conserver le nom du projet ?", "non"],
  ["Accepte le traitement du bois", "non"],
  ["Avez-vous une adresse, afin de vous contacter ?", "non"],
  ["Acceptez-vous de fournir des données de fréquentation ?", "non"],
  ["Pas encore contacté", "oui"],
  ["À contacter", "non"],
  ["Nombre de contacts", "0"],
  ["À relancer", "non"],
  ["À rappeler", "non"],
  ["Déjà contacté", "non"],
  ["Avez-vous un projet de coopération ?", "non"],
  ["Adhérent", "non"],
  ["Unsubscribe reason", "no"],
])("“%s” = %s is about something else", (title, cell) => {
  expect(reader.isConsent(title, () => [cell])).toBe(false);
  expect(reader.inTexts(title)(cell)).toEqual([]);
});

test("a title of consent over sentences is a column of texts", () => {
  const cells = ["Nous avons plutôt besoin d'un appui", "À voir avec le bureau", "Cela dépend de la date"];
  expect(reader.isConsent("Souhaitez-vous être recontactés ?", () => cells)).toBe(false);
});

test.each([
  ["Statut", "ne plus contacter", "all"],
  ["Statut", "NE PLUS CONTACTER (demande du 3/02)", "all"],
  ["Suivi", "Refus de contact", "all"],
  ["status", "unsubscribed", "email"],
  ["status", "blocklisted", "all"],
  ["État", "opposé", "all"],
  ["Remarques", "Ne pas appeler", "phone"],
  ["Note", "Do not contact", "all"],
  ["Contact", "STOP", "all"],
  ["Remarques", "STOP !", "all"],
  ["Remarques", "opposée au démarchage", "all"],
  ["Remarques", "retirée de la liste à sa demande", "all"],
  ["Remarques", "refuse tout démarchage téléphonique", "phone"],
  ["Remarks", "do not phone, e-mail only", "phone"],
])("“%s” = %s is a state that refuses contact", (title, cell, scope) => {
  expect(reader.inTexts(title)(cell)).toMatchObject([{ scope, certain: true, words: cell }]);
});

test.each([
  ["Statut", "à contacter"],
  ["Statut", "subscribed"],
  ["Statut", "pas encore contacté"],
  ["Avis du conseil", "opposé"],
  ["Remarques", "Ne pas appeler avant mars"],
  ["Remarques", "ne pas contacter le lundi"],
  ["Newsletter", "désinscrit"],
  ["Note", "stop au bureau de poste"],
  ["Remarques", "non-adhérente"],
  ["Remarques", "pas de mail connu"],
  ["Remarques", "pas de téléphone"],
  ["Remarques", "n’a pas répondu"],
  ["Remarques", "plus de mail valide"],
  ["Remarques", "plus de nouvelles depuis deux ans"],
  ["Remarques", "plus de relance avant la rentrée"],
  ["Remarques", "opposés au projet de fusion"],
  ["Remarques", "élu de l’opposition"],
  ["Remarques", "a dit stop aux travaux"],
  ["Remarques", "blacklistés par leur hébergeur"],
  ["Avancement", "stop"],
  ["Remarques", "n’a encore jamais refusé quoi que ce soit"],
  ["Remarques", "ne pas hésiter à rappeler"],
  ["Remarques", "on peut insister"],
  ["Remarques", "plutôt par téléphone"],
  ["Remarques", "préfère le téléphone"],
  ["Remarques", "Inscriptions par téléphone uniquement"],
  ["Remarques", "ouvert le mardi uniquement"],
  ["Remarques", "ne pas oublier d’écrire au maire"],
  ["Remarques", "refus de la subvention en 2024"],
  ["Remarques", "espèces sur liste rouge"],
  ["Remarques", "demande le retrait de sa candidature"],
  ["Un projet commun ?", "non merci"],
])("“%s” = %s is no refusal", (title, cell) => {
  expect(reader.inTexts(title)(cell)).toEqual([]);
});

test.each([
  "Je ne veux plus recevoir vos courriers svp.",
  "Ne souhaite plus être contactée",
  "Bonjour. Merci de ne plus nous solliciter. Cordialement.",
  "Le président ne veut plus être démarché.",
  "A demandé par courriel à ne plus être sollicitée.",
  "Veuillez retirer notre association de votre liste.",
  "Merci de me désinscrire.",
  "Arrêtez de nous envoyer des messages !",
  "Laissez-nous tranquilles",
  "Nous nous opposons au traitement de nos données.",
  "Ne nous appelez plus.",
  "L’association ne souhaite aucun contact.",
  "Please remove us from your mailing list.",
  "We do not wish to be contacted.",
  "She asked not to be called again.",
  "Stop emailing me",
])("“%s” reads as a refusal, to be confirmed", (text) => {
  const [refusal] = reader.inTexts("Message")(`Un mot avant. ${text}`);
  expect(refusal).toMatchObject({ scope: "all", certain: false });
  expect(text).toContain(refusal!.words.replace(/^Bonjour\. /, ""));
});

test.each([
  ["Non merci, plus de relance", ["all"]],
  ["Pas de courriel, appeler.", ["email"]],
  ["Pas d’appels SVP, plutôt un mot par écrit", ["phone"]],
  ["ne veut plus de mails", ["email"]],
  ["uniquement par la poste : pas de mails ni d’appels", ["email", "phone"]],
  ["nous a demandé d’arrêter les relances", ["all"]],
  ["a demandé à être retirée du fichier", ["all"]],
  ["demande la suppression de ses données", ["all"]],
  ["asked to be taken off the list", ["all"]],
  ["Nous avons reçu une demande de retrait de leur adresse", ["all"]],
  ["souhaite qu’on efface ses coordonnées", ["all"]],
  ["Le bureau ne veut plus entendre parler de la mission", ["all"]],
  ["Refus catégorique au téléphone ; ne plus rappeler", ["all"]],
  ["refus clair", ["all"]],
  ["très réservé pour l’instant, ne pas insister", ["all"]],
  ["en désaccord avec nous : ne pas relancer", ["all"]],
  ["préfère un coup de téléphone, jamais par mail", ["email"]],
  ["Ne veut pas de mails, passer au local", ["email"]],
  ["ne souhaite pas de courrier postal", ["post"]],
  ["Joignable seulement par téléphone", ["email", "post"]],
  ["Mairie fermée le lundi. Par téléphone exclusivement", ["email", "post"]],
  ["n’écrire que par courrier postal", ["email", "phone"]],
])("“%s” refuses the channels that it names: %j", (text, scopes) => {
  const refusals = reader.inTexts("Remarques")(text);
  expect(refusals.map(({ scope }) => scope)).toEqual(scopes);
  expect(refusals.every(({ certain }) => !certain)).toBe(true);
});

test.each([
  ["Téléphone", "ne pas appeler", ["phone"]],
  ["Téléphone", "05 61 00 00 12 (ne plus appeler)", ["phone"]],
  ["E-mail", "ne pas écrire", ["email"]],
  ["E-mail", "zoe@foyer.example.org - plus de mails SVP", ["email"]],
  ["Contact", "Zoé Blin (ne souhaite plus être contactée)", ["all"]],
  ["Contact", "Zoé Blin – STOP", ["all"]],
  ["E-mail", "pas de mail, téléphoner", []],
  ["E-mail", "zoe@foyer.example.org, ivan@foyer.example.org", []],
  ["Téléphone", "pas de téléphone", []],
  ["Téléphone", "05 61 00 00 12 (appeler le soir)", []],
  ["Contact", "Zoé Blin (présidente)", []],
  ["Contact", "non merci", ["all"]],
  ["Téléphone", "liste rouge", ["phone"]],
])("beside or in place of a value, “%s” = %s refuses %j", (title, cell, scopes) => {
  expect(
    reader
      .besideValues(title)(cell)
      .map(({ scope }) => scope),
  ).toEqual(scopes);
});

test("a refusal beside a number closes its channel, and the number is kept", async () => {
  const { candidates } = await readWhole(
    "Structure;Téléphone\nFoyer de Vers;05 61 00 00 12 (ne plus appeler)\nGAL du Causse;05 61 00 00 13\n",
  );
  expect(candidates[0]).toMatchObject({
    refusals: [{ scope: "phone", certain: true }],
    several: { phones: ["+33561000012"] },
  });
  expect(candidates[1]!.refusals).toBeUndefined();
});

test.each([
  "Nous ne voulons plus coopérer avec la grande ville.",
  "Le maire ne veut plus entendre parler du projet.",
  "Ne pas rappeler avant septembre, équipe en congés.",
  "Merci de ne pas contacter le maire, mais la DGS.",
  "Nous n’avons pas encore été recontactés.",
  "Nous aimerions être recontactés, mais pas trop vite.",
  "Ils se sont retirés du programme l’an dernier.",
  "The council does not want to hear of it any more.",
  "We stopped the project last year and have not been contacted since.",
  "Pourriez-vous supprimer la seconde demande ? La première est la bonne.",
])("“%s” is no refusal", (text) => {
  expect(reader.inTexts("Message")(text)).toEqual([]);
});

test("what the user says of a column comes before what is guessed", async () => {
  const list = "Structure;Ne pas contacter\nFoyer de Vers;x\n";
  const guessed = await readWhole(list);
  expect(fieldsOf(guessed)).toEqual(["name", "contact_consent"]);
  expect(guessed.candidates[0]!.refusals).toHaveLength(1);
  const asText = await readWhole(list, { userMapping: { "Ne pas contacter": "text" } });
  expect(asText.candidates[0]!.refusals).toBeUndefined();
  const mapped = await readWhole("Structure;Accepte\nFoyer de Vers;non\nGAL du Causse;oui\n", {
    userMapping: { Accepte: "contact_consent" },
  });
  expect(mapped.candidates.map(({ refusals = [] }) => refusals.length)).toEqual([1, 0]);
});

test("a yes stays an answer, and a no keeps its words", async () => {
  const { candidates } = await readWhole(
    "Structure;Peut-on vous recontacter ?\nA;Oui, le soir\nB;Non, merci\n",
  );
  expect(candidates[0]!.answers).toMatchObject([
    { label: "Peut-on vous recontacter ?", text: "Oui, le soir" },
  ]);
  expect(candidates[1]!.refusals).toMatchObject([
    { label: "Peut-on vous recontacter ?", words: "Non, merci" },
  ]);
});

test("an actor whom a register says not to canvass has refused contact", async () => {
  const { candidates } = await readWhole(
    "siren,nic,siret,statutDiffusionEtablissement,etablissementSiege,denominationUniteLegale\n443024641,00013,44302464100013,P,true,Foyer de Vers\n",
  );
  expect(candidates[0]!.refusals).toMatchObject([{ scope: "all", certain: true, words: "P" }]);
});

test("texts of thousands of letters without a full stop take time in proportion to their length", async () => {
  const read = reader.inTexts("Message");
  const unended = (times: number) => () => {
    for (const piece of [
      "ne veut plus ",
      "souhaite pas recevoir ",
      "merci de ne plus de ",
      "retirez-nous mail ",
      "not want to ",
    ])
      read(piece.repeat(times));
  };
  // Sixteen times as long if every letter compares with all others.
  expect(await growth(unended(1_000), unended(4_000))).toBeLessThan(9);
});

test.each([
  "Ne plus contacter avant janvier 2027",
  "Ne pas appeler avant mars",
  "À recontacter en septembre, pas avant",
  "à rappeler après les élections",
  "Do not call before the AGM",
  "call back in June",
])("“%s” asks to wait, and refuses nothing", (text) => {
  expect([reader.asksToWait(text), reader.inTexts("Remarques")(text)]).toEqual([true, []]);
});

test.each([
  "Ne veut plus être contacté",
  "Nous avons été contactés en mars par le Pays",
  "à rappeler",
  "Le projet ne verra pas le jour avant 2027",
  "called in June",
])("“%s” asks nobody to wait", (text) => {
  expect(reader.asksToWait(text)).toBe(false);
});

test.each([
  ["Ne plus contacter", "sauf urgence"],
  ["Ne pas contacter", "voir avec la présidente"],
])("the user is asked about “%s” = %s, which counts as a refusal meanwhile", (title, cell) => {
  expect(reader.inConsent(title)(cell)).toMatchObject([{ scope: "all", certain: false, words: cell }]);
});

test.each(["non", "", "-", "néant"])("“Ne plus contacter” = %j refuses nothing", (cell) => {
  expect(reader.inConsent("Ne plus contacter")(cell)).toEqual([]);
});

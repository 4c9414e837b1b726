// Sentences about problems with settings, in French.
import type { SettingsProblem, YamlMistake } from "../../../domain/problems/settings-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { expected } from "../expected.ts";
import { counted, didYouMean, number } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

const yamlMistakes: Record<YamlMistake, string> = {
  alias:
    "une astérisque en début de valeur a un sens particulier ici. Mettez la valeur entre guillemets doubles",
  "alias-of-itself":
    "l’étoile (*) reprend un passage du fichier dans lequel elle se trouve elle-même\u00a0: il n’aurait pas de fin. Écrivez ici ce que vous voulez dire, sans l’étoile",
  "alias-bomb":
    "ce fichier répète ses propres morceaux (avec & et *) au point de grossir sans fin ; il n’a pas été lu",
  bracket:
    "un crochet ou une accolade n’est pas refermé, ou une virgule manque. Écrivez plutôt un élément par ligne, après un tiret",
  "colon-in-value":
    "deux « : » sur la même ligne, ou un retrait de trop. Si le second fait partie du texte, mettez la valeur entre guillemets doubles",
  escape:
    "une barre oblique inverse (\\) dans un texte entre guillemets doubles. Mettez le texte entre apostrophes simples",
  indentation:
    "le retrait ne correspond à rien. Alignez cette ligne, avec des espaces, sur les autres rubriques du même niveau",
  "not-a-setting":
    "cette ligne n’est pas de la forme « nom: valeur ». Un texte de plusieurs lignes se met en retrait, après « nom: > »",
  quote: "un guillemet est ouvert et n’est pas refermé",
  "reserved-character":
    "une valeur ne peut pas commencer par ce caractère. Mettez-la entre guillemets doubles",
  "second-document": "une ligne « --- » commence un second document ; un seul est attendu. Enlevez-la",
  tab: "une tabulation en début de ligne. Remplacez-la par des espaces",
  tag: "un « ! » en début de valeur a un sens particulier ici. Mettez la valeur entre guillemets doubles",
  other: "cette ligne n’a pas de sens ici. Comparez-la aux lignes voisines",
};

const location = (p: { file: string; line: number; column: number }) => `${p.file}:${p.line}:${p.column}`;

export const settingsProblems: ProblemSentences<SettingsProblem> = {
  "workspace-missing": (p) =>
    `Pas d’espace de travail ici (aucun mission.yaml dans ${p.from} ni au-dessus).\nCréez-en un : outreach init`,
  "peek-page-outside": (p) =>
    `La page montrerait des lignes de la liste, noms compris\u00a0: elle ne s’écrit que dans l’espace de travail de la mission, d’où elle peut être effacée.\nMettez-vous dans ce dossier, ou nommez-le\u00a0: outreach -C DOSSIER peek "${p.file}" --open\u00a0; à l’écran, sans page\u00a0: outreach peek "${p.file}"`,
  "peek-page-folder": (p) =>
    `${p.folder} est un dossier, et la page montre un fichier. Nommez le fichier à regarder, ou enlevez --open.`,
  "workspace-exists": (p) => `${p.folder} contient déjà un mission.yaml ; il n’a pas été touché.`,
  "yaml-mistake": (p) =>
    `${location(p)} : ${yamlMistakes[p.mistake]}.${p.found === "" ? "" : `\n    La ligne : ${p.found}`}`,
  "yaml-not-text": (p) =>
    `${location(p)} : un caractère illisible. Le fichier n’est pas en UTF-8 : rouvrez-le et enregistrez-le avec l’encodage UTF-8.`,
  "yaml-too-deep": (p) =>
    `${location(p)} : plus de ${p.limit} niveaux emboîtés. Ce n’est pas un fichier écrit à la main ; il n’a pas été lu.`,
  "yaml-too-large": (p) =>
    `${p.file} : ${number(p.size)} caractères, c’est trop pour ce genre de fichier (limite : ${number(p.limit)}).`,
  "settings-empty": (p) => `${p.file} : ce fichier est vide, ou ne contient que des commentaires.`,
  "setting-invalid": (p) =>
    `${location(p)} : ${p.setting === "" ? "" : `${p.setting} : `}${inQuotes(p.found)} ne convient pas. Attendu : ${expected(p.expectation)}.`,
  "setting-missing": (p) =>
    p.setting === ""
      ? `${location(p)} : il manque ${expected(p.expectation)}.`
      : `${location(p)} : il manque ${p.setting}. Attendu : ${expected(p.expectation)}.`,
  "setting-unknown": (p) =>
    `${location(p)} : rubrique inconnue, ${p.setting}.${didYouMean(p.near)}${
      p.near.length > 0 || p.known.length === 0 ? "" : ` Rubriques possibles ici : ${p.known.join(", ")}.`
    }`,
  "sharing-never": (p) =>
    `${location(p)}\u00a0: ${p.setting} ne peut être montré à personne d’autre que l’équipe. Ce que l’appui vous apprend d’un acteur reste confidentiel\u00a0: retirez cette ligne.`,
  "setting-repeated": (p) =>
    `${location(p)} : ${p.setting} figure deux fois (déjà ligne ${p.firstLine}). Gardez-en une.`,
  "logo-missing": (p) =>
    `${location(p)} : le logo ${p.logo} n’existe pas. Les documents seront faits sans logo.`,
  "logo-too-large": (p) =>
    `${location(p)}\u00a0: le logo ${p.logo} pèse ${Math.ceil(p.size / 1000)} ko. Chaque message le porte : ${p.largest / 1000} ko au plus. Les documents seront faits sans logo.`,
  "logo-unreadable": (p) =>
    `${location(p)}\u00a0: le logo ${p.logo} n’est pas une image PNG ou JPEG (un SVG ne s’affiche pas dans les courriels). Les documents seront faits sans logo.`,
  "colour-too-light": (p) =>
    `${location(p)}\u00a0: ${p.colour} est trop clair pour être lu sur du blanc. Les documents le fonceront ; mieux vaut choisir vous-même une couleur plus foncée.`,
  "setting-phone-odd": (p) =>
    `${location(p)}\u00a0: ${p.setting}\u00a0: ${inQuotes(p.found)} n’est pas un numéro de téléphone (${counted(p.digits, "chiffre", "chiffres")}\u00a0; il en faut dix, ou +33 et neuf). Il serait imprimé tel quel.`,
  "setting-quoted": (p) =>
    `${location(p)}\u00a0: ${p.setting}\u00a0: les guillemets de ${p.found} viennent d’un traitement de texte, YAML ne les connaît pas\u00a0: ils seraient imprimés. Effacez-les, ou mettez des guillemets droits (").`,
  "setting-not-sayable": (p) =>
    `${location(p)}\u00a0: ${p.setting} se dit tel quel\u00a0: ${p.lacks === "capital" ? "commencez par une majuscule" : "finissez par un point"}.`,
  "setting-too-long": (p) =>
    `${location(p)}\u00a0: ${p.setting} se dit tel quel\u00a0: ${p.words} mots, ${p.most} au plus.`,
  "template-unknown": (p) =>
    `${p.file} : aucun modèle ne porte ce nom, ce fichier ne sert donc à rien.${didYouMean(p.near)}`,
  "example-exists": (p) => `Un exemple s’appelle déjà ${inQuotes(p.id)}. Choisissez un autre --id.`,
};

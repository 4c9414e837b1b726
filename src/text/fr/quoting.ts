// Expressions by which a sentence of an actor is chosen for quotation in a message, or left out, in French.
import type { SentenceSigns } from "../../domain/documents/own-sentence.ts";

/** Signs, in folded French, that a sentence expresses a wish, stands by itself, or tells a trouble that no message repeats. */
export const quoting: SentenceSigns = {
  wish: /\b(?:aimeri\w*|voudri\w*|souhait\w*|envie|desir\w*|projet\w*|imagin\w*|envisage\w*|cherch\w*|prepar\w*|lanc(?:e|ons|er|ent)\w*|mont(?:er|ons|ent)|creer|developper|construire|partager|mutualiser|relier|travailler (?:avec|ensemble)|cooper\w*|ensemble|prendre du recul|faire le point|comment|par quoi|par ou|avec qui)\b/,
  speaks:
    /\b(?:nous|on|je|j'|notre|nos|est|sont|sommes|serai\w*|avons|avions|ont|a|aurai\w*|veu[tx]|veulent|voulons|voudr\w*|souhait\w*|aimeri\w*|cherch\w*|travaill\w*|particip\w*|envisag\w*)(?:\b|$)/,
  firstPerson: /\b(?:nous|on|je|j'|notre|nos|mon|ma|mes|moi)(?:\b|$)/,
  subject:
    /^[«"“\s]*(?:(?:oui|non|mais|et|bien sur|merci)[\s,:.]+)*(?:l[ea]s?|l'|un|une|des|du|d'autres|ce|c'|ces|cet|cette|cela|ca|tout\w*|tous|chacune?|chaque|rien|personne|aucune?|il (?:n'?y )?(?:y a|en|faut|faudrait|manque|s'agit|serait|est)|y a|deux|trois|quatre|cinq|plusieurs|certaine?s|comment|pourquoi|qui|quel\w*|par (?:quoi|ou)|avec qui|est-ce|peut-on|faut-il)(?:\b|(?<='))/,
  lacksSubject:
    /^[«"“\s]*(?:(?:oui|non|mais|et)[\s,:.]+)*(?:souhait\w+|voudr\w+|veu[tx]|veulent|aimerai\w*|cherch\w+|recherch\w+|envisag\w+|demand\w+|reste\w*|a (?:deja|bien|pas|toujours|eu|ete|fait|signe|rencontre)|ont|est|sont|va|vont|pens\w+|propos\w+|attend\w*|n'\w+|ne|se|s'\w+|fait|font|prefer\w+|refus\w+|accept\w+|dit|disent|peu(?:t|vent)|doi(?:t|vent)|travaill\w+|particip\w+|porte|portent|mene|menent|compte|comptent|esper\w+|hesit\w+|craint|craignent|manque\w*|serai\w*|pourrai\w*|connai\w+|sait|savent|tient|vient|voit|prend|desir\w+|interess\w+|dont|que|qui (?!fait|peut|pourrait|sait|saurait)|elles?|ils|il (?!y a|n'y|en|faut|faudrait|nous|manque|s'agit|serait|est (?:temps|important|possible|prevu|difficile))|leurs?|sa|son|ses|lui|eux|celui|celle|ceux)(?![\w-])/,
  trouble:
    /\b(?:echec|echou\w*|rate\w*|mal|decu\w*|decev\w*|conflit\w*|tension\w*|querelle\w*|brouille\w*|fache\w*|mefian\w*|peur|crain\w*|inquiet\w*|manqu\w*|difficil\w*|difficult\w*|compliqu\w*|perd\w*|perte\w*|epuis\w*|fatigu\w*|lass\w*|deborde\w*|surcharg\w*|seule?s?|isole\w*|pas assez|plus (?:de|personne|rien)|demission\w*|depart|licenci\w*|dette\w*|deficit\w*|ferm(?:e|er|eture)\w*|menac\w*|danger\w*|problem\w*|souci\w*|abandon\w*|refus\w*|impossible|faillite|fragil\w*|bloqu\w*|freins?|obstacle\w*|contentieux|proces|maladie|malade|deces|deuil|trop|faute de|sans succes|peine|complex\w*|lourd\w*|retard\w*|stop\w*|arret\w*|insuffisan\w*|precar\w*|contrain\w*|subi\w*)\b/,
};

// Help of `project` and `match`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const projectsHelp: Record<string, CommandHelp> = {
  project: {
    about: "les projets de coopération, et ce que chacun accepte qu’on en dise",
    options: {
      action:
        "list (par défaut), show, add, edit, consent (noter un accord), withdraw (noter un refus, ou un accord repris)",
      project: "le projet\u00a0: une partie de son titre, ou son identifiant",
      from: "add\u00a0: proposer les projets trouvés dans ce qu’un acteur a écrit lui-même, à corriger et confirmer",
      yes: "add --from\u00a0: noter ceux qui sont sûrs, sans demander\u00a0; pour l’équipe seule",
      title: "son titre",
      summary: "ce qu’il est, en deux ou trois phrases",
      who: "un acteur qui y participe, le premier étant celui qui le mène (répétable)",
      role: "ce qu’un acteur y fait\u00a0: acteur=chef de file (répétable)",
      without: "un acteur qui n’y participe plus (edit, répétable)",
      theme: "un de ses thèmes (répétable)",
      territory: "un territoire qu’il concerne (répétable)",
      stage: "où il en est\u00a0: une idée, en recherche de partenaires, en cours, terminé",
      seeks: "ce qu’il cherche",
      offers: "ce qu’il peut offrir aux autres",
      since: "depuis quand, comme vous le diriez\u00a0: 2025, «\u00a0mars 2026\u00a0»",
      contact: "à qui s’adresser",
      audience:
        "à qui le montrer, une fois les accords donnés\u00a0: team, l’équipe\u00a0; actor, ses participants\u00a0; network, le réseau (par défaut)",
      picture:
        "une image, PNG ou JPEG, de 500\u00a0ko au plus\u00a0; le lieu, la date et l’appareil qui y sont inscrits n’y restent pas (add, edit)",
      alt: "ce que montre l’image, en une phrase, pour qui ne la voit pas (avec --picture, demandé sinon)",
      agreed:
        "qui a accepté qu’elle soit montrée, et quand\u00a0; pour l’équipe (avec --picture, demandé sinon)",
      removePicture: "l’image à retirer, par son numéro dans project show (edit)",
      actor: "qui a répondu (consent, withdraw)",
      person: "la personne qui a répondu pour lui",
      scope:
        "ce qui est accepté\u00a0: name, être nommé\u00a0; anonymous, être raconté sans nom\u00a0; contact, être nommé et mis en relation",
      for: "pour qui\u00a0: network, le réseau (par défaut)\u00a0; actor:X, un acteur\u00a0; meeting:M, une rencontre",
      on: "le jour de la réponse (par défaut\u00a0: aujourd’hui)",
      how: "comment elle a été donnée",
      until: "le dernier jour où l’accord vaut (sans cela\u00a0: jusqu’à ce qu’il soit repris)",
    },
    examples: [
      ["outreach project add", "noter un projet, question après question"],
      [
        'outreach project add --title "Un bus-atelier partagé" --who fabrique --who mjc --theme mobilité --stage seeking --seeks "Deux communes pour un essai"',
        "le noter sur une ligne",
      ],
      [
        "outreach project add --from fabrique",
        "les trouver dans ce que la Fabrique a écrit, à corriger un à un",
      ],
      ["outreach project", "les projets, et lesquels peuvent être montrés"],
      [
        "outreach project consent bus --actor fabrique --scope name --how mail --until 31/12/2027",
        "noter un accord, et jusqu’à quand il vaut",
      ],
      ["outreach project withdraw bus --actor fabrique", "noter qu’il est repris, ou refusé"],
      [
        'outreach project edit bus --picture atelier.jpg --alt "Le bus-atelier devant la halle" --agreed "la Fabrique et la MJC, le 3 décembre"',
        "lui ajouter une image, avec l’accord de ceux qu’elle montre",
      ],
      ["outreach project show bus", "tout le projet, et qui accepte quoi"],
    ],
  },
  match: {
    about: "qui pourrait travailler avec qui, et pourquoi",
    options: {
      who: "l’acteur dont on cherche les partenaires (comme --actor)",
      actor: "pour un acteur, vu par l’équipe\u00a0; avec --propose, deux fois\u00a0: la paire à présenter",
      for: "ce qu’un acteur peut en lire lui-même\u00a0: seulement les projets et les acteurs qui acceptent de lui être montrés",
      top: "combien de partenaires pour chacun\u00a0; avec --propose\u00a0: combien de paires",
      propose:
        "préparer les messages\u00a0: à chacun la demande d’accord d’abord, puis, une fois les deux accords donnés, la présentation",
      output: "dossier où écrire (par défaut\u00a0: out, dans le dossier de la mission)",
      again: "préparer à nouveau une demande en cours, ou une présentation faite",
      yes: "sans montrer ni demander",
    },
    examples: [
      ["outreach match", "les meilleures rencontres possibles, dans toute la liste"],
      ["outreach match --actor fabrique", "avec qui la Fabrique pourrait travailler, pour l’équipe"],
      ["outreach match --for fabrique", "la même question, telle que la Fabrique peut en lire la réponse"],
      [
        "outreach match --propose --actor fabrique --actor mjc",
        "demander à chacun, à part, s’il veut être présenté à l’autre",
      ],
    ],
  },
};

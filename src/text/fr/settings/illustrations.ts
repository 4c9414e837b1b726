/** Words of the settings of concrete examples; see `settings.ts`. */
export const illustrations = {
  illustrations: {
    label: "les exemples concrets",
    about: [
      "Les exemples concrets à raconter. outreach choisit le plus proche de chaque acteur, par le thème, le territoire et la situation. Sans accord des personnes concernées, il est raconté sans aucun nom.",
    ],
  },
  "illustrations[].id": {
    label: "l’identifiant",
    about: ["un nom court, sans espace ni accent"],
    example: "marche-itinerant",
  },
  "illustrations[].title": {
    label: "le titre",
    about: ["le titre"],
    example: "Un marché itinérant à trois communes",
  },
  "illustrations[].who": {
    label: "qui",
    about: ["de qui il s’agit"],
    example: "l’association Les Halles de Haute-Doire et deux communes voisines",
  },
  "illustrations[].where": { label: "où", about: ["où cela se passe"], example: "Haute-Doire" },
  "illustrations[].what": {
    label: "l’histoire",
    about: ["ce qu’ils ont fait, en une ou deux phrases, sans nommer personne"],
    example: "Trois communes n’avaient plus de commerce. Elles ont acheté ensemble un camion-épicerie.",
  },
  "illustrations[].result": {
    label: "le résultat",
    about: ["ce que cela a donné"],
    example: "Deux ans après, il s’arrête dans onze villages.",
  },
  "illustrations[].quote": {
    label: "la citation",
    about: ["leurs propres mots, s’ils vous les ont confiés"],
    example: "Seuls, nous n’aurions même pas osé demander un devis.",
  },
  "illustrations[].said_short": {
    label: "l’histoire en trois phrases",
    about: [
      "l’histoire en trois phrases (60 mots)\u00a0: qui et où, ce qu’ils ont d’abord fait, ce que cela a changé",
    ],
    example:
      "Trois villages se partagent une bibliothécaire. Ils ont commencé par un samedi, sans rien signer. Depuis, elle est embauchée à plein temps.",
  },
  "illustrations[].agreed": {
    label: "l’accord",
    about: ["true si les personnes concernées acceptent d’être nommées, false sinon"],
    example: false,
  },
  "illustrations[].audience": {
    label: "la diffusion",
    about: ["qui peut la lire : team (l’équipe), actor (l’acteur contacté), network (tout le réseau)"],
    example: "actor",
  },
  "illustrations[].themes": { label: "les thèmes", about: ["ses thèmes"], example: ["services"] },
  "illustrations[].territories": {
    label: "les territoires",
    about: ["les territoires auxquels elle parle"],
    example: ["Haute-Doire"],
  },
  "illustrations[].situations": {
    label: "les situations",
    about: [
      "à qui elle parle le mieux : unplanned (rien de prévu), willing (envie, sans savoir comment), engaged (démarche lancée)",
    ],
    example: ["unplanned", "willing"],
  },
};

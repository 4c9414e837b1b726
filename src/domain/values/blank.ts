/** What people type in a cell to say that there is nothing to say. Compared folded, without final punctuation. */
const placeholders = new Set(
  [
    "-,--,---,_,.,..,...,/,//,?,??,x,xx,xxx,0,#n/a,#ref!,#valeur!,#value!,#nom?",
    "n/a,na,n.a.,nc,n.c.,n c,nr,n.r.,ns,nsp,null,none,nan,nil,undefined,unknown",
    "neant,rien,ras,r.a.s,vide,inconnu,inconnue,aucun,aucune,sans,sans objet,so,s.o,non communique,non renseigne,non renseignee",
    "[nd],nd,n.d.,a completer,a preciser,a venir,en attente,non connu,non fourni,tbd",
  ]
    .join(",")
    .split(","),
);

/** True for an empty cell and for one that only says that it is empty ("néant", "N.C.", "-"). */
export function isBlankValue(text: string): boolean {
  if (text === "") return true;
  if (text.length > 24) return text.length < 200 && text.trim() === "";
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/’/g, "'")
    .toLowerCase()
    .trim();
  return folded === "" || placeholders.has(folded) || placeholders.has(folded.replace(/[ .!]+$/, ""));
}

// Strips a post of what the team noted beside it, so that people outside the team may read it.
import { postAndRemark } from "./noted-remark.ts";

/** What the team writes beside a post: in brackets, closed or not, behind a dash or a semicolon. */
const besidePost = /(?:[([{;→]|\s[–—-]\s|\s->).*$/su;

/** A post without what stands beside it, which is often a remark of the team's (“maire (passe par sa DGS)”); null where nothing is left. */
export function postForOthers(role: string | null): string | null {
  const post = role === null ? "" : postAndRemark(role).post.replace(besidePost, "").trim();
  return post === "" ? null : post;
}

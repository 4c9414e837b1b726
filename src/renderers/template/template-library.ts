// Finds templates and their fragments, the workspace's own before those that ship.

import type { Addressee } from "../../domain/documents/interlocutor-kind.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { SituationOrUnknown } from "../../domain/situations/situation.ts";
import type { Sentences } from "../../text/index.ts";
import type { CompiledTemplate, EmptyField } from "./compiled-template.ts";
import { type Scope, TemplateEngine } from "./template-engine.ts";

/** Gives the text of a file in the folder of templates, the workspace's own copy first; null when there is none. */
export type TemplateLoader = (name: string) => Promise<{ file: string; text: string } | null>;

/** The variant of a text that fits an actor. The situation is null in documents that must not show it. */
export interface Variant {
  interlocutor: Addressee;
  situation: SituationOrUnknown | null;
}

/** The templates of one language. Each file is read and compiled once, when first needed. */
export class TemplateLibrary {
  readonly #engine: TemplateEngine;
  readonly #load: TemplateLoader;
  readonly #text: Sentences;
  readonly #compiled = new Map<string, Promise<CompiledTemplate | null>>();

  constructor(load: TemplateLoader, text: Sentences) {
    this.#load = load;
    this.#text = text;
    this.#engine = new TemplateEngine(text.documents.series);
  }

  /** Fills in the template `name` (`brief`, `mail-first-contact`…). Refuses a missing or mistaken one. */
  async render(
    name: string,
    scope: Scope,
    variant: Variant,
  ): Promise<{ markdown: string; empty: EmptyField[] }> {
    const main = await this.#file(`${name}.md`);
    if (main === null)
      throw new Refusal("input", { code: "template-missing", file: this.#path(`${name}.md`) });
    const fragments = new Map<string, CompiledTemplate | null>();
    await this.#gather(main, variant, fragments);
    return this.#engine.render(main, scope, (fragment) => fragments.get(fragment) ?? null);
  }

  /** The fragments that `compiled` includes, directly or through other fragments. */
  async #gather(
    compiled: CompiledTemplate,
    variant: Variant,
    compiledFragments: Map<string, CompiledTemplate | null>,
  ): Promise<void> {
    for (const fragment of compiled.fragments) {
      if (compiledFragments.has(fragment)) continue;
      const compiledTemplate = await this.#fragment(fragment, variant);
      compiledFragments.set(fragment, compiledTemplate);
      if (compiledTemplate === null) throw this.#missing(compiled, fragment, variant);
      await this.#gather(compiledTemplate, variant, compiledFragments);
    }
  }

  async #fragment(fragment: string, variant: Variant): Promise<CompiledTemplate | null> {
    for (const name of fragmentFiles(fragment, variant)) {
      const compiled = await this.#file(name);
      if (compiled !== null) return compiled;
    }
    return null;
  }

  #file(name: string): Promise<CompiledTemplate | null> {
    let compiled = this.#compiled.get(name);
    if (compiled === undefined) {
      compiled = this.#load(this.#path(name)).then((templateFile) =>
        templateFile === null
          ? null
          : this.#engine.compile(name, templateFile.file, templateFile.text, this.#text.documents.typeset),
      );
      this.#compiled.set(name, compiled);
    }
    return compiled;
  }

  #path = (name: string) => `${this.#text.language}/${name}`;

  #missing(caller: CompiledTemplate, fragment: string, variant: Variant) {
    return new Refusal("input", {
      code: "template-fragment-unknown",
      file: caller.file,
      fragment,
      looked: fragmentFiles(fragment, variant).map(this.#path),
    });
  }
}

/**
 * Where a piece of text may stand, the closest fit first: for this situation and this interlocutor, for this
 * interlocutor, for this situation, for everybody. The members of a collective are volunteers.
 */
function fragmentFiles(fragment: string, { interlocutor, situation }: Variant): string[] {
  const readers = interlocutor === "collective" ? ["collective", "volunteer-president"] : [interlocutor];
  const names = [
    ...(situation === null ? [] : readers.map((reader) => `${situation}-${reader}`)),
    ...readers,
    ...(situation === null ? [] : [situation]),
    "default",
  ];
  return [...names.map((name) => `fragments/${fragment}/${name}.md`), `fragments/${fragment}.md`];
}

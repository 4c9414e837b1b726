// Adds the tag `fragment` to the template language: a text chosen by situation and person.

import { type Context, type Emitter, type Liquid, Tag, type TagToken, type TopLevelToken } from "liquidjs";
import type { CompiledTemplate, EmptyField } from "./compiled-template.ts";

/** Finds the compiled fragment for the actor at hand; null when there is none. */
export type FragmentOf = (name: string) => CompiledTemplate | null;

/** Mission → the texts of the fragments that read only the mission and its sender: they are the same in every document of a run. */
export type MissionFragments = WeakMap<
  object,
  Map<CompiledTemplate, { text: string; empty: EmptyField[]; sender: unknown }>
>;

/** What the tag finds in the context of a rendering. */
interface Fragments {
  of: FragmentOf;
  depth: number;
  said: MissionFragments;
}

const deepest = 8;

/** Thrown where a fragment includes itself, directly or through others. */
export class FragmentTooDeep extends Error {}

/** Whether a fragment reads nothing that differs from one actor to the next. */
const speaksOfMissionOnly = ({ fragments, fields }: CompiledTemplate) =>
  fragments.length === 0 &&
  fields.length > 0 &&
  fields.every(({ field }) => /^(mission|sender)(\.|$)/.test(field));

/** `{% fragment "why" %}`: the piece of text that fits the situation and the person. Its name is written, never computed. */
export function fragmentTag(called: (name: string) => void) {
  return class extends Tag {
    readonly #name: string;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      const name = /^\s*["']([a-z][a-z-]*)["']\s*$/.exec(token.args)?.[1];
      if (name === undefined) throw new Error('{% fragment "name" %}');
      this.#name = name;
      called(name);
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const fragments = context.getRegister<Fragments>("fragments");
      const template = fragments.depth < deepest ? fragments.of(this.#name) : null;
      if (template === null) throw new FragmentTooDeep();
      if (speaksOfMissionOnly(template)) {
        yield* this.#sayOnce(template, context, emitter, fragments.said);
        return;
      }
      context.setRegister("fragments", { ...fragments, depth: fragments.depth + 1 });
      yield this.liquid.renderer.renderTemplates(template.templates, context, emitter);
      context.setRegister("fragments", fragments);
    }

    *#sayOnce(
      template: CompiledTemplate,
      context: Context,
      emitter: Emitter,
      said: MissionFragments,
    ): Generator<unknown, void, unknown> {
      const mission = context.getSync(["mission"]) as object;
      const sender = context.getSync(["sender"]);
      const empty = context.getRegister<EmptyField[]>("empty");
      const known = said.get(mission) ?? new Map();
      said.set(mission, known);
      let saying = known.get(template);
      if (saying === undefined || saying.sender !== sender) {
        const from = empty.length;
        const text = String(yield this.liquid.renderer.renderTemplates(template.templates, context));
        saying = { text, empty: empty.splice(from), sender };
        known.set(template, saying);
      }
      empty.push(...saying.empty);
      emitter.write(saying.text);
    }
  };
}

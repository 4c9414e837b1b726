// The options of `example`; questions at a terminal ask for those that are missing.
import * as z from "zod";
import { situations } from "../../domain/situations/situation.ts";
import { illustrationSchema } from "../../settings/mission-schema.ts";

const audiences = illustrationSchema.shape.audience.def.innerType;
const words = z.string().trim().optional();
export const exampleInput = z.object({
  action: z.enum(["list", "add"]).default("list"),
  title: words,
  who: words,
  where: words,
  what: words,
  result: words,
  quote: words,
  agreed: z.boolean().default(false),
  audience: audiences.default("actor"),
  theme: z.array(z.string().trim()).default([]),
  territory: z.array(z.string().trim()).default([]),
  situation: z.array(z.enum(situations)).default([]),
  id: words,
  dryRun: z.boolean().default(false),
});
export type ExampleInput = z.infer<typeof exampleInput>;

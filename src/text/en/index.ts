import type { Sentences } from "../index.ts";
import { expected } from "./expected.ts";
import { help } from "./help.ts";
import { frame } from "./interface.ts";
import { problems } from "./problems.ts";
import { settings } from "./settings.ts";
import { terms } from "./terms.ts";

export const en: Sentences = { language: "en", expected, frame, help, problems, settings, terms };

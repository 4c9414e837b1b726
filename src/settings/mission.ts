import { z } from "zod";

export const missionSchema = z.object({
  name: z.string().default(""),
  database: z.string().optional(),
  language: z.enum(["fr", "en"]).default("fr"),
});

/** The settings of a mission d'appui, as `mission.yaml` holds them, defaults filled in. */
export type Mission = z.infer<typeof missionSchema>;

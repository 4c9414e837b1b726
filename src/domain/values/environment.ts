// The variables of the environment, as a program is given them.

export type Environment = Readonly<Record<string, string | undefined>>;

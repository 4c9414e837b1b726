/** Questions put to the person at the terminal. One implementation, in `cli/`; a test holds a scripted one. */
export interface Prompter {
  text(question: {
    message: string;
    initial?: string;
    check?: (answer: string) => true | string;
  }): Promise<string>;
  confirm(question: { message: string; initial: boolean }): Promise<boolean>;
  select<T extends string>(question: {
    message: string;
    choices: readonly Choice<T>[];
    initial?: T;
  }): Promise<T>;
}

export interface Choice<T extends string> {
  value: T;
  label: string;
  /** Shown under the list while the choice is pointed at. */
  hint?: string;
  /** One key that picks it at once. */
  key?: string;
}

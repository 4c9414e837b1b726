/** Questions put to the person at the terminal. One implementation, in `cli/`; a test holds a scripted one. */
export interface Prompter {
  text(question: {
    message: string;
    initial?: string;
    check?: (answer: string) => true | string;
  }): Promise<string>;
  /** Typed without being shown. */
  password(question: { message: string }): Promise<string>;
  confirm(question: { message: string; initial: boolean }): Promise<boolean>;
  select<T extends string>(question: {
    message: string;
    choices: readonly PromptChoice<T>[];
    initial?: T;
  }): Promise<T>;
  /** Answered at once by one key, nothing to confirm; arrows and Enter work too. */
  key<T extends string>(question: KeyQuestion<T>): Promise<T>;
}

/** How questions are shown: in colour or not, and the words of the keys that answer them. */
export interface PromptLooks {
  color: boolean;
  words: PromptWords;
}

export interface PromptWords {
  yes: string;
  no: string;
  /** Shown when the answer is neither yes nor no. */
  yesOrNo: string;
  /** What the arrows do, and what Enter does, under a list of choices. */
  move: string;
  choose: string;
}

export interface PromptChoice<T extends string> {
  value: T;
  label: string;
  /** Shown under the list while the choice is pointed at. */
  hint?: string;
}

export interface KeyQuestion<T extends string> {
  /** Shown faintly above the question, such as `3/14`. */
  aside?: string;
  message: string;
  choices: readonly KeyChoice<T>[];
  /** What one may do instead of answering, on one line below the choices. */
  commands: readonly KeyChoice<T>[];
}

export interface KeyChoice<T extends string> {
  value: T;
  label: string;
  /** One character. */
  key: string;
}

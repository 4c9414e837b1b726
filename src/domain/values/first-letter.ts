// The first letter of some words, raised or lowered; the rest stays as written.

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
export const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

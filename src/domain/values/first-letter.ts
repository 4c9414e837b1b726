// Changes the first letter of some words to a capital or a small one; the rest stays.

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
export const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

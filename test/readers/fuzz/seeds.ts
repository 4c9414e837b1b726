/** Seeds whose files once stopped the reader. */
export const kept: readonly number[] = [9, 38];

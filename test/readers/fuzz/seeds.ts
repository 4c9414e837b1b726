/** The seed of an old workbook that its library never ends reading. */
export const endlessWorkbook = 50929;

/** Seeds whose files once stopped the reader. */
export const kept: readonly number[] = [9, 38, endlessWorkbook, 65865, 71442];

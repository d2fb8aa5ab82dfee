/** The columns of a statement's own tables. */

export const textColumn = (belief: number): string => `text_${belief + 1}`;
export const singleColumn = (belief: number): string => `single_${belief + 1}`;
export const numberColumn = (belief: number): string => `number_${belief + 1}`;
export const valueColumn = (belief: number): string => `value_${belief + 1}`;
export const setColumn = (belief: number): string => `set_${belief + 1}`;
export const askedColumn = (belief: number): string => `asked_${belief + 1}`;
export const answerColumn = (column: number): string => `answer_${column + 1}`;

/** The largest weight: sums of larger ones could be more than a number can be, and engines differ in what they do. */
export const LARGEST_WEIGHT = 1e100;

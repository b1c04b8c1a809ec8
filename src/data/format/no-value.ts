/** What stands where there is no figure. */
export const NO_VALUE = '–';

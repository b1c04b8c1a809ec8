/** Decimal places of credits: millionths are exact. */
export const CREDIT_SCALE = 6;

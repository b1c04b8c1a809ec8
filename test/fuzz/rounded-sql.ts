/** An integer less some decimal places, rounded half to even. */
export function roundedSql(value: string, places: number): string {
  const unit = `${10n ** BigInt(places)}::HUGEINT`;
  const [quotient, rest] = [`(${value} // ${unit})`, `abs(${value} % ${unit})`];
  const isUp = `(2 * ${rest} > ${unit} OR (2 * ${rest} = ${unit} AND ${quotient} % 2 <> 0))`;
  return `CASE WHEN ${isUp} THEN ${quotient} + sign(${value})::HUGEINT ELSE ${quotient} END`;
}

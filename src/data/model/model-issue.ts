/** Takes down one contradiction of a model declaration: where it is, and what to do about it. */
export type ReportIssue = (path: readonly (string | number)[], message: string) => void;

/** Reports below a place of the declaration. */
export function below(report: ReportIssue, ...place: readonly (string | number)[]): ReportIssue {
  return (path, message) => report([...place, ...path], message);
}

/** Where the use of one project is shown. */
export function projectUsageHref({ id }: { readonly id: string }): string {
  return `/assistant/settings/analytics?project=${encodeURIComponent(id)}`;
}

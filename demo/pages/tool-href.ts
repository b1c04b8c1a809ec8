/** Where a tool has its page. */
export function toolHref({ id }: { readonly id: string }): string {
  return `/tools/${encodeURIComponent(id)}`;
}

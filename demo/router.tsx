import { type ComponentProps, type MouseEvent, useEffect, useSyncExternalStore } from 'react';

function subscribe(listener: () => void) {
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
}

/** The path of the page. What stands behind `?` belongs to whoever put it there, such as the dashboard. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname);
}

/** Goes to another page without loading it anew, and tells everyone who follows the address. */
export function navigate(to: string): void {
  window.history.pushState(null, '', to);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

/** Shows another page in place of this one, so that the back button does not lead through it. */
export function Redirect({ to }: { to: string }) {
  useEffect(() => {
    window.history.replaceState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, [to]);
  return null;
}

/** A link inside the product. `section` marks it as current on the pages below it too, unless that is stated otherwise. */
export function Link({ href, section = false, ...props }: ComponentProps<'a'> & { href: string; section?: boolean }) {
  const path = usePath();
  const isCurrent = path === href || (section && path.startsWith(`${href}/`));
  const current = props['aria-current'] ?? (isCurrent ? 'page' : undefined);
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    navigate(href);
    window.scrollTo(0, 0);
  };
  return <a {...props} href={href} onClick={follow} aria-current={current} />;
}

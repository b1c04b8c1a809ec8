import type { ReactNode } from 'react';
import { Link, usePath } from '../router.js';
import { BRANDS, type Brand } from './brand.js';
import { Icon, type IconName } from './icon.js';
import type { Scheme } from './scheme.js';

interface Place {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** Whether it is current on the pages below it too. */
  readonly section?: boolean;
}

/** The products of the house, with their pages. */
const PRODUCTS: readonly { readonly href: string; readonly label: string; readonly pages: readonly Place[] }[] = [
  {
    href: '/',
    label: 'Automation',
    pages: [
      { href: '/', label: 'Home', icon: 'home' },
      { href: '/tools', label: 'Tools', icon: 'tools', section: true },
      { href: '/library', label: 'Library', icon: 'library' },
      { href: '/reports', label: 'Reports', icon: 'reports' },
      { href: '/settings', label: 'Settings', icon: 'settings', section: true },
    ],
  },
  {
    href: '/assistant',
    label: 'Assistant',
    pages: [
      { href: '/assistant', label: 'Home', icon: 'home' },
      { href: '/assistant/projects', label: 'Projects', icon: 'projects' },
      { href: '/assistant/connections', label: 'Connections', icon: 'connections' },
      { href: '/assistant/reports', label: 'Reports', icon: 'reports' },
      { href: '/assistant/settings', label: 'Settings', icon: 'settings', section: true },
    ],
  },
];

/** Whether a path is of the assistant, and not of the automation. */
export function isAssistantPath(path: string): boolean {
  return path === '/assistant' || path.startsWith('/assistant/');
}

interface ShellProps {
  scheme: Scheme;
  onSchemeChange: (scheme: Scheme) => void;
  brand: Brand;
  onBrandChange: (id: string) => void;
  children: ReactNode;
}

/** The frame of every page: navigation, brand, and light or dark. */
export function Shell({ scheme, onSchemeChange, brand, onBrandChange, children }: ShellProps) {
  const product = isAssistantPath(usePath()) ? PRODUCTS[1] : PRODUCTS[0];
  const other = scheme === 'light' ? 'dark' : 'light';
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="rail">
        <Link className="brand" href="/">
          <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false">
            <path d="M3 3h18v5H8v4h10v5H8v4H3z" />
          </svg>
          {brand.name}
        </Link>
        <nav className="products" aria-label="Products">
          {PRODUCTS.map(({ href, label }) => (
            <Link key={href} href={href} aria-current={href === product?.href}>
              {label}
            </Link>
          ))}
        </nav>
        <nav className="pages" aria-label={product?.label}>
          {product?.pages.map(({ href, label, icon, section = false }) => (
            <Link key={href} href={href} section={section}>
              <Icon name={icon} />
              {label}
            </Link>
          ))}
        </nav>
        <label className="brands">
          <span>Brand</span>
          <select value={brand.id} onChange={(event) => onBrandChange(event.target.value)}>
            {BRANDS.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="scheme" onClick={() => onSchemeChange(other)}>
          <Icon name={other === 'dark' ? 'moon' : 'sun'} />
          <span>{other === 'dark' ? 'Dark' : 'Light'} mode</span>
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

import type { ReactNode } from 'react';
import type { DemoUsage } from '../data/open-usage.js';
import { Link, Redirect } from '../router.js';
import type { Brand } from '../shell/brand.js';
import type { Scheme } from '../shell/scheme.js';
import { AnalyticsPage } from './analytics-page.js';
import { NotFoundPage } from './not-found-page.js';
import { TeamPage } from './team-page.js';

interface SettingsPageProps {
  usage: DemoUsage;
  scheme: Scheme;
  brand: Brand;
  /** The part of the settings, as it stands in the address. */
  name: string | undefined;
}

/** What an administrator of the workspace sees. */
export function SettingsPage({ usage, scheme, brand, name }: SettingsPageProps) {
  if (name === undefined || name === '') return <Redirect to="/settings/analytics" />;
  const parts: Readonly<Record<string, ReactNode>> = {
    analytics: <AnalyticsPage usage={usage} scheme={scheme} brand={brand} />,
    team: <TeamPage usage={usage} />,
  };
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) return <NotFoundPage />;
  return (
    <div className="page page-wide">
      <header className="page-head">
        <h1>Settings</h1>
        <nav className="tabs" aria-label="Settings">
          <Link href="/settings/analytics">Analytics</Link>
          <Link href="/settings/team">Team</Link>
        </nav>
      </header>
      {part}
    </div>
  );
}

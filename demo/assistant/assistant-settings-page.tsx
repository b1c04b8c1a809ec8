import { NotFoundPage } from '../pages/not-found-page.js';
import { Link, Redirect } from '../router.js';
import type { Brand } from '../shell/brand.js';
import type { Scheme } from '../shell/scheme.js';
import { AssistantAnalytics } from './assistant-analytics.js';
import type { AssistantUsage } from './open-assistant.js';
import { PlanPage } from './plan-page.js';

interface AssistantSettingsPageProps {
  usage: AssistantUsage;
  scheme: Scheme;
  brand: Brand;
  /** The part of the settings, as it stands in the address. */
  name: string | undefined;
}

/** What an administrator of the assistant sees. */
export function AssistantSettingsPage({ usage, scheme, brand, name }: AssistantSettingsPageProps) {
  if (name === undefined || name === '') return <Redirect to="/assistant/settings/analytics" />;
  if (name !== 'analytics' && name !== 'plan') return <NotFoundPage />;
  const Part = name === 'analytics' ? AssistantAnalytics : PlanPage;
  return (
    <div className="page page-wide">
      <header className="page-head">
        <h1>Settings</h1>
        <nav className="tabs" aria-label="Settings">
          <Link href="/assistant/settings/analytics">Analytics</Link>
          <Link href="/assistant/settings/plan">Plan</Link>
        </nav>
      </header>
      <Part usage={usage} scheme={scheme} brand={brand} />
    </div>
  );
}

import { use } from 'react';
import { NotFoundPage } from '../pages/not-found-page.js';
import { usePath } from '../router.js';
import type { Brand } from '../shell/brand.js';
import type { Scheme } from '../shell/scheme.js';
import { AssistantHomePage } from './assistant-home-page.js';
import { AssistantReportsPage } from './assistant-reports-page.js';
import { AssistantSettingsPage } from './assistant-settings-page.js';
import { ConnectionsPage } from './connections-page.js';
import type { AssistantUsage } from './open-assistant.js';
import { ProjectsPage } from './projects-page.js';

interface AssistantProductProps {
  usage: Promise<AssistantUsage>;
  scheme: Scheme;
  brand: Brand;
}

/** The second product of the house: an assistant for engineers that does not exist either. */
export function AssistantProduct({ usage: opening, scheme, brand }: AssistantProductProps) {
  const usage = use(opening);
  const [, , page = '', name, ...rest] = usePath().split('/');
  if (rest.length > 0) return <NotFoundPage />;
  if (page === 'settings') return <AssistantSettingsPage usage={usage} scheme={scheme} brand={brand} name={name} />;
  if (name !== undefined) return <NotFoundPage />;
  if (page === 'reports') return <AssistantReportsPage usage={usage} scheme={scheme} brand={brand} />;
  if (page === '') return <AssistantHomePage usage={usage} />;
  if (page === 'projects') return <ProjectsPage usage={usage} />;
  if (page === 'connections') return <ConnectionsPage usage={usage} />;
  return <NotFoundPage />;
}

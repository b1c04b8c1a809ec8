import { Component, lazy, type ReactNode, Suspense, use } from 'react';
import type { AssistantUsage } from './assistant/open-assistant.js';
import type { DemoUsage } from './data/open-usage.js';
import { HomePage } from './pages/home-page.js';
import { LibraryPage } from './pages/library-page.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { ReportsPage } from './pages/reports-page.js';
import { SettingsPage } from './pages/settings-page.js';
import { ToolPage } from './pages/tool-page.js';
import { ToolUsage } from './pages/tool-usage.js';
import { ToolsPage } from './pages/tools-page.js';
import { usePath } from './router.js';
import { type Brand, useBrand } from './shell/brand.js';
import { type Scheme, useScheme } from './shell/scheme.js';
import { isAssistantPath, Shell } from './shell/shell.js';

const AssistantProduct = lazy(() =>
  import('./assistant/assistant-product.js').then((module) => ({ default: module.AssistantProduct })),
);

interface AppProps {
  /** Opens what the pages of each product show, when it is first called. */
  automation: () => Promise<DemoUsage>;
  assistant: () => Promise<AssistantUsage>;
}

/** Formwork, a house of two products that do not exist: a studio for CAD automation, and an assistant for engineers. */
export function App({ automation, assistant }: AppProps) {
  const [scheme, setScheme] = useScheme();
  const [brand, setBrand] = useBrand();
  const isAssistant = isAssistantPath(usePath());
  return (
    <Shell scheme={scheme} onSchemeChange={setScheme} brand={brand} onBrandChange={setBrand}>
      <OpeningFailure key={String(isAssistant)}>
        <Suspense fallback={<p className="opening">Opening the workspace …</p>}>
          {isAssistant ? (
            <AssistantProduct usage={assistant()} scheme={scheme} brand={brand} />
          ) : (
            <Pages usage={automation()} scheme={scheme} brand={brand} />
          )}
        </Suspense>
      </OpeningFailure>
    </Shell>
  );
}

function Pages({ usage: opening, scheme, brand }: { usage: Promise<DemoUsage>; scheme: Scheme; brand: Brand }) {
  const usage = use(opening);
  const [, page, name, ...rest] = usePath().split('/');
  if (rest.length > 0) return <NotFoundPage />;
  if (page === 'settings') return <SettingsPage usage={usage} scheme={scheme} brand={brand} name={name} />;
  const withAnalytics = (children: ReactNode) => (
    <ToolUsage usage={usage} scheme={scheme} brand={brand}>
      {children}
    </ToolUsage>
  );
  if (page === 'tools' && name !== undefined)
    return withAnalytics(<ToolPage usage={usage} name={name} look={{ scheme, brand }} />);
  if (name !== undefined) return <NotFoundPage />;
  if (page === 'reports') return <ReportsPage usage={usage} scheme={scheme} brand={brand} />;
  if (page === '') return <HomePage usage={usage} />;
  if (page === 'tools') return withAnalytics(<ToolsPage usage={usage} />);
  if (page === 'library') return withAnalytics(<LibraryPage usage={usage} />);
  return <NotFoundPage />;
}

/** Says what is wrong where the source cannot be opened, in place of an empty page. */
class OpeningFailure extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div className="page" role="alert">
        <h1>The workspace could not be opened</h1>
        <p>{error.message}</p>
      </div>
    );
  }
}

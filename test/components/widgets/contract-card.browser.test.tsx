import '../../../src/components/theme/styles.css';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ThemeScope } from '../../../src/components/theme/theme-scope.js';
import { ContractCard } from '../../../src/components/widgets/contract-card.js';
import { createDisplay } from '../../../src/data/messages/display.js';
import { DisplayProvider } from '../../../src/hooks/display.js';
import { makeContractReport } from '../../../stories/fixtures/contracts.js';

const display = createDisplay({ locale: 'en', zone: 'UTC' });
const report = makeContractReport({ allocation: 6000, used: 6_740.25 });

let root: Root | undefined;
beforeEach(() => page.viewport(1400, 900));
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

it.each([320, 440, 640, 1100])('takes the room of its figures while they load, %i wide', async (width) => {
  const host = document.createElement('main');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <DisplayProvider display={display}>
      <ThemeScope style={{ inlineSize: width, fontFamily: 'sans-serif' }}>
        <ContractCard state={{ status: 'loading' }} title="Contract" description="Of the whole term." />
        <ContractCard
          state={{ status: 'ready', report: { ...report, notes: [] }, refreshing: false }}
          title="Contract"
          description="Of the whole term."
        />
      </ThemeScope>
    </DisplayProvider>,
  );
  await expect.element(page.getByRole('meter')).toBeVisible();
  const [loading = 0, ready = 0] = [...host.querySelectorAll('.tally-panel')].map(
    (card) => card.getBoundingClientRect().height,
  );
  expect(Math.abs(loading - ready), `${loading} and ${ready}`).toBeLessThanOrEqual(24);
});

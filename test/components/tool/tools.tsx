import type { ReactNode } from 'react';
import { ToolAnalyticsProvider } from '../../../src/components/tool/tool-analytics-provider.js';
import { ToolContextMenu, type ToolContextMenuProps } from '../../../src/components/tool/tool-context-menu.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { NOW, shopAdapter, shopReport } from '../../hooks/shop.js';

/** Lets items inside open the analytics of clerks: what is a tool is the host's to say. */
export function Clerks({ children }: { children: ReactNode }) {
  return (
    <UsageProvider adapter={shopAdapter()} now={NOW}>
      <ToolAnalyticsProvider report={shopReport} dimension="clerk">
        {children}
      </ToolAnalyticsProvider>
    </UsageProvider>
  );
}

/** An item of a host's in a table, with a link, text and a field. */
export function ClerkRow({ onFollow, ...menu }: Omit<ToolContextMenuProps, 'children'> & { onFollow?: () => void }) {
  return (
    <table>
      <tbody>
        <ToolContextMenu {...menu}>
          <tr>
            <th scope="row">
              <a
                href="/clerks/c1"
                onClick={(event) => {
                  event.preventDefault();
                  onFollow?.();
                }}
              >
                Ada
              </a>
            </th>
            <td>Works at the till</td>
            <td>
              <input aria-label="Note" defaultValue="Friendly" />
            </td>
          </tr>
        </ToolContextMenu>
      </tbody>
    </table>
  );
}

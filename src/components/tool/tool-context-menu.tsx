'use client';
import { cloneElement, type HTMLAttributes, type ReactElement, useState } from 'react';
import { createPortal } from 'react-dom';
import { onDemand } from '../on-demand/on-demand.js';
import { useOnDemand } from '../on-demand/use-on-demand.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { ThemeScope } from '../theme/theme-scope.js';
import type { ItemMenuProps, ToolMenuItem } from './item-menu.js';
import { useToolAnalytics, useToolTheme } from './tool-analytics-provider.js';
import { type MenuRequest, useItemEvents } from './use-item-events.js';
import { useToolMessages } from './use-tool-messages.js';

/** What `ToolContextMenu` takes. */
export interface ToolContextMenuProps {
  /** Key of the tool. */
  tool: string;
  /** Its name, for screen readers, and as title until it is known from the events. */
  label?: string | undefined;
  /** What else can be done with it, under "View analytics". */
  items?: readonly ToolMenuItem[];
  /** The host's own item: one element that hands event props and `data-*` attributes on to the page. */
  children: ReactElement<HTMLAttributes<HTMLElement>>;
}

const menu = onDemand<ItemMenuProps>(() => import('./item-menu.js').then((module) => module.ItemMenu));

/**
 * Gives a host's own item of a tool a menu with "View analytics": by right-click, by the menu key or Shift+F10 on anything that
 * has focus inside it, and by a long press. The item stays what it is, and nothing is added around it: its own listeners come
 * first, and one that prevents the default keeps the menu away. Stands in `ToolAnalyticsProvider`.
 *
 * Selectors of the item: `[data-tally-item]`, `[data-menu-open]`.
 */
export function ToolContextMenu({ tool, label, items = [], children }: ToolContextMenuProps) {
  const { open } = useToolAnalytics();
  const { viewAnalytics, openInNewTab } = useToolMessages();
  const [request, setRequest] = useState<MenuRequest | null>(null);
  const events = useItemEvents(setRequest, menu.preload);
  const about = { tool, ...(label === undefined ? {} : { label }) };
  const offered = (href: string | null): readonly ToolMenuItem[] => [
    { id: 'tally-analytics', label: viewAnalytics, onSelect: () => open(about) },
    ...(href === null
      ? []
      : [{ id: 'tally-link', label: openInNewTab, onSelect: () => void window.open(href, '_blank', 'noopener') }]),
    ...items,
  ];
  return (
    <>
      {cloneElement(children, {
        ...chained(children.props, events),
        ...stateAttributes({ tallyItem: true, menuOpen: request !== null }),
      })}
      {request === null ? null : (
        <OpenMenu
          label={label}
          request={request}
          items={offered(request.href)}
          onClose={(isLeft) => {
            setRequest(null);
            if (!isLeft) request.returnTo?.focus();
          }}
        />
      )}
    </>
  );
}

interface OpenMenuProps extends Pick<ItemMenuProps, 'items' | 'onClose'> {
  readonly label: string | undefined;
  readonly request: MenuRequest;
}

/** In the page and not beside the item, where an element more could be out of place, such as between rows of a table. */
function OpenMenu({ label, request, items, onClose }: OpenMenuProps) {
  const theme = useToolTheme();
  const tool = useToolMessages();
  const { Content } = useOnDemand(menu);
  if (Content === undefined) return null;
  const name = label === undefined ? tool.menu : tool.menuOf(label);
  return createPortal(
    <ThemeScope {...theme} className="tally-tool-scope">
      <Content label={name} items={items} at={request.at} onClose={onClose} />
    </ThemeScope>,
    request.returnTo?.closest('dialog[open]') ?? document.body,
  );
}

type Listeners = ReturnType<typeof useItemEvents>;

/** Listeners of the host's first, then ours. */
function chained(own: HTMLAttributes<HTMLElement>, ours: Listeners): HTMLAttributes<HTMLElement> {
  const names = Object.keys(ours) as (keyof Listeners)[];
  return Object.fromEntries(
    names.map((name) => {
      const [first, second] = [own[name], ours[name]] as readonly (((event: never) => void) | undefined)[];
      return [
        name,
        (event: never) => {
          first?.(event);
          second?.(event);
        },
      ];
    }),
  );
}

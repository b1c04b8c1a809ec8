'use client';
import type { OnDemand } from './on-demand.js';
import { OpeningFailed } from './opening-failed.js';
import { useOnDemand } from './use-on-demand.js';

/** What comes to the page by itself: figures are not kept waiting for it, and a server has none of it. */
export function Arriving<P extends object>({ opens, about }: { opens: OnDemand<P>; about: P }) {
  const { Content, hasFailed, retry } = useOnDemand(opens);
  if (Content !== undefined) return <Content {...about} />;
  return hasFailed ? <OpeningFailed retry={retry} /> : null;
}

import { useDisplay } from '../../hooks/display.js';

/** What stands where code that comes on demand did not come. */
export function OpeningFailed({ retry }: { retry: () => void }) {
  const { panel } = useDisplay().messages;
  return (
    <span role="alert" className="tally-filter-opening">
      {panel.openingFailed}{' '}
      <button type="button" className="tally-link" onClick={retry}>
        {panel.retry}
      </button>
    </span>
  );
}

import { Link } from '../router.js';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  return (
    <div className="page">
      <h1>There is nothing here</h1>
      <p>
        The address may have changed. <Link href="/">Go to the start page</Link>
      </p>
    </div>
  );
}

import { useSyncExternalStore } from 'react';
import { connection } from '../api/connection';
import { texts } from '../texts';

export function ConnectionBanner() {
  const lost = useSyncExternalStore(connection.subscribe, connection.whoIsLost);
  if (!lost) return null;
  return (
    <div className="banner" role="alert">
      {lost === 'database' ? texts.connection.databaseLost : texts.connection.lost}
      <button type="button" className="link" onClick={connection.tryNow}>{texts.connection.retry}</button>
    </div>
  );
}

import { useEffect, useState } from 'preact/hooks';

import { messages } from '../i18n';

/** Says that the network is gone; what is on the screen stays. */
export function Offline() {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
    };
  }, []);
  return (
    <div class="offline" role="status">
      {!online && `${messages.value.offlineTitle}. ${messages.value.offlineText}`}
    </div>
  );
}

/** The state that Vaadin's client keeps of its connection. */
interface ConnectionState {
  state: string;
  addStateChangeListener(listener: () => void): void;
  removeStateChangeListener(listener: () => void): void;
}

function vaadin(): ConnectionState | undefined {
  return (window as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;
}

/** Whether what is sent now has to wait: the device has no network, or the server does not answer. */
export function isCut(): boolean {
  return !navigator.onLine || ['reconnecting', 'connection-lost'].includes(vaadin()?.state ?? '');
}

/** Tells whenever the connection may have gone or come back; answers what ends it. */
export function watchConnection(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  vaadin()?.addStateChangeListener(changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
    vaadin()?.removeStateChangeListener(changed);
  };
}

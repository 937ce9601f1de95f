const mostRetries = 3;
const longestPause = 10;

/** Whether the server answers that it has no room for the request now: too many run already. */
export function hasNoRoom(response: Response): boolean {
  return (response.status === 429 || response.status === 503) && response.headers.has('Retry-After');
}

/** Asks again where the server has no room, as often as a person would wait for; for requests that nobody has asked for by a click. */
export async function whenThereIsRoom(ask: () => Promise<Response>, signal?: AbortSignal): Promise<Response> {
  for (let retries = 0; ; retries++) {
    const response = await ask();
    if (!hasNoRoom(response) || retries === mostRetries) return response;
    await pause(secondsIn(response), signal);
  }
}

function secondsIn(response: Response): number {
  const seconds = Number(response.headers.get('Retry-After'));
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), longestPause) : 1;
}

function pause(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(new DOMException('The request was given up.', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }, seconds * 1000);
    if (signal?.aborted) giveUp();
    else signal?.addEventListener('abort', giveUp, { once: true });
  });
}

type Listener = (event: { readonly data: unknown }) => void;

/**
 * The ends of a channel inside one thread. pdf.js's own copies every message that passes between its two halves, a page's
 * text included, which takes a tenth of the time of reading. Text is made for its message alone and goes over as it is, and
 * so do the signs by which a stream is steered; all other messages are copied, as pdf.js expects.
 */
export function joinedPorts(): [JoinedPort, JoinedPort] {
  const first = new JoinedPort();
  const second = new JoinedPort();
  first.other = second;
  second.other = first;
  return [first, second];
}

export class JoinedPort {
  other: JoinedPort | undefined;
  readonly #listeners = new Set<Listener>();

  postMessage(message: object, transfer?: ArrayBuffer[]): void {
    const data = ownedMessage(message) ?? structuredClone(message, { transfer: transfer ?? [] });
    queueMicrotask(() => {
      this.other?.receive(data);
    });
  }

  addEventListener(
    _kind: string,
    listener: Listener,
    options: { readonly signal?: AbortSignal } | null = null,
  ): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_kind: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  receive(data: unknown): void {
    for (const listener of this.#listeners) listener({ data });
  }
}

/** A message that nobody but its receiver will hold; absent for others. */
function ownedMessage(message: object): object | undefined {
  if (!('stream' in message)) return undefined;
  if (!('chunk' in message)) return message;
  const { chunk } = message;
  // The sender goes on with the same chunk, but with new lists in it. Those of drawing instructions are used again.
  const isText = typeof chunk === 'object' && chunk !== null && 'items' in chunk;
  return isText ? { ...message, chunk: { ...chunk } } : undefined;
}

// Server-sent events as they arrive (https://html.spec.whatwg.org/multipage/server-sent-events.html, "Parsing an event
// stream"): the fields `event` and `data`, comments skipped. Ids and retry times are not used here.

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * Every event of a stream, until it ends. `heard` is called for whatever arrives, comments too.
 *
 * @example for await (const { event, data } of eventsIn(response.body)) …
 */
export async function* eventsIn(body: ReadableStream<Uint8Array>, heard: () => void = () => undefined): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let unread = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      // A carriage return that ends a piece may be half of a line end: it waits for the rest.
      unread = (unread + value).replace(/\r\n|\r(?!$)/g, '\n');
      const blocks = unread.split('\n\n');
      unread = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = eventOf(block);
        if (event) yield event;
      }
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

function eventOf(block: string): ServerEvent | undefined {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    // s: what somebody has written may hold U+2028, which ends a line in a pattern but not in a stream.
    const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (field === 'event') event = value ?? event;
    if (field === 'data') data.push(value ?? '');
  }
  return data.length > 0 ? { event, data: data.join('\n') } : undefined;
}

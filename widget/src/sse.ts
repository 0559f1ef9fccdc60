/** One message of a server-sent event stream, as the HTML standard (9.2) frames it. */
export interface SseMessage {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

interface Pending {
  id: string;
  event: string;
  data: string[];
}

/**
 * Reads a stream piece by piece: give it each piece as it comes, get the messages completed by it.
 * A message cut off by the end of the stream is never given out, so it is asked for again.
 */
export function createSseReader(): (piece: string) => readonly SseMessage[] {
  const pending: Pending = { id: '', event: '', data: [] };
  let rest = '';
  return (piece) => {
    const text = rest + piece;
    // A CR at the very end may be half of a CRLF: it waits for the next piece.
    const safe = text.endsWith('\r') ? text.slice(0, -1) : text;
    const lines = safe.split(/\r\n|\n|\r/u);
    rest = (lines.pop() ?? '') + text.slice(safe.length);
    return lines.flatMap((line) => takeLine(pending, line));
  };
}

function takeLine(pending: Pending, line: string): readonly SseMessage[] {
  if (line === '') return dispatch(pending);
  if (line.startsWith(':')) return [];
  const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/su.exec(line) ?? [];
  if (field === 'data') pending.data.push(value);
  if (field === 'event') pending.event = value;
  if (field === 'id' && !value.includes('\0')) pending.id = value;
  return [];
}

function dispatch(pending: Pending): readonly SseMessage[] {
  const { id, event, data } = pending;
  pending.event = '';
  pending.data = [];
  return data.length === 0 ? [] : [{ id, event: event || 'message', data: data.join('\n') }];
}

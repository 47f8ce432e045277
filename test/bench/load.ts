// A cheap load generator: keep-alive sockets that each send a request, wait for the whole reply, and send the next. Cheap
// matters: on two cores the client takes its share of the time that is measured.
import { connect } from 'node:net';

export interface Load {
  /** Replies a second. */
  readonly rate: number;
  /** By status; 0 for a connection that broke. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Milliseconds. */
  readonly p99: number;
}

/** Sends requests over so many connections until `requests` have been answered. `bodyOf` gives each its own JSON. */
export async function putLoad(url: string, connections: number, requests: number, bodyOf: (n: number) => string): Promise<Load> {
  const { hostname, port, pathname } = new URL(url);
  const statuses: Record<number, number> = {};
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  const oneConnection = () =>
    new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname);
      socket.setNoDelay(true);
      let sent = 0;
      let reply = '';
      const send = () => {
        if (next >= requests) return socket.end();
        const body = bodyOf(next++);
        sent = performance.now();
        socket.write(
          `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        );
      };
      socket.setEncoding('latin1');
      socket.on('connect', send);
      socket.on('data', (text) => {
        reply += text;
        const status = wholeReply(reply);
        if (status === undefined) return;
        reply = '';
        statuses[status] = (statuses[status] ?? 0) + 1;
        times.push(performance.now() - sent);
        send();
      });
      socket.on('error', () => {
        statuses[0] = (statuses[0] ?? 0) + 1;
      });
      socket.on('close', () => resolve());
    });
  await Promise.all(Array.from({ length: connections }, oneConnection));
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return { rate: times.length / seconds, statuses, p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN };
}

/** The status, once head and body are there. */
function wholeReply(text: string): number | undefined {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const length = /content-length: (\d+)/i.exec(text.slice(0, head))?.[1];
  if (length === undefined || text.length < head + 4 + Number(length)) return undefined;
  return Number(text.slice(9, 12));
}

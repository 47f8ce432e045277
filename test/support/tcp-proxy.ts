// A bad network between a client and a server: slow, breaking off, or gone. Each connection is passed on as it is, but for
// what the weather does to it.
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface Weather {
  /** How long every piece takes, each way. */
  readonly latencyMs?: number;
  /** Asked for every piece; true: the connection is reset instead of passing it on. `sent` is all the client has sent on it. */
  readonly resets?: (direction: 'request' | 'reply', sent: string) => boolean;
}

export interface TcpProxy {
  readonly port: number;
  /** Breaks every connection and refuses new ones, until `mend`. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * Listens on a free port and passes on to another of this machine.
 *
 * @example const proxy = await tcpProxy(3000, { latencyMs: 300, resets: () => random() < 0.05 });
 */
export async function tcpProxy(target: number, weather: Weather = {}): Promise<TcpProxy> {
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((client) => {
    if (isCut) return void client.resetAndDestroy();
    const behind = connect(target, '127.0.0.1');
    for (const socket of [client, behind]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
    join(client, behind, weather);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as { port: number }).port,
    cut: () => {
      isCut = true;
      breakAll();
    },
    mend: () => {
      isCut = false;
    },
    stop: async () => {
      breakAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function join(client: Socket, behind: Socket, { latencyMs = 0, resets = () => false }: Weather): void {
  let sent = '';
  const reset = () => {
    client.resetAndDestroy();
    behind.resetAndDestroy();
  };
  pass(client, behind, async (piece) => {
    sent += piece.toString('latin1');
    await wait(latencyMs);
    if (resets('request', sent)) reset();
  });
  pass(behind, client, async () => {
    await wait(latencyMs);
    if (resets('reply', sent)) reset();
  });
}

/** Everything in order, each piece after `before` has had its say. */
function pass(from: Socket, to: Socket, before: (piece: Buffer) => Promise<void>): void {
  let earlier = Promise.resolve();
  const then = (what: () => void | Promise<void>) => {
    earlier = earlier.then(what);
  };
  from.on('data', (piece: Buffer) =>
    then(async () => {
      await before(piece);
      if (!to.destroyed) to.write(piece);
    }),
  );
  from.once('end', () => then(() => void to.end()));
  from.on('error', () => to.destroy());
  from.once('close', () => then(() => void to.end()));
}

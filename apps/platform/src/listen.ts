import type { Server } from 'node:http';
import { StartRefused } from './start-refused.ts';

/** Listens and gives the origin; refuses when the port is taken. 0 takes any that is free. */
export const listen = (server: Server, port: number, host: string): Promise<string> =>
  new Promise((done, fail) => {
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined;
      if (code === 'EADDRINUSE') fail(portTaken(port));
      else if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') fail(noSuchHost(host));
      else fail(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      const everywhere = host === '0.0.0.0' || host === '::';
      const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
      done(`http://${name}:${typeof address === 'object' && address ? address.port : port}`);
    });
  });

const PATIENCE = 3000; // milliseconds

/** Takes no more requests and lets running ones end, but does not wait for ever. */
export const close = (server: Server): Promise<void> =>
  new Promise((done) => {
    const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE);
    server.close(() => {
      clearTimeout(impatient);
      done();
    });
  });

const noSuchHost = (host: string): StartRefused =>
  new StartRefused({
    zh: `本机没有 HOST 指定的地址“${host}”。`,
    en: `This machine has no address “${host}”, which HOST names.`,
  });

const portTaken = (port: number): StartRefused =>
  new StartRefused({
    zh: `端口 ${port} 已被占用。请先停止占用它的程序，或用 PORT 指定另一个端口。`,
    en: `Port ${port} is taken. Stop the program that uses it, or name another port in PORT.`,
  });

// Leaves out of a bundle what the JSON-RPC library has for transports and messages that the server does not know:
// sockets, pipes, processes, ports, shared memory; and its trace of messages. What stays is the library's own code; random names, which the server
// asks for nowhere, come from the global `crypto`: the module takes Node 24 some ten milliseconds to load.
import { readFile } from 'node:fs/promises';

/** In the place of the library's list of everything: what the server, and what stays of the library, ask it for. */
const API = `
  export { ResponseError } from './messages';
  export { Disposable } from './disposable';
  export { Emitter } from './events';
  export { default as RAL } from './ral';
  export { AbstractMessageBuffer } from './messageBuffer';
  export { AbstractMessageReader } from './messageReader';
  export { AbstractMessageWriter, WriteableStreamMessageWriter } from './messageWriter';
  export { ConnectionStrategy, createMessageConnection, NullLogger } from './connection';
`;

/** In the place of the library's transports for Node. Messages are read by the server's own reader. */
const NODE = `
  import ril from './ril';
  import { AbstractMessageReader, createMessageConnection, Disposable, WriteableStreamMessageWriter } from '../common/api';
  ril.install();
  export class StreamMessageWriter extends WriteableStreamMessageWriter {
    constructor(stream) {
      super(ril().stream.asWritableStream(stream));
    }
  }
  export { AbstractMessageReader, createMessageConnection, Disposable };
`;

/** In the place of a map that can also be reordered: the connection takes messages in their order. */
const LINKED_MAP = `
  export class LinkedMap extends Map {
    shift() {
      const [first] = this;
      if (first) this.delete(first[0]);
      return first?.[1];
    }
  }
`;

/** In the place of what the library's reader of streams keeps bytes in. */
const NO_BUFFER = 'export class AbstractMessageBuffer {}';

/** The library's reader of streams: the server has its own. */
const STREAM_READER = /^var ResolvedMessageReaderOptions;[\s\S]*^exports\.ReadableStreamMessageReader = \w+;$/m;
/** Types by the number of their parameters: nobody asks for them by name. */
const NUMBERED = /^class (?:Request|Notification)Type\d extends [\s\S]*?^exports\.\w+ = \w+;$/gm;
/** What writes each message into a log, which the server hands it none of: an editor traces by itself. */
const TRACED = /^ {4}function (trace(?:Sending|Received)\w+|logLSPMessage|stringifyTrace)\(.*\) \{$[\s\S]*?^ {4}\}$/gm;
// What the compiler wrote at the head of every file to read modules that are not its own.
const HELPER = /^var __\w+ = \(this && this\.__\w+\) \|\| [\s\S]*?^\S.*;$/gm;
const STAR = /^__exportStar\(require\([^)]+\), exports\);$/gm;
const CRYPTO = 'const crypto_1 = require("crypto");\n';
const HELPED = /__import(?:Star|Default)\((require\("[^"]+"\))\)/g;

export const jsonrpcStreams = {
  name: 'jsonrpc-streams',
  setup({ onLoad }) {
    onLoad({ filter: /vscode-jsonrpc[\\/]lib[\\/]common[\\/]api\.js$/ }, () => ({ contents: API }));
    onLoad({ filter: /vscode-jsonrpc[\\/]lib[\\/]node[\\/]main\.js$/ }, () => ({ contents: NODE }));
    onLoad({ filter: /vscode-jsonrpc[\\/]lib[\\/]common[\\/]linkedMap\.js$/ }, () => ({ contents: LINKED_MAP }));
    onLoad({ filter: /vscode-jsonrpc[\\/]lib[\\/]common[\\/]messageBuffer\.js$/ }, () => ({ contents: NO_BUFFER }));
    onLoad({ filter: /vscode-jsonrpc[\\/]lib[\\/]/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replace(HELPER, '')
        .replace(STAR, '')
        .replace(NUMBERED, '')
        .replace(STREAM_READER, '')
        .replace(TRACED, '    function $1() {}')
        .replace(HELPED, '$1')
        .replace(CRYPTO, 'const crypto_1 = { randomUUID: () => crypto.randomUUID() };\n'),
    }));
  },
};

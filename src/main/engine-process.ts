import type { EngineControl, EngineMessage, EngineRequest } from '../shared/engine-protocol.ts';

/** A running engine as main sees it. `Port` is what the platform transfers between processes. */
export interface EngineProcess<Port> {
  readonly post: (message: EngineRequest | EngineControl, ports?: readonly Port[]) => void;
  readonly onMessage: (listener: (message: EngineMessage) => void) => void;
  /** Called once, whatever the reason. */
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

/** Parser processes made on the engine's behalf. */
export interface ParserBroker<Port> {
  readonly spawn: (options: {
    spawnId: number;
    memoryLimitBytes: number;
    /** The end that the engine talks to; the other end is in the parser's hands. */
    onSpawned: (enginePort: Port) => void;
    onExit: (reason: 'clean' | 'out-of-memory' | 'crashed' | 'killed') => void;
  }) => void;
  readonly kill: (spawnId: number) => void;
  /** The engine that asked for them is gone. */
  readonly killAll: () => void;
}

// Gives a plain child process what a utility process has: a port to its parent. Loaded before the engine's entry.
process.parentPort = {
  on: (_event, listener) => process.on('message', (data) => listener({ data, ports: [] })),
  postMessage: (message) => process.send(message),
};

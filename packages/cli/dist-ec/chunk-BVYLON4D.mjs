import {
  note
} from "./chunk-7VOABCUN.mjs";

// ../evaluate-cli/packages/cli/src/train/interruption.ts
var codes = { SIGINT: 130, SIGTERM: 143 };
var Interruption = class {
  constructor(io) {
    this.io = io;
    io.signals?.on("SIGINT", this.listeners.SIGINT);
    io.signals?.on("SIGTERM", this.listeners.SIGTERM);
  }
  io;
  /** The code to end with: 128 and the signal's number; undefined while nothing has interrupted. */
  exitCode;
  controller = new AbortController();
  listeners = {
    SIGINT: () => this.receive("SIGINT"),
    SIGTERM: () => this.receive("SIGTERM")
  };
  get signal() {
    return this.controller.signal;
  }
  /** Signals end the process again as they usually do. */
  close() {
    this.io.signals?.off("SIGINT", this.listeners.SIGINT);
    this.io.signals?.off("SIGTERM", this.listeners.SIGTERM);
  }
  receive(name) {
    if (this.exitCode !== void 0) return this.quit(codes[name]);
    this.exitCode = codes[name];
    note(this.io, "\nFinishing the step and saving; once more to quit at once.");
    this.controller.abort();
  }
  quit(code) {
    if (this.io.stderr.isTTY) this.io.stderr.write("\x1B[?7h\n");
    this.io.signals?.exit(code);
  }
};

export {
  Interruption
};

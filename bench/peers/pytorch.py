"""Times PyTorch at the work of the bench: one JSON request a line on standard input, one reply a line on output."""

import json
import math
import sys
import time
import warnings

warnings.simplefilter("ignore")

import torch

from kernels import convolution, elementwise, mat_mul
from steps import Inference, Step

KERNELS = {"mat-mul": mat_mul, "convolution": convolution, "elementwise": elementwise}
MODELS = {"step": Step, "inference": Inference}


class Peer:
    run = None
    runs_per_time = 1

    def describe(self):
        return {"summary": f"PyTorch {torch.__version__} on {torch.get_num_threads()} threads"}

    def prepare(self, spec):
        kind, arguments = spec["kind"], {key: value for key, value in spec.items() if key != "kind"}
        if kind in KERNELS:
            self.run, answer = KERNELS[kind](**arguments), {}
        elif kind not in MODELS:
            raise ValueError(f"there is no {kind} of a model here")
        else:
            model = MODELS[kind](**arguments)
            self.run, answer = model.run, {"parameters": model.parameters}
        for _ in range(3):
            seconds = self.time(1)
        self.runs_per_time = max(1, math.ceil(0.002 / seconds))
        return answer

    def measure(self, milliseconds, runs):
        times, processor_times, start = [], [], time.perf_counter()
        while len(times) < runs or time.perf_counter() - start < milliseconds / 1000:
            before = time.process_time()
            times.append(1000 * self.time(self.runs_per_time) / self.runs_per_time)
            processor_times.append(1000 * (time.process_time() - before) / self.runs_per_time)
        first = 1 if len(times) > 2 else 0
        return {"times": times[first:], "processorTimes": processor_times[first:]}

    def release(self):
        self.run = None
        return {}

    def time(self, runs):
        start = time.perf_counter()
        for _ in range(runs):
            self.run()
        return time.perf_counter() - start


def reply(peer, request):
    action = request.pop("action")
    try:
        handler = getattr(peer, action, None)
        if handler is None:
            raise NotImplementedError(f"PyTorch is not asked for '{action}'")
        return {"ok": True, "answer": handler(**request)}
    except Exception as error:
        return {"ok": False, "reason": str(error).split("\n")[0]}


def main():
    peer = Peer()
    for line in sys.stdin:
        print(json.dumps(reply(peer, json.loads(line))), flush=True)


main()

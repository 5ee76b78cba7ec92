"""Single operations in PyTorch, on NCHW tensors of the sizes that the specs give in NHWC."""

import torch
from torch.nn import functional as F


def mat_mul(m, k, n, transposeA=False, transposeB=False):
    a = torch.randn((k, m) if transposeA else (m, k))
    b = torch.randn((n, k) if transposeB else (k, n))
    left, right = (a.T if transposeA else a), (b.T if transposeB else b)
    return lambda: left @ right


def convolution(**spec):
    stride, kernel = spec["stride"], spec["filter"][0]
    batch, height, width, inputs = spec["input"]
    outputs = spec["filter"][3]
    x = torch.randn(batch, inputs, height, width)
    w = torch.randn(outputs, inputs, kernel, kernel)
    dy = torch.randn(batch, outputs, -(-height // stride), -(-width // stride))
    padding = kernel // 2
    if spec["pass"] == "forward":
        return lambda: F.conv2d(x, w, stride=stride, padding=padding)
    mask = [spec["pass"] == "input-gradient", spec["pass"] == "filter-gradient", False]
    sizes = [[stride] * 2, [padding] * 2, [1, 1], False, [0, 0], 1]
    return lambda: torch.ops.aten.convolution_backward(dy, x, w, None, *sizes, mask)


def gradient(f, inputs, dy):
    """Forward and backward: ours cannot be timed apart."""
    leaf = inputs.clone().requires_grad_(True)
    return lambda: torch.autograd.grad(f(leaf), leaf, dy)


def elementwise(operation, shape):
    batch, height, width, channels = shape
    x, y = torch.randn(batch, channels, height, width), torch.randn(batch, channels, height, width)
    bias = torch.randn(channels)
    scale, shift = torch.ones(channels), torch.zeros(channels)

    def batch_norm(values):
        return F.batch_norm(values, None, None, scale, shift, True, 0.1, 1e-3)

    weight = torch.nn.Parameter(x.clone())
    weight.grad = y
    optimizer = torch.optim.Adam([weight])
    twice = (2 * height, 2 * width)
    return {
        "add": lambda: x + y,
        "multiply": lambda: x * y,
        "add-bias": lambda: x + bias[None, :, None, None],
        "bias-gradient": gradient(lambda b: x + b[None, :, None, None], bias, y),
        "relu": lambda: F.relu(x),
        "leaky-relu": lambda: F.leaky_relu(x, 0.2),
        "leaky-relu-gradient": gradient(lambda v: F.leaky_relu(v, 0.2), x, y),
        "tanh": lambda: torch.tanh(x),
        "tanh-gradient": gradient(torch.tanh, x, y),
        "sigmoid": lambda: torch.sigmoid(x),
        "batch-norm": lambda: batch_norm(x),
        "batch-norm-gradient": gradient(batch_norm, x, y),
        "sum": lambda: x.sum((0, 2, 3)),
        "pad": lambda: F.pad(x, (1, 2, 1, 2)),
        "resize-nearest": lambda: F.interpolate(x, twice),
        "resize-bilinear": lambda: F.interpolate(x, twice, mode="bilinear"),
        "adam": optimizer.step,
        "random-normal": lambda: torch.randn_like(x),
    }[operation]

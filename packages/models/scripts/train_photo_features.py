"""Trains the small network whose feature maps compare photographs, as a classifier of CIFAR-10, and writes its convolutions.

    python scripts/train_photo_features.py ARCHIVE OUT.safetensors [--widths 16 32 64] [--epochs 12] [--seed 1]

ARCHIVE is a tar of `train/<class>/<number>.jpg`, 32x32. The network is that of `src/perceptual/photo-network.ts`: five 3x3
convolutions, the second and the fourth with stride 2, with batch normalisation while it is trained, which is folded into the
kernels that are written; a sixth and a dense layer on the mean of its map tell the classes apart and are left out.
Needs PyTorch, Pillow and NumPy.
"""

import argparse
import io
import json
import struct
import tarfile
import time

import numpy as np
import torch
from PIL import Image
from torch import nn
from torch.nn import functional as F

STRIDES = [1, 2, 1, 2, 1]


def read(archive):
    """Images [N, 3, 32, 32] as bytes, and the numbers of their classes, in alphabetical order."""
    images, names = [], []
    with tarfile.open(archive) as tar:
        for member in sorted((m for m in tar if m.isfile()), key=lambda m: m.name):
            images.append(np.asarray(Image.open(io.BytesIO(tar.extractfile(member).read())).convert("RGB")))
            names.append(member.name.split("/")[-2])
    classes = sorted(set(names))
    labels = torch.tensor([classes.index(name) for name in names])
    return torch.from_numpy(np.stack(images)).permute(0, 3, 1, 2).contiguous(), labels


class Classifier(nn.Module):
    def __init__(self, widths):
        super().__init__()
        a, b, c = widths
        channels = [3, a, b, b, c, c]
        pairs = list(zip(channels, channels[1:], STRIDES)) + [(c, 2 * c, 2)]
        self.convs = nn.ModuleList(nn.Conv2d(i, o, 3, stride, 1, bias=False) for i, o, stride in pairs)
        self.norms = nn.ModuleList(nn.BatchNorm2d(o) for _, o, _ in pairs)
        self.logits = nn.Linear(2 * c, 10)

    def forward(self, x):
        for conv, norm in zip(self.convs, self.norms):
            x = F.relu(norm(conv(x)))
        return self.logits(x.mean((2, 3)))


def augmented(images):
    """Flips, and crops of the image padded by four pixels."""
    flip = torch.rand(len(images)) < 0.5
    images = torch.where(flip[:, None, None, None], images.flip(3), images)
    top, left = torch.randint(0, 9, (2,)).tolist()
    return F.pad(images, (4, 4, 4, 4), mode="reflect")[:, :, top : top + 32, left : left + 32]


def scaled(images):
    return images.float() / 127.5 - 1


def train(model, images, labels, epochs, batch=128):
    optimizer = torch.optim.AdamW(model.parameters(), 3e-3, weight_decay=5e-3)
    steps = epochs * (len(images) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 1e-2, total_steps=steps)
    for epoch in range(epochs):
        order, total = torch.randperm(len(images)), 0.0
        for i in range(len(images) // batch):
            chosen = order[i * batch : (i + 1) * batch]
            loss = F.cross_entropy(model(augmented(scaled(images[chosen]))), labels[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total / (len(images) // batch):.4f}, {time.process_time():.0f} s of processor", flush=True)


def folded(model):
    """Kernels and biases with which the convolutions give what they gave with their normalisations."""
    tensors = {}
    for number, (conv, norm) in enumerate(zip(model.convs[:5], model.norms), 1):
        scale = norm.weight / (norm.running_var + norm.eps).sqrt()
        tensors[f"conv{number}.weight"] = conv.weight * scale[:, None, None, None]
        tensors[f"conv{number}.bias"] = norm.bias - norm.running_mean * scale
    return {name: tensor.detach().contiguous() for name, tensor in tensors.items()}


def write(path, tensors):
    header, body = {}, b""
    for name, tensor in tensors.items():
        data = tensor.numpy().astype("<f4").tobytes()
        offsets = [len(body), len(body) + len(data)]
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": offsets}
        body += data
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + body)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("archive")
    parser.add_argument("out")
    parser.add_argument("--widths", type=int, nargs=3, default=[16, 32, 64])
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--test")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    images, labels = read(args.archive)
    model = Classifier(args.widths)
    train(model, images, labels, args.epochs)
    model.eval()
    if args.test:
        held_out, answers = read(args.test)
        with torch.no_grad():
            right = sum((model(scaled(x)).argmax(1) == y).sum().item() for x, y in zip(held_out.split(500), answers.split(500)))
        print(f"accuracy {right / len(answers):.4f} on {len(answers)} images")
    write(args.out, folded(model))


main()

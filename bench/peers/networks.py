"""The networks of the bench in PyTorch: the same layers, widths and parameters as ours."""

import torch
from torch import nn


class Reshape(nn.Module):
    def __init__(self, *shape):
        super().__init__()
        self.shape = shape

    def forward(self, x):
        return x.view(x.shape[0], *self.shape)


def halve(inputs, outputs):
    # SAME pads 1 before and 2 after; 2 and 2 gives the same size for the same work.
    return nn.Conv2d(inputs, outputs, 5, 2, 2)


def double(inputs, outputs):
    return nn.ConvTranspose2d(inputs, outputs, 5, 2, 2, output_padding=1, bias=False)


def dense():
    g, size = [], 100
    for units in (256, 512, 1024):
        g += [nn.Linear(size, units), nn.LeakyReLU(0.2), nn.BatchNorm1d(units, eps=1e-3)]
        size = units
    g += [nn.Linear(size, 784), nn.Tanh(), Reshape(1, 28, 28)]
    d = [nn.Flatten(), nn.Linear(784, 512), nn.LeakyReLU(0.2), nn.Linear(512, 256), nn.LeakyReLU(0.2)]
    return nn.Sequential(*g), nn.Sequential(*d, nn.Linear(256, 1))


def dcgan():
    g = nn.Sequential(
        nn.Linear(100, 12544, bias=False),
        nn.BatchNorm1d(12544, eps=1e-3),
        nn.LeakyReLU(0.3),
        Reshape(256, 7, 7),
        nn.ConvTranspose2d(256, 128, 5, 1, 2, bias=False),
        nn.BatchNorm2d(128, eps=1e-3),
        nn.LeakyReLU(0.3),
        double(128, 64),
        nn.BatchNorm2d(64, eps=1e-3),
        nn.LeakyReLU(0.3),
        double(64, 1),
        nn.Tanh(),
    )
    d = nn.Sequential(
        halve(1, 64),
        nn.LeakyReLU(0.3),
        nn.Dropout(0.3),
        halve(64, 128),
        nn.LeakyReLU(0.3),
        nn.Dropout(0.3),
        nn.Flatten(),
        nn.Linear(7 * 7 * 128, 1),
    )
    return g, d


def wgan_gp():
    g = nn.Sequential(
        Reshape(100, 1, 1),
        nn.ConvTranspose2d(100, 256, 4, 1, 0, bias=False),
        nn.BatchNorm2d(256),
        nn.ReLU(),
        nn.ConvTranspose2d(256, 128, 3, 2, 1, bias=False),
        nn.BatchNorm2d(128),
        nn.ReLU(),
        nn.ConvTranspose2d(128, 64, 4, 2, 1, bias=False),
        nn.BatchNorm2d(64),
        nn.ReLU(),
        nn.ConvTranspose2d(64, 1, 4, 2, 1, bias=False),
        nn.Tanh(),
    )
    d = nn.Sequential(
        halve(1, 64), nn.LeakyReLU(0.2), halve(64, 128), nn.LeakyReLU(0.2), nn.Flatten(), nn.Linear(7 * 7 * 128, 1)
    )
    return g, d


BUILDERS = {"dense": dense, "dcgan": dcgan, "wgan-gp": wgan_gp}


def build(model):
    torch.manual_seed(0)
    return BUILDERS[model]()


def parameters(network):
    return sum(weight.numel() for weight in network.parameters())

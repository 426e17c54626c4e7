"""The recogniser: a fully convolutional CTC network over strips of 32 pixels height; see reader/models/MODEL_CARD.md."""
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

from zones import ALPHABET

HEIGHT = 32
STRIDE = 4
CLASSES = len(ALPHABET) + 1
INDEX = {character: number + 1 for number, character in enumerate(ALPHABET)}


class Block(nn.Sequential):
    """Convolution, normalisation, rectifier."""

    def __init__(self, inputs, outputs, kernel=3, stride=1, padding=None):
        padding = kernel // 2 if padding is None else padding
        super().__init__(nn.Conv2d(inputs, outputs, kernel, stride, padding), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class AlongTheLine(nn.Module):
    """Looks at the neighbours within a line: a depthwise convolution five steps wide, then a pointwise one, around a bypass."""

    def __init__(self, channels):
        super().__init__()
        self.depth = nn.Sequential(nn.Conv2d(channels, channels, (1, 5), 1, (0, 2), groups=channels), nn.BatchNorm2d(channels), nn.ReLU(inplace=True))
        self.point = nn.Sequential(nn.Conv2d(channels, channels, 1), nn.BatchNorm2d(channels))

    def forward(self, x):
        return torch.relu(x + self.point(self.depth(x)))


class Recogniser(nn.Module):
    """Strips (batch, 1, 32, width) to logits (batch, width / 4, 38); class 0 is the CTC blank."""

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            Block(1, 16, 5, 2), Block(16, 32), Block(32, 48, 3, 2), Block(48, 64), Block(64, 96, 3, (2, 1)), Block(96, 96),
            Block(96, 128, (4, 3), 1, (0, 1)),
            *[AlongTheLine(128) for _ in range(4)],
            nn.Conv2d(128, CLASSES, 1),
        )

    def forward(self, x):
        return self.layers(x).squeeze(2).permute(0, 2, 1)


def _pairs(net: Recogniser):
    """Each convolution, in the order of the graph, with the normalisation behind it."""
    convolutions = [module for module in net.modules() if isinstance(module, nn.Conv2d)]
    norms = [module for module in net.modules() if isinstance(module, nn.BatchNorm2d)]
    return list(zip(convolutions, norms)), convolutions[-1]


@torch.no_grad()
def start_from(net: Recogniser, model: str, strips: torch.Tensor) -> None:
    """Loads the weights of an exported model, whose normalisations are folded into its convolutions, and puts normalisations behind
    them again that change nothing on the given strips: training then goes on where it ended."""
    graph = onnx.load(model).graph
    weights = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()) for one in graph.initializer}
    nodes = [node for node in graph.node if node.op_type == 'Conv']
    pairs, last = _pairs(net)
    for module, node in zip([convolution for convolution, _ in pairs] + [last], nodes, strict=True):
        module.weight.copy_(weights[node.input[1]])
        module.bias.copy_(weights[node.input[2]])

    def match(norm):
        def hook(_module, _inputs, output):
            mean, variance = output.mean((0, 2, 3)), output.var((0, 2, 3), unbiased=False)
            norm.running_mean.copy_(mean)
            norm.running_var.copy_(variance)
            norm.bias.copy_(mean)
            norm.weight.copy_((variance + norm.eps).sqrt())
        return hook

    hooks = [convolution.register_forward_hook(match(norm)) for convolution, norm in pairs]
    net.eval()
    net(strips)
    for hook in hooks:
        hook.remove()


def normalised(strip: np.ndarray) -> np.ndarray:
    """As `recognise.ts` does it."""
    values = strip.astype(np.float32)
    return (values - values.mean()) / (values.std() + 8)


def best_path(logits: torch.Tensor, widths: torch.Tensor) -> list[str]:
    """The text of each strip's likeliest path, without any grammar; `widths` in steps, so that padding is not read."""
    texts = []
    for path, width in zip(logits.argmax(-1).tolist(), widths.tolist()):
        row = path[:width]
        texts.append(''.join(ALPHABET[k - 1] for i, k in enumerate(row) if k and (i == 0 or row[i - 1] != k)))
    return texts

"""What printers, wear, light, lenses and compression do to a line. All in grey levels; every amount is random."""
import random

import cv2
import numpy as np


def between(low: float, high: float) -> float:
    return random.uniform(low, high)


def chance(share: float) -> bool:
    return random.random() < share


def _noise(height, width, coarse):
    rough = np.random.randn(max(2, int(height / coarse)), max(2, int(width / coarse))).astype(np.float32)
    return cv2.resize(rough, (width, height), interpolation=cv2.INTER_CUBIC)


def _blob(height, width):
    """A soft spot somewhere on or beside the line, 0 to 1."""
    x, y = np.arange(width, dtype=np.float32)[None], np.arange(height, dtype=np.float32)[:, None]
    across, down = between(0, width), between(-height, 2 * height)
    return np.exp(-((x - across) / (between(0.5, 6) * height)) ** 2 - ((y - down) / (between(0.4, 2) * height)) ** 2)


def print_faults(ink, hardness):
    """Strokes too fat or too thin, ink that broke up, a scratch."""
    weight = random.random()
    if weight < 0.3:
        ink = cv2.dilate(ink, np.ones((random.choice([2, 3]), random.choice([2, 3, 4])), np.uint8))
    elif weight < 0.5:
        ink = cv2.erode(ink, np.ones((random.choice([2, 3]), 2), np.uint8))
    if chance(0.05 + 0.25 * hardness):
        height, width = ink.shape
        holes = (np.random.rand(height // 3 + 1, width // 3 + 1) < between(0.02, 0.2)).astype(np.float32)
        ink = ink * (1 - cv2.resize(holes, (width, height)) * between(0.4, 1))
    if chance(0.12 * hardness):
        scratch = np.zeros(ink.shape, np.uint8)
        ends = [(random.randint(0, ink.shape[1]), random.randint(0, ink.shape[0])) for _ in range(2)]
        cv2.line(scratch, *ends, 255, random.randint(1, 4))
        ink = ink * (1 - scratch.astype(np.float32) / 255 * between(0.5, 1))
    return ink


def bend(strip):
    """A page that does not lie flat."""
    if not chance(0.3):
        return strip
    height, width = strip.shape
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    wave = between(-0.14, 0.14) * height * np.sin(x * between(0.5, 1.5) * np.pi / width + between(0, 6.3))
    return cv2.remap(strip, x, y + wave.astype(np.float32), cv2.INTER_LINEAR)


def _paper(height, width):
    """Security paper: guilloches, clouds, a line of other print, a hologram's stripes."""
    x, y = np.arange(width, dtype=np.float32)[None], np.arange(height, dtype=np.float32)[:, None]
    paper = between(110, 250) + between(-40, 40) * (x / width - 0.5) + between(-20, 20) * (y / height - 0.5)
    if chance(0.55):
        for _ in range(random.randint(1, 4)):
            wave = np.sin(x * between(-0.5, 0.5) + y * between(-0.8, 0.8) + between(0, 6.3) + between(0, 3) * np.sin(x * between(0.01, 0.1) + between(0, 6)))
            paper = paper - between(2, 24) * ((wave > between(0.3, 0.9)).astype(np.float32) if chance(0.5) else wave)
    if chance(0.3):
        paper = paper + _noise(height, width, between(4, 30)) * between(3, 18)
    if chance(0.15):
        print_over = np.zeros((height, width), np.uint8)
        for _ in range(random.randint(1, 4)):
            ends = [(random.randint(0, width), random.randint(-height, 2 * height)) for _ in range(2)]
            cv2.line(print_over, *ends, 255, random.randint(1, 6))
        paper = paper - print_over.astype(np.float32) / 255 * between(10, 60)
    if chance(0.08):
        paper = paper + between(10, 45) * np.sin((x + y * between(-2, 2)) * between(0.02, 0.25)) * _blob(height, width)
    return paper


def _stamp(height, width):
    """Strokes of a stamp or a signature across the line."""
    stamp = np.zeros((height, width), np.float32)
    for _ in range(random.randint(1, 3)):
        centre = (random.randint(0, width), random.randint(-height, 2 * height))
        axes = (random.randint(height, 5 * height), random.randint(height, 3 * height))
        cv2.ellipse(stamp, centre, axes, between(0, 180), 0, between(60, 360), 1, max(1, int(height * between(0.03, 0.12))), cv2.LINE_AA)
    return stamp


def _inked(strip):
    height, width = strip.shape
    paper = _paper(height, width)
    contrast = between(0.3, 1) if chance(0.5) else between(0.75, 1)
    ink = paper * (1 - contrast) + between(0, 40) * contrast
    if chance(0.2):
        ink = ink + (cv2.resize(np.random.rand(2, max(2, width // 30)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC) - 0.3) * between(0, 90)
    photo = paper * (1 - strip) + np.minimum(ink, paper) * strip
    if chance(0.05):
        photo = photo - _stamp(height, width) * between(20, 110)
    return photo


def _light(photo, hardness):
    height, width = photo.shape
    if chance(0.4):
        photo = photo * (1 + between(-0.45, 0.3) * np.linspace(-1, 1, width, dtype=np.float32)[None] * between(0.3, 1))
    if chance(0.12 + 0.2 * hardness):
        glare = _blob(height, width) * between(0.3, 0.93)
        photo = photo * (1 - glare) + 255 * glare
    if chance(0.12):
        photo[:, random.randint(0, width):] *= between(0.4, 0.9)
    if chance(0.1 + 0.1 * hardness):
        photo = photo * between(0.15, 0.6)
    return photo


def _lens(photo, capital, hardness):
    """Out of focus, moved, a screen photographed."""
    height, width = photo.shape
    if chance(0.08):
        x, y = np.arange(width, dtype=np.float32)[None], np.arange(height, dtype=np.float32)[:, None]
        photo = photo * (1 + between(0.03, 0.2) * np.sin(x * between(0.5, 2.5) + y * between(-1, 1)) * np.sin(y * between(0.5, 2.5) + between(0, 6)))
    if chance(0.45 + 0.3 * hardness):
        soft = cv2.GaussianBlur(photo, (0, 0), between(0.2, 0.5 + 1.3 * hardness) * capital / 16 + 0.05)
        photo = soft if chance(0.85) else photo + (soft - photo) * np.linspace(*random.choice([(0, 1), (1, 0)]), width, dtype=np.float32)[None]
    if chance(0.15 + 0.2 * hardness):
        length = random.randint(2, 3 + int(5 * hardness * capital / 16))
        kernel, angle, centre = np.zeros((length, length), np.float32), between(0, np.pi), (length - 1) / 2
        for step in np.linspace(-centre, centre, 4 * length):
            kernel[int(round(centre + step * np.sin(angle))), int(round(centre + step * np.cos(angle)))] += 1
        photo = cv2.filter2D(photo, -1, kernel / kernel.sum())
    return photo


def photograph(strip, capital, hardness):
    """The strip of ink, 0 to 1, as a camera sees it: 8-bit grey."""
    photo = _lens(_light(_inked(strip), hardness), capital, hardness).astype(np.float32)
    height, width = photo.shape
    if chance(0.7):
        photo = photo + np.random.randn(height, width).astype(np.float32) * between(0, 4 + 16 * hardness) * max(0.3, photo.mean() / 200)
    if chance(0.15):
        photo = photo + _noise(height, width, 2) * between(0, 16)
    grey = np.clip(photo, 0, 255).astype(np.uint8)
    if chance(0.6):
        quality = int(between(18 if hardness > 0.5 else 40, 95))
        grey = cv2.imdecode(cv2.imencode('.jpg', grey, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE)
    if chance(0.1):
        grey = cv2.addWeighted(grey, 1.8, cv2.GaussianBlur(grey, (0, 0), 1.2), -0.8, 0)
    return grey

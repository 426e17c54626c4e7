"""Draws one line of a zone as the detector would cut it out: ink on paper, neighbours above and below, askew, in any resolution."""
import os
import random

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

import damages
from damages import between
from network import HEIGHT
from zones import ALPHABET, line

cv2.setNumThreads(1)
# Height of a capital while drawing, in pixels.
CAPITAL = 44
# Natural width at 32 pixels height, times this, is the width that the recogniser sees.
SQUEEZE = 0.75

FOLDERS = '/usr/share/fonts'
OCR_B = ['opentype/ocr-b/OCRB.otf', 'opentype/ocr-b/OCRBS.otf']
LOOK_ALIKES = [
    'truetype/dejavu/DejaVuSansMono.ttf', 'truetype/dejavu/DejaVuSansMono-Bold.ttf', 'truetype/liberation/LiberationMono-Regular.ttf',
    'opentype/ocr-b/OCRBL.otf',
]


def _glyphs(path: str) -> dict[str, np.ndarray]:
    size = 60
    for _ in range(4):
        box = ImageFont.truetype(path, size).getbbox('H')
        size = max(8, round(size * CAPITAL / (box[3] - box[1])))
    font = ImageFont.truetype(path, size)
    top, glyphs = font.getbbox('H')[1], {}
    for character in ALPHABET:
        cell = Image.new('L', (int(CAPITAL * 1.6), CAPITAL * 2), 0)
        left = cell.width / 2 - font.getlength(character) / 2
        ImageDraw.Draw(cell).text((left, CAPITAL / 2 - top), character, font=font, fill=255)
        glyphs[character] = np.asarray(cell)
    return glyphs


def _load(names):
    return [_glyphs(path) for path in (os.path.join(FOLDERS, name) for name in names) if os.path.exists(path)]


FONTS, OTHERS = _load(OCR_B), _load(LOOK_ALIKES)


def _ink(text, glyphs, pitch, jitter, spacing):
    """The characters, white on black, and where the last one ends."""
    ink = np.zeros((CAPITAL * 2, int(len(text) * pitch * (1 + spacing) + CAPITAL * 1.6 + 8)), np.float32)
    x = 4 + CAPITAL * 0.3
    for character in text:
        glyph = glyphs[character]
        left = int(round(x + between(-jitter, jitter) - (glyph.shape[1] - pitch) / 2))
        drop = int(round(between(-jitter, jitter)))
        shifted = np.roll(glyph, drop, 0) if drop else glyph
        start, end = max(0, left), min(ink.shape[1], left + glyph.shape[1])
        ink[:, start:end] = np.maximum(ink[:, start:end], shifted[:, start - left:end - left])
        x += pitch * (1 + between(-spacing, spacing))
    return ink, x


def _with_neighbours(ink, length, glyphs, pitch):
    pad = int(CAPITAL * 2.2)
    canvas = np.zeros((ink.shape[0] + 2 * pad, ink.shape[1] + 2 * pad), np.float32)
    canvas[pad:pad + ink.shape[0], pad:pad + ink.shape[1]] = ink
    if random.random() < 0.6:
        spacing = int(CAPITAL * between(1.7, 2.7))
        for side in random.choice([[-1], [1], [-1, 1]]):
            other, _ = _ink(line()[:length], glyphs, pitch, 0.8, 0)
            top = pad + side * spacing
            start, end = max(0, top), min(canvas.shape[0], top + other.shape[0])
            width = min(other.shape[1], canvas.shape[1] - pad)
            canvas[start:end, pad:pad + width] = np.maximum(canvas[start:end, pad:pad + width], other[start - top:end - top, :width])
    return canvas, pad


def _corners(left, right, top):
    """The quadrilateral that is cut out: a little too wide or narrow, askew, in perspective."""
    bottom = top + CAPITAL
    above, below, before, behind = (between(*limits) * CAPITAL for limits in [(0.12, 0.55), (0.12, 0.55), (-0.05, 1.5), (-0.05, 1.5)])
    slope = between(-1, 1) * CAPITAL * 0.35 * random.random() ** 1.5
    shear = between(-0.12, 0.12) * CAPITAL
    wobble = [between(-0.08, 0.08) * CAPITAL for _ in range(4)]
    return np.float32([
        [left - before + shear, top - above + slope / 2 + wobble[0]], [right + behind + shear, top - above - slope / 2 + wobble[1]],
        [right + behind - shear, bottom + below - slope / 2 + wobble[2]], [left - before - shear, bottom + below + slope / 2 + wobble[3]],
    ])


def _cut_out(canvas, corners, capital):
    """The ink within the corners, 0 to 1, at the resolution that gives capitals of this height."""
    scale = capital / CAPITAL
    width = max(16, int((corners[1, 0] - corners[0, 0]) * scale * between(0.9, 1.1)))
    height = max(8, int((corners[3, 1] - corners[0, 1] + corners[2, 1] - corners[1, 1]) / 2 * scale))
    if scale < 0.6:
        canvas = cv2.GaussianBlur(canvas, (0, 0), 0.27 / scale)
    target = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    return cv2.warpPerspective(canvas, cv2.getPerspectiveTransform(corners, target), (width, height)) / 255


def draw(hardness: float) -> tuple[np.ndarray, str]:
    """One strip and its text. `hardness` 0 to 1: how bad the damages may be."""
    text = line()
    glyphs = random.choice(FONTS) if random.random() < 0.88 or not OTHERS else random.choice(OTHERS)
    pitch = CAPITAL * between(0.9, 1.24)
    ink, end = _ink(text, glyphs, pitch, between(0, 1.4), between(0, 0.015))
    canvas, pad = _with_neighbours(damages.print_faults(ink, hardness), len(text), glyphs, pitch)
    corners = _corners(pad + 4 + CAPITAL * 0.3, pad + end, pad + CAPITAL * 0.5)
    capital = between(6.5, 14) if random.random() < 0.3 + 0.4 * hardness else between(12, 34)
    photo = damages.photograph(damages.bend(_cut_out(canvas, corners, capital)), capital, hardness)
    width = max(32, round(photo.shape[1] / photo.shape[0] * HEIGHT * SQUEEZE / 4) * 4)
    shrinks = photo.shape[0] > HEIGHT * 1.5
    return cv2.resize(photo, (width, HEIGHT), interpolation=cv2.INTER_AREA if shrinks else random.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC])), text

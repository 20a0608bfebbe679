"""Draws strips of words as src/vision/strips.ts cuts them out of pictures, for the recogniser to be learnt on:
`python3 draw.py strips FONTS DEBS GROUNDS OUT SEED COUNT`; and in typefaces that it is never learnt on, for it to be measured:
`python3 draw.py aside MODULES GROUNDS OUT`. FONTS holds the packages of typefaces.txt, each unpacked in a folder of its own name;
DEBS those of ../likeness/packages.txt, GROUNDS the squares that ../likeness/make.ts cut of them, MODULES is node_modules; words are
those of Debian's lists (typefaces.txt names them). Strips are 32 rows high, dark on light, in files of 4,096: ink, widths, words.
With Pillow, numpy and fontTools. The same strips from the same seed."""
import glob
import io
import os
import random
import re
import sys
import time
import numpy as np
from PIL import Image, ImageDraw, ImageFilter
from words import Face, families, phrase

ROWS = 32

def render(r, face, text, size):
    """A mask of words, letters about `size` px of font; with tracking, jitter and thicker strokes now and then."""
    pad = size
    stroke = 0 if r.random() < 0.75 else r.randint(1, max(1, size // 22))
    font = face.at(size)
    plain = all(c == ' ' or ord(c) in face.cmap for c in text)
    if plain and r.random() < 0.55:
        w = int(font.getlength(text)) + 2 * pad
        im = Image.new('L', (w, 3 * size), 0)
        ImageDraw.Draw(im).text((pad, size), text, 255, font=font, stroke_width=stroke)
        return im
    track = r.choice([0, r.uniform(-.04, .05), r.uniform(0, .35)]) * size
    jitter = r.choice([0, 0, .03, .07]) * size
    gap = r.uniform(.85, 1.5)
    fonts = [face.at(size, not (c == ' ' or ord(c) in face.cmap)) for c in text]
    xs, x = [], pad
    for c, f in zip(text, fonts):
        xs.append(x)
        x += f.getlength(c) * (gap if c == ' ' else 1) + track
    im = Image.new('L', (int(x) + pad, 3 * size), 0)
    d = ImageDraw.Draw(im)
    turn = r.random() < 0.15
    for c, f, x in zip(text, fonts, xs):
        if c == ' ': continue
        y = size + r.uniform(-jitter, jitter)
        if turn:
            g = Image.new('L', (2 * size, 2 * size + size // 2), 0)
            ImageDraw.Draw(g).text((size // 2, size // 2), c, 255, font=f, stroke_width=stroke)
            g = g.rotate(r.uniform(-9, 9), Image.BILINEAR, center=(size // 2 + f.getlength(c) / 2, size))
            im.paste(255, (int(x) - size // 2, int(y) - size // 2), g)
        else:
            d.text((x, y), c, 255, font=f, stroke_width=stroke)
    return im

def shift_columns(a, dy):
    """Moves columns up and down by fractions of a pixel."""
    h, w = a.shape
    y = np.arange(h)[:, None] - dy[None, :]
    y0 = np.clip(np.floor(y).astype(int), 0, h - 1)
    y1 = np.clip(y0 + 1, 0, h - 1)
    f = np.clip(y - y0, 0, 1)
    cols = np.arange(w)[None, :]
    return a[y0, cols] * (1 - f) + a[y1, cols] * f

# Typefaces of `bench photographs` and of the project's drawn pictures: never learnt on.
ASIDE = ['anton', 'lato', 'bebas-neue', 'dancing-script', 'lobster', 'permanent-marker', 'montserrat', 'archivo-narrow', 'playfair-display', 'zilla-slab']
GROUNDS = []
def ground(r, w, h):
    """A piece of a photograph, or an even or shaded colour."""
    x = r.random()
    if x < 0.42 and GROUNDS:
        g = r.choice(GROUNDS)
        gh, gw = g.shape[:2]
        k = r.choice([1, 1, 2, 3])
        hh, ww = min(gh, h * k), min(gw, w * k)
        y, xx = r.randint(0, gh - hh), r.randint(0, gw - ww)
        piece = g[y:y + hh, xx:xx + ww]
        im = Image.fromarray(piece).resize((w, h), Image.BILINEAR)
        return np.asarray(im).astype(np.float32)
    c = np.array([r.uniform(0, 255) for _ in range(3)], np.float32)
    out = np.broadcast_to(c, (h, w, 3)).copy()
    if x < 0.65:
        e = np.array([r.uniform(-60, 60) for _ in range(3)], np.float32)
        t = np.linspace(-1, 1, w)[None, :, None] if r.random() < .5 else np.linspace(-1, 1, h)[:, None, None]
        out = out + e * t
    return np.clip(out, 0, 255)

def contrast(r, bg):
    """A letter colour that stands off the ground."""
    m = bg.reshape(-1, 3).mean(0)
    for _ in range(12):
        c = np.array(r.choice([(255, 255, 255), (0, 0, 0), (20, 20, 20), (255, 230, 0), (200, 16, 46), (18, 64, 140), (255, 244, 214), tuple(r.uniform(0, 255) for _ in range(3))]), np.float32)
        if np.abs(c - m).sum() > r.uniform(90, 260): return c
    return np.array([255, 255, 255] if m.mean() < 128 else [0, 0, 0], np.float32)

def mean_of(col, fg, bg, nearer):
    a = ((col - fg) ** 2).sum(-1) < ((col - bg) ** 2).sum(-1)
    k = a if nearer else ~a
    return col[k].mean(0) if k.any() else None

def separate(col, fg):
    """As src/vision/separate.ts."""
    far = np.abs(col - fg).sum(-1) > 90
    bg = col[far].mean(0) if far.any() else 255 - fg
    for _ in range(2):
        m = mean_of(col, fg, bg, True); fg = fg if m is None else m
        m = mean_of(col, fg, bg, False); bg = bg if m is None else m
    d = bg - fg
    t = ((col - fg) * d).sum(-1) / max(1.0, float((d * d).sum()))
    return np.clip(t, 0, 1)

def sample(r, fams):
    rows = ROWS
    nothing = r.random() < 0.05
    for _ in range(30):
        fam, faces = r.choice(fams)
        face = r.choice(faces)
        text = phrase(r)
        if text.strip() and face.has(text): break
    else:
        text = 'HELLO'
    text = re.sub(' +', ' ', text).strip()
    size = 44
    im = render(r, face, text, size)
    # Neighbouring lines, cut.
    a = np.asarray(im).astype(np.float32) / 255
    cols = np.where(a.max(0) > .5)[0]; rws = np.where(a.max(1) > .5)[0]
    if len(cols) < 3 or len(rws) < 3: return None
    # The chain's height: from the row sums' body where there are capitals, else all of it.
    top, bottom = rws[0], rws[-1] + 1
    if r.random() < .3:
        mass = np.cumsum(a.sum(1)); mass /= mass[-1]
        top = max(top, int(np.searchsorted(mass, r.uniform(.005, .03)))); bottom = min(bottom, int(np.searchsorted(mass, r.uniform(.97, .995))) + 1)
    H = max(6, bottom - top)
    slope = r.gauss(0, .018) if r.random() < .6 else 0
    bend = r.gauss(0, .10) * H if r.random() < .35 else 0
    wave = (r.uniform(.02, .1) * H, r.uniform(.5, 2)) if r.random() < .12 else None
    w = a.shape[1]
    x = np.linspace(-1, 1, w)
    dy = slope * (np.arange(w) - w / 2) * min(1, 300 / w) + bend * (x * x - .5)
    if wave: dy = dy + wave[0] * np.sin(x * np.pi * wave[1] + r.uniform(0, 6))
    if slope or bend or wave: a = shift_columns(a, dy)
    if r.random() < .25:  # slant
        k = r.gauss(0, .12)
        pic = Image.fromarray((a * 255).astype(np.uint8))
        a = np.asarray(pic.transform(pic.size, Image.AFFINE, (1, k, -k * a.shape[0] / 2, 0, 1, 0), Image.BILINEAR)).astype(np.float32) / 255
    cols = np.where(a.max(0) > .4)[0]
    m = r.uniform(.08, .32)
    y0, y1 = int(top - m * H * r.uniform(.6, 1.4)), int(bottom + m * H * r.uniform(.6, 1.4))
    e = .35 * H
    x0, x1 = int(cols[0] - e * r.uniform(.1, 1.8)), int(cols[-1] + 1 + e * r.uniform(.1, 1.8))
    if r.random() < .06: x1 += int(H * r.uniform(.5, 3))
    if r.random() < .06: x0 -= int(H * r.uniform(.5, 3))
    big = np.zeros((y1 - y0, x1 - x0), np.float32)
    sy, sx = max(0, -y0), max(0, -x0)
    ya, xa = max(0, y0), max(0, x0)
    piece = a[ya:y1, xa:x1]
    big[sy:sy + piece.shape[0], sx:sx + piece.shape[1]] = piece
    if nothing: big[:] = 0
    # Size in the picture: letters from 6 px up.
    hs = float(np.exp(r.uniform(np.log(7), np.log(48))))
    k = hs / H * r.uniform(.97, 1.03)
    squeeze = r.uniform(.75, 1.3) if r.random() < .4 else 1
    sh, sw = max(6, round(big.shape[0] * k)), max(8, round(big.shape[1] * k * squeeze))
    alpha = np.asarray(Image.fromarray((big * 255).astype(np.uint8)).resize((sw, sh), Image.BOX if k < 1 else Image.BICUBIC)).astype(np.float32) / 255
    bg = ground(r, sw, sh)
    fg = contrast(r, bg)
    ink = np.broadcast_to(fg, bg.shape)
    if r.random() < .12: ink = ink + np.linspace(-1, 1, sw)[None, :, None] * np.array([r.uniform(-50, 50) for _ in range(3)], np.float32)
    if nothing and r.random() < .6:  # bars, dots, rims
        alpha = alpha * 0
        p = r.uniform(3, 12); duty = r.uniform(.3, .7); ph = r.uniform(0, p)
        xx = np.arange(sw)
        alpha[:, :] = ((xx + ph + r.gauss(0, .3) * np.sin(xx / 9)) % p < duty * p)[None, :]
        if r.random() < .5: alpha[: int(sh * r.uniform(.1, .4))] = 0
        if r.random() < .5: alpha[int(sh * r.uniform(.6, .9)):] = 0
    if r.random() < .10:  # outline or shadow
        o = np.asarray(Image.fromarray((alpha * 255).astype(np.uint8)).filter(ImageFilter.MaxFilter(3))).astype(np.float32) / 255
        dx = r.choice([0, 0, 1, 2])
        o = np.roll(o, (dx, dx), (0, 1))
        oc = np.array([r.choice([0, 255, r.uniform(0, 255)]) for _ in range(3)], np.float32)
        bg = bg * (1 - o[..., None]) + oc * o[..., None]
    img = bg * (1 - alpha[..., None]) + ink * alpha[..., None]
    # Rims, lines above and below, blobs.
    def rimmed(i, j, ya, yb, c): i[max(0, ya):max(0, yb), :] = c
    if r.random() < .16:
        c = fg if r.random() < .6 else np.array([r.uniform(0, 255) for _ in range(3)], np.float32)
        t = max(1, int(sh * r.uniform(.03, .1)))
        if r.random() < .5: img[:t] = c
        else: img[-t:] = c
    if r.random() < .10:  # a neighbouring line's letters reach in
        t = max(1, int(sh * r.uniform(.05, .14)))
        other = np.roll(alpha[sh // 3: sh // 3 + t], r.randint(0, sw), 1)[..., None]
        if r.random() < .5: img[:other.shape[0]] = img[:other.shape[0]] * (1 - other) + ink[:other.shape[0]] * other
        else: img[-other.shape[0]:] = img[-other.shape[0]:] * (1 - other) + ink[-other.shape[0]:] * other
    if r.random() < .15:
        for _ in range(r.randint(1, 2)):
            bw = max(1, int(sh * r.uniform(.1, .6))); bx = r.choice([0, sw - bw]); by = r.randint(0, sh - 1)
            img[by:by + max(1, int(sh * r.uniform(.1, .8))), bx:bx + bw] = fg
    if r.random() < .25: img = img + np.random.normal(0, r.uniform(2, 14), img.shape)
    out = Image.fromarray(np.clip(img, 0, 255).astype(np.uint8))
    if r.random() < .2: out = out.filter(ImageFilter.GaussianBlur(r.uniform(.3, .045 * hs + .3)))
    if r.random() < .8:
        buf = io.BytesIO()
        out.save(buf, 'JPEG', quality=r.randint(55, 95), subsampling=r.choice([0, 2, 2]))
        out = Image.open(buf)
    # To the strip's own size; small pictures are enlarged smoothly, as decoding does.
    W = int(np.clip(round(sw * rows / sh), 12, 700))
    col = np.asarray(out.convert('RGB').resize((W, rows), r.choice([Image.BILINEAR, Image.BICUBIC, Image.LANCZOS]))).astype(np.float32)
    kind = r.random()
    start = np.clip(fg + np.random.normal(0, 14, 3), 0, 255).astype(np.float32)
    if kind < .18:  # one colour of the letters
        off = np.abs(col - start).sum(-1)
        gray = np.clip((off / r.uniform(70, 190) - .6) / 1.2, 0, 1)
    else:
        gray = separate(col, start)
        if kind < .42:  # components alone
            k = r.uniform(1, 2.2)
            small = Image.fromarray((gray * 255).astype(np.uint8))
            mid = np.asarray(small.resize((max(8, int(W * k)), int(rows * k)), Image.BILINEAR)) > 255 * r.uniform(.35, .65)
            gray = np.asarray(Image.fromarray((mid * 255).astype(np.uint8)).resize((W, rows), Image.BOX)).astype(np.float32) / 255
    if r.random() < .03: gray = 1 - gray
    g = (gray * 255).astype(np.uint8)
    return g, '' if nothing else text

def keep(path, strips):
    np.savez(path + '.part.npz', ink=np.concatenate([g.ravel() for g, _ in strips]),
             w=np.array([g.shape[1] for g, _ in strips], np.int32), text=np.array([t for _, t in strips], dtype=object))
    os.rename(path + '.part.npz', path + '.npz')


def some(r, fams, count):
    strips = []
    while len(strips) < count:
        one = sample(r, fams)
        # Words squeezed until nobody could read them teach nothing.
        if one is not None and one[0].shape[1] >= 2 * len(one[1]):
            strips.append(one)
    return strips


def aside(modules):
    faces = []
    for name in ASIDE:
        paths = [f'{modules}/@fontsource/{name}/files/{name}-latin-{w}-normal.woff' for w in (400, 700)]
        found = [p for p in paths if os.path.exists(p)]
        faces.append((name, [Face(p, p.replace('-latin-', '-latin-ext-')) for p in found]))
    return faces


def main():
    what, *rest = sys.argv[1:]
    grounds, out = (rest[2], rest[3]) if what == 'strips' else (rest[1], rest[2])
    for p in sorted(glob.glob(grounds + '/*.jpg')):
        if os.path.getsize(p) > 0:
            GROUNDS.append(np.asarray(Image.open(p).convert('RGB').resize((450, 450))))
    if what == 'aside':
        r = random.Random(99)
        np.random.seed(99)
        return keep(out + '/aside', some(r, aside(rest[0]), 2000))
    fonts, debs, seed, count = rest[0], rest[1], int(rest[4]), int(rest[5])
    r = random.Random(seed)
    np.random.seed(seed)
    fams = families(fonts, debs)
    print(len(fams), 'families', sum(len(f) for _, f in fams), 'faces', flush=True)
    for n in range(0, count, 4096):
        started = time.time()
        keep(f'{out}/{seed}-{n // 4096:04d}', some(r, fams, 4096))
        print(n + 4096, '%.0f a second' % (4096 / (time.time() - started)), flush=True)


if __name__ == '__main__':
    main()

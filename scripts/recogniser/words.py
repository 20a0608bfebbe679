"""Typefaces and words for the strips of draw.py: hundreds of faces of every kind, most words nobody's slogan, because what letters look
like matters and not what they say."""
import glob
import os
import re
from PIL import ImageFont
from fontTools.ttLib import TTFont

LETTERS = ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789#@&!?.'-+/:,%"
           "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýßŒœŠšŽžČčĆćĐđŁłŃńŚśŹźŻżĘęĄąĞğİıŞşŐőŰűŘřĚěŮů")
KNOWN = set(LETTERS)
SET_ASIDE = re.compile(r'/(anton|lato|bebas-neue|dancing-script|lobster|permanent-marker|montserrat|archivo-narrow|playfair-display|playfair-display-sc|zilla-slab)/|fonts-(lobster|bebas|dancing)|unifrakt|symbol|emoji|black-and-white|VetoSans', re.I)

class Face:
    """A face with its further letters, which packages keep in a file of their own."""
    def __init__(self, path, ext=None):
        self.path, self.ext = path, ext
        self.cmap = set(TTFont(path, lazy=True).getBestCmap())
        self.ecmap = set(TTFont(ext, lazy=True).getBestCmap()) if ext else set()
        self.sizes = {}
    def at(self, size, ext=False):
        key = (size, ext)
        if key not in self.sizes:
            self.sizes[key] = ImageFont.truetype(self.ext if ext else self.path, size, layout_engine=ImageFont.Layout.BASIC)
        return self.sizes[key]
    def has(self, text):
        return all(c == ' ' or ord(c) in self.cmap or ord(c) in self.ecmap for c in text)

def families(fonts, debs):
    out = {}
    for p in sorted(glob.glob(fonts + '/*/package/files/*-latin-*-normal.woff')):
        if '-latin-ext-' in p or SET_ASIDE.search(p): continue
        m = re.search(r'/([^/]+)/package/files/.*-latin-(\d+)-normal', p)
        ext = p.replace('-latin-', '-latin-ext-')
        out.setdefault(m[1], []).append((p, ext if os.path.exists(ext) else None))
    for p in sorted(glob.glob(debs + '/fonts-*/**/*.[to]tf', recursive=True)):
        if SET_ASIDE.search(p) or re.search(r'noto-core', p) and not re.search(r'Noto(Sans|Serif)-(Bold|Regular|Black|Italic)\.', p): continue
        fam = re.search(r'/(fonts-[^/]+)/', p)[1]
        out.setdefault(fam, []).append((p, None))
    good = []
    for fam, files in sorted(out.items()):
        faces = []
        for p, e in files:
            try:
                f = Face(p, e)
                if f.has('ABCXYZabcxyz019'):
                    f.at(40).getmask('Ab9')
                    faces.append(f)
            except Exception:
                pass
        if faces: good.append((fam, faces))
    return good

def words_of(folder='/usr/share/dict'):
    lists = []
    for name in ['american-english-large', 'ngerman', 'french', 'spanish', 'italian', 'dutch', 'portuguese', 'swedish', 'danish', 'catalan', 'polish']:
        words = []
        for enc in ('utf8', 'latin1'):
            try:
                words = [w.strip() for w in open(f'{folder}/{name}', encoding=enc)]
                break
            except UnicodeDecodeError:
                continue
        lists.append([w for w in words if 1 < len(w) < 16 and not w.endswith("'s") and all(c in KNOWN for c in w)])
    return lists

LISTS = words_of()
SMALL = 'the of for and to a in is my your we our I you be not no on with it at by de la le et der die und für el los con il per het een van i o os e och för for en new go all'.split()

def word(r):
    return r.choice(LISTS[0] if r.random() < 0.55 else r.choice(LISTS[1:]))

def phrase(r):
    x = r.random()
    if x < 0.10: t = ''.join(r.choice('ABCDEFGHIJKLMNOPQRSTUVWXYZ') for _ in range(r.randint(2, 5)))
    elif x < 0.15: t = str(r.choice([r.randint(1900, 2040), r.randint(0, 99), r.randint(100, 99999)])); t = (word(r) + ' ' + t) if r.random() < .6 else t
    elif x < 0.25: return '#' + ''.join(w[:1].upper() + w[1:] for w in (word(r).lower() for _ in range(r.randint(1, 3))))[:24]
    elif x < 0.30: t = ''.join(r.choice(LETTERS[:52] if r.random() < .9 else LETTERS) for _ in range(r.randint(2, 9)))
    else:
        ws = []
        for _ in range(r.choice([1, 1, 2, 2, 2, 3, 4])):
            ws.append(r.choice(SMALL) if r.random() < 0.28 else word(r))
        t = ' '.join(ws)[:30].strip()
    if r.random() < 0.12: t += r.choice(['!', '!', '?', '.', '!!', ',', ':'])
    if r.random() < 0.03: t = t.replace(' ', r.choice([' & ', ' - ', "'", ' + ']), 1)
    c = r.random()
    if c < 0.52: t = t.replace('ß', 'SS').replace('ı', 'I').upper()
    elif c < 0.78: t = ' '.join(w[:1].upper() + w[1:] for w in t.split(' '))
    return ''.join(c for c in t if c == ' ' or c in KNOWN)


#!/usr/bin/env node
/** Draws the demo pages' pictures (demo/**\/*.png) from rectangles, discs and a sky. Run it again after a change here. */
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { root } from './setup/root.mjs';

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

function crc(bytes) {
  if (crc32) return crc32(bytes);
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

class Picture {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.pixels = Buffer.alloc(width * height * 3);
  }

  dot(x, y, [red, green, blue]) {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    this.pixels.set([red, green, blue], (y * this.width + x) * 3);
  }

  /** Colour bands from the top to `until`, in steps so that the file stays small. */
  sky(from, to, until, steps = 24) {
    for (let y = 0; y < until; y += 1) {
      const share = Math.floor((y / until) * steps) / steps;
      const colour = from.map((value, index) => Math.round(value + (to[index] - value) * share));
      for (let x = 0; x < this.width; x += 1) this.dot(x, y, colour);
    }
  }

  box(left, top, width, height, colour) {
    for (let y = Math.round(top); y < top + height; y += 1) for (let x = Math.round(left); x < left + width; x += 1) this.dot(x, y, colour);
  }

  disc(centreX, centreY, radius, colour) {
    for (let y = -radius; y <= radius; y += 1) {
      for (let x = -radius; x <= radius; x += 1) if (x * x + y * y <= radius * radius) this.dot(Math.round(centreX + x), Math.round(centreY + y), colour);
    }
  }

  save(path) {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const rows = [];
    for (let y = 0; y < this.height; y += 1) rows.push(Buffer.from([0]), this.pixels.subarray(y * this.width * 3, (y + 1) * this.width * 3));
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const data = deflateSync(Buffer.concat(rows), { level: 9 });
    writeFileSync(`${root}/demo/${path}`, Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]));
  }
}

/** A night bus before a row of houses. */
function bus(width) {
  const unit = width / 96;
  const at = (value) => value * unit;
  const picture = new Picture(width, Math.round(at(54)));
  picture.sky([18, 24, 58], [92, 74, 120], picture.height);
  picture.disc(at(80), at(9), Math.round(at(4)), [240, 232, 200]);
  [[2, 22], [13, 14], [26, 26], [38, 11], [52, 20], [66, 16], [79, 24]].forEach(([left, top], house) => {
    picture.box(at(left), at(top), at(11), at(42 - top), house % 2 ? [40, 42, 74] : [50, 50, 86]);
    for (let row = top + 2; row < 38; row += 4) {
      for (let column = 0; column < 3; column += 1) if ((row + column + house) % 3) picture.box(at(left + 1.5 + column * 3), at(row), at(1.6), at(2), [244, 208, 120]);
    }
  });
  picture.box(0, at(42), width, at(12), [44, 46, 56]);
  for (let dash = 2; dash < 96; dash += 12) picture.box(at(dash), at(48.5), at(6), at(0.7), [200, 200, 190]);
  picture.box(at(28), at(30), at(40), at(14), [34, 140, 132]);
  picture.box(at(28), at(40), at(40), at(1), [230, 240, 236]);
  for (let pane = 0; pane < 5; pane += 1) picture.box(at(30 + pane * 7), at(32.5), at(5.6), at(5), [214, 238, 242]);
  picture.box(at(65.6), at(32.5), at(2), at(6), [214, 238, 242]);
  for (const wheel of [36, 60]) {
    picture.disc(at(wheel), at(44), Math.round(at(3)), [22, 22, 28]);
    picture.disc(at(wheel), at(44), Math.round(at(1.2)), [150, 150, 156]);
  }
  return picture;
}

/** A lighthouse over the sea. */
function lighthouse(width) {
  const unit = width / 96;
  const at = (value) => value * unit;
  const picture = new Picture(width, Math.round(at(54)));
  picture.sky([120, 176, 214], [246, 214, 170], at(38));
  picture.disc(at(22), at(30), Math.round(at(5)), [255, 240, 190]);
  picture.box(0, at(37), width, at(17), [30, 92, 124]);
  for (let wave = 0; wave < 14; wave += 1) picture.box(at((wave * 37) % 92), at(39 + (wave % 7) * 2), at(7), at(0.5), [96, 156, 182]);
  picture.disc(at(74), at(56), Math.round(at(18)), [70, 82, 70]);
  for (let band = 0; band < 6; band += 1) picture.box(at(69 + band * 0.4 - 2), at(36 - band * 4), at(10 - band * 0.8), at(4), band % 2 ? [196, 52, 48] : [244, 240, 232]);
  picture.box(at(68), at(14.8), at(8.4), at(1.4), [60, 60, 66]);
  picture.box(at(69.8), at(11), at(4.8), at(3.8), [255, 228, 130]);
  picture.box(at(69), at(9.6), at(6.4), at(1.5), [150, 40, 40]);
  return picture;
}

bus(960).save('news/lead.png');
bus(480).save('news/card.png');
lighthouse(800).save('faro/faro.png');

import { describe, expect, it } from 'vitest';
import { findPictures } from '../../src/article/pictures';
import { Budget } from '../../src/shared/budget';
import { ample, articleIn, cardIn, documentOf, picturesOf, story, text } from './pictures/page';

const figure = (file: string, caption = 'Workers on the old bridge') => `<figure><img src="/img/${file}" width="800" height="450" alt="Workers stand on the old bridge in the rain"><figcaption>${caption}</figcaption></figure>`;

describe('the pictures of a story', () => {
  it('finds a figure with caption and credit', () => {
    const [picture, ...more] = picturesOf(story(figure('a.jpg', 'Workers on the old bridge. Photo: Ann Archer/Reuters')));
    expect(more).toEqual([]);
    expect(picture).toMatchObject({ kind: 'picture', urls: ['https://news.example/img/a.jpg'], caption: 'Workers on the old bridge.', credit: 'Ann Archer/Reuters' });
    expect(picture!.captionElement?.localName).toBe('figcaption');
    expect(picture!.element.localName).toBe('img');
    expect(picture!.owner.headline).toBe('The bridge is to be rebuilt');
  });

  it('gives the alternative text', () => {
    expect(picturesOf(story(figure('a.jpg')))[0]!.alt).toBe('Workers stand on the old bridge in the rain');
  });

  it.each(['AI-generated image', 'AI 작성 이미지', 'KI-Bild', 'Image: AI'])('keeps a picture whose alternative text is but a label: %s', (alt) => {
    const image = `<img src="/img/a.jpg" alt="${alt}">`;
    expect(picturesOf(story(`<figure>${image}</figure>`))).toHaveLength(1);
    expect(picturesOf(story(`<p>${image.replace('>', ' width="800" height="450">')}</p>`))).toHaveLength(1);
  });

  it('keeps document order', () => {
    const found = picturesOf(story(`${figure('one.jpg', 'First picture of the bridge')}${text}${figure('two.jpg', 'Second picture of the bridge')}`));
    expect(found.map(({ urls }) => urls[0])).toEqual(['https://news.example/img/one.jpg', 'https://news.example/img/two.jpg']);
  });

  it('counts the hero between headline and text, and the one above the headline', () => {
    expect(picturesOf(story('', figure('below.jpg')))).toHaveLength(1);
    const above = `<main><div class="lead-image">${figure('above.jpg')}</div><article><h1>The bridge</h1>${text}${text}</article></main>`;
    expect(picturesOf(above, '<meta property="og:image" content="https://news.example/img/above.jpg">')).toHaveLength(1);
  });

  it('keeps one of a picture shown twice, the one with the caption', () => {
    const found = picturesOf(story(`<div class="phone-only"><img src="/img/a.jpg?w=300" width="300" height="200" alt="Workers stand on the old bridge"></div>${figure('a.jpg?w=900')}`));
    expect(found).toHaveLength(1);
    expect(found[0]!.caption).toBe('Workers on the old bridge');
  });

  it('keeps one file shown with two different captions as two pictures', () => {
    const found = picturesOf(story(`${figure('a.jpg', 'The bridge as it was in May')}${figure('a.jpg', 'Nobody knows who will pay')}`));
    expect(found.map(({ caption }) => caption)).toEqual(['The bridge as it was in May', 'Nobody knows who will pay']);
  });

  it('finds videos by poster and audios', () => {
    const found = picturesOf(story('<figure><video poster="/img/still.jpg" src="/v.mp4"></video><figcaption>The collapse, filmed from a boat</figcaption></figure>'));
    expect(found[0]).toMatchObject({ kind: 'video', caption: 'The collapse, filmed from a boat' });
    expect(found[0]!.urls[0]).toBe('https://news.example/img/still.jpg');
  });

  it('leaves out logos, avatars, icons, trackers, share buttons and adverts', () => {
    const others = `
      <div class="author-box"><img class="avatar" src="/staff/jo.jpg" width="80" height="80" alt="Jo"></div>
      <img src="https://count.example/pixel.gif" width="1" height="1" alt="">
      <ul class="share"><li><a href="https://social.example/share"><img src="/icons/facebook.svg" width="24" height="24" alt=""></a></li></ul>
      <div class="advert"><a href="https://shop.example/"><img src="/ads/shoes.jpg" width="300" height="250" alt=""></a></div>
      <img src="/site-logo.png" width="120" height="40" alt="">`;
    expect(picturesOf(story(others))).toEqual([]);
  });

  it('leaves other stories\' pictures out', () => {
    const related = `<aside class="related"><h3>Related</h3><ul>${[1, 2, 3].map((n) => `<li class="teaser"><a href="/other/${n}"><img src="/thumb/${n}.jpg" width="120" height="80" alt=""><h4>Another story number ${n} is told here</h4></a></li>`).join('')}</ul></aside>`;
    expect(picturesOf(story(related))).toEqual([]);
  });
});

describe('the pictures of cards', () => {
  const page = `${story('')}<section>
    <div class="card" id="one"><a href="/one"><div class="thumb"><img src="/one.png" width="480" height="270" alt="A summit"><span class="credit">AI-generated picture</span></div><h3>One</h3></a><p>Something short.</p></div>
    <div class="card" id="two"><a href="/two"><h3>Two</h3></a><p>Nothing to see.</p></div>
    <div class="card" id="three"><a href="/three"><img class="avatar" src="/jo.jpg" width="90" height="90" alt="Jo"><h3>Three</h3></a></div></section>`;

  it('gives each card its own, with the overlaid credit, and never a portrait of its author', () => {
    const document = documentOf(page);
    const cards = ['#one', '#two', '#three'].map((selector) => cardIn(document, selector));
    findPictures(document, [articleIn(document)], cards, ample());
    expect(cards.map((card) => card.pictures.length)).toEqual([1, 0, 0]);
    expect(cards[0]!.pictures[0]).toMatchObject({ urls: ['https://news.example/one.png'], caption: '', credit: 'AI-generated picture' });
    expect(cards[0]!.pictures[0]!.owner).toBe(cards[0]);
  });

  it('never takes a card\'s headline for a caption', () => {
    const document = documentOf(`<div class="card" id="c"><a href="/x"><img src="/x.jpg" width="300" height="200" alt=""><h3>A headline that is not a caption</h3></a></div>`);
    const card = cardIn(document, '#c');
    findPictures(document, [], [card], ample());
    expect(card.pictures[0]!.caption).toBe('');
  });

  it('takes an inline background inside a card', () => {
    const document = documentOf(`<div class="card" id="c"><a href="/x"><div class="thumb" style="background-image: url('/bg/x.jpg')"></div><h3>A story</h3></a></div>`);
    const card = cardIn(document, '#c');
    findPictures(document, [], [card], ample());
    expect(card.pictures[0]).toMatchObject({ kind: 'picture', urls: ['https://news.example/bg/x.jpg'] });
    expect(card.pictures[0]!.element.className).toBe('thumb');
  });

  it('gives the page its own announced picture even where a card seems to hold it', () => {
    const document = documentOf(`<main><article><h1>The bridge</h1><div class="opener">${figure('hero-20991.jpg')}</div>${text}${text}</article></main>`, '<meta property="og:image" content="https://news.example/img/hero-20991.jpg">');
    const [article, card] = [articleIn(document), cardIn(document, '.opener')];
    findPictures(document, [article], [card], ample());
    expect([article.pictures.length, card.pictures.length]).toEqual([1, 0]);
  });
});

describe('what only looks like a card', () => {
  it('does not take a captioned, unlinked picture away from its story', () => {
    const document = documentOf(story(`<div class="box">${figure('b.jpg')}<p><a href="/other">Another story</a></p></div>`));
    const [article, card] = [articleIn(document), cardIn(document, '.box')];
    findPictures(document, [article], [card], ample());
    expect([article.pictures.length, card.pictures.length]).toEqual([1, 0]);
  });

  it('leaves a linked picture to its card', () => {
    const document = documentOf(story(`<div class="box"><a href="/other">${figure('b.jpg')}<h3>Another story</h3></a></div>`));
    const [article, card] = [articleIn(document), cardIn(document, '.box')];
    findPictures(document, [article], [card], ample());
    expect([article.pictures.length, card.pictures.length]).toEqual([0, 1]);
  });
});

describe('several stories on one page', () => {
  it('gives each its own pictures', () => {
    const document = documentOf(`<main>${['a', 'b'].map((id) => `<article id="${id}"><h1>Story ${id}</h1>${text}${figure(`${id}.jpg`, `The picture of story ${id}`)}${text}</article>`).join('')}</main>`);
    const articles = [articleIn(document, '#a'), articleIn(document, '#b')];
    findPictures(document, articles, [], ample());
    expect(articles.map((article) => article.pictures.map(({ caption }) => caption))).toEqual([['The picture of story a'], ['The picture of story b']]);
  });
});

describe('bounds', () => {
  it('stops when the budget is spent', () => {
    const document = documentOf(story(Array.from({ length: 200 }, (_, n) => figure(`${n}.jpg`, `Picture number ${n} of many`)).join('')));
    const article = articleIn(document);
    findPictures(document, [article], [], new Budget({ nodes: 1_000, milliseconds: 60_000 }));
    expect(article.pictures.length).toBeLessThan(60);
  });

  it('finds nothing and throws nothing without a story', () => {
    const document = documentOf('<img src="x.jpg">');
    expect(() => findPictures(document, [], [], ample())).not.toThrow();
    expect(() => findPictures(new DOMParser().parseFromString('<rss/>', 'application/xml'), [], [], ample())).not.toThrow();
  });
});

/** @typedef {import('./fake-server.js').FakeServer} FakeServer */
/** @typedef {import('./fake-server.js').Peer} Peer */

const READS = new Set(['showOlderPosts', 'showCounts', 'showOlderComments']);
const PLACEHOLDER = '1QcSHQRnh493V4dIh4eXh1h4kJUI';

/** @param {string} code @param {string} reason */
const refuse = (code, reason) => ({code, reason});

/** @type {Record<string, (server: FakeServer, peer: Peer, fields: any, id: string) => any>} */
const commands = {
  beginUpload(server, peer, {size, mediaType}, id) {
    const upload = server.uploads.get(id) ?? {id, size, mediaType, received: 0, pieces: [], member: peer.member};
    server.uploads.set(id, upload);
    return {upload: id, offset: upload.received, chunkSize: 65_536};
  },
  publishPost(server, peer, {upload: name, log, parent, parentAt, mayContinue = true, live = false, title, altText}) {
    const upload = server.uploads.get(name);
    if (upload?.received !== upload?.size) return refuse('uploadIncomplete', 'The picture is not complete.');
    const bytes = Buffer.concat(upload.pieces);
    if (bytes.readUInt32BE(0) !== 0x89504e47) return refuse('notAnImage', 'This is not a picture.');
    if (parent && !server.posts.some(({id}) => id === parent)) return refuse('notFound', 'What it goes on from is gone.');
    const post = addPost(server, {author: peer.member, bytes, mediaType: 'image/png', title, altText});
    if (log) addPainting(server, post, {bytes: Buffer.concat(server.uploads.get(log).pieces), parent, parentAt, mayContinue, live});
    const shown = server.show(post, peer.member);
    server.publish('feed', {type: 'postPublished', post: {...shown, starred: undefined}});
    return {post: shown};
  },
  finishPainting(server, peer, {post: id, upload: name}) {
    const post = server.posts.find((known) => known.id === id);
    if (!post?.painting?.live) return refuse('notFound', 'This picture is finished.');
    const upload = server.uploads.get(name);
    if (upload?.received !== upload?.size) return refuse('uploadIncomplete', 'The picture is not complete.');
    server.pictures.set(post.picture.id, {mediaType: 'image/png', bytes: Buffer.concat(upload.pieces)});
    post.painting = {...post.painting, live: false};
    const shown = server.show(post, peer.member);
    server.publish('feed', {type: 'paintingFinished', post: {...shown, starred: undefined}});
    return {post: shown};
  },
  removePost(server, peer, {post: id}) {
    const post = server.posts.find((known) => known.id === id);
    if (post?.author.name !== peer.member.name) return refuse('forbidden', 'Only its author may remove a post.');
    server.posts = server.posts.filter((known) => known !== post);
    server.publish('feed', {type: 'postRemoved', post: id});
    server.publish(`post/${id}`, {type: 'postRemoved', post: id});
    if (post.painting?.parent) server.publish(`post/${post.painting.parent.post}`, {type: 'continuationRemoved', post: id});
    for (const other of server.peers) if (other.topic === `post/${id}`) setTimeout(() => other.socket.close(1000), 20);
    return {};
  },
  castStar: (server, peer, {post}) => star(server, peer, post, true),
  withdrawStar: (server, peer, {post}) => star(server, peer, post, false),
  addComment(server, peer, {text}) {
    const post = postOf(server, peer);
    const comment = addComment(server, post, peer.member, text);
    server.publish(peer.topic, {type: 'commentAdded', comment});
    server.tell('feed', {type: 'commentsCounted', post: post.id, comments: post.comments.length});
    return {comment};
  },
  removeComment(server, peer, {comment: id}) {
    const post = postOf(server, peer);
    post.comments = post.comments.filter((/** @type {any} */ comment) => comment.id !== id);
    server.publish(peer.topic, {type: 'commentRemoved', comment: id});
    server.tell('feed', {type: 'commentsCounted', post: post.id, comments: post.comments.length});
    return {};
  },
  showOlderPosts(server, peer, {before, limit}) {
    const from = server.posts.findIndex(({id}) => id === before) + 1;
    const posts = server.posts.slice(from, from + limit).map((post) => server.show(post, peer.member));
    return {posts, end: from + limit >= server.posts.length};
  },
  showCounts(server, _peer, {posts}) {
    const known = server.posts.filter(({id}) => posts.includes(id));
    return {counts: known.map((post) => ({post: post.id, stars: post.stars.size, comments: post.comments.length}))};
  },
  showOlderComments(server, peer, {before, limit}) {
    const {comments} = postOf(server, peer);
    const to = comments.findIndex((/** @type {any} */ comment) => comment.id === before);
    return {comments: comments.slice(Math.max(0, to - limit), Math.max(0, to)), end: to <= limit};
  },
};

/** @param {FakeServer} server @param {Peer} peer @param {string} type @param {any} fields @param {string} id */
export function answer(server, peer, type, fields, id) {
  if (!commands[type]) return refuse('unknownType', `There is no ${type}.`);
  if (!peer.member && !READS.has(type)) return refuse('signInRequired', 'Please sign in.');
  return commands[type](server, peer, fields, id);
}

/** @param {FakeServer} server @param {{author: any, bytes: Buffer, mediaType: string, title?: string, altText?: string, placeholder?: string}} made */
export function addPost(server, {author, bytes, mediaType, title = '', altText = '', placeholder = PLACEHOLDER}) {
  const id = String(Number(server.posts[0]?.id ?? 0) + 1);
  const picture = `p${id}`;
  const [width, height] = mediaType === 'image/png' ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [640, 480];
  server.pictures.set(picture, {mediaType, bytes});
  const thumbnails = [320, 960].filter((size) => size < width).map((size) => ({width: size, url: `pictures/${picture}/${size}`}));
  const post = {
    id,
    author,
    picture: {id: picture, width, height, mediaType, placeholder, url: `pictures/${picture}`, thumbnails},
    title,
    altText,
    stars: new Set(),
    comments: [],
    publishedAt: new Date().toISOString(),
  };
  server.posts.unshift(post);
  return post;
}

/**
 * @param {FakeServer} server
 * @param {any} post
 * @param {{bytes: Buffer, parent?: string, parentAt?: number, mayContinue?: boolean, live?: boolean, strokes?: number, spentMs?: number}} made
 */
function addPainting(server, post, {bytes, parent, parentAt = 0, mayContinue = true, live = false, strokes = 3, spentMs = 12_000}) {
  server.logs.set(post.id, bytes);
  post.painting = {url: `paintings/${post.id}`, bytes: bytes.length, strokes, spentMs, live, mayContinue, ...(parent && {parent: {post: parent, at: parentAt}})};
  const from = server.posts.find(({id}) => id === parent);
  if (!from) return;
  const continuation = relativeOf(post);
  server.publish(`post/${from.id}`, {type: 'continued', continuation});
  for (const peer of server.peers) {
    if (peer.topic === 'feed' && peer.member?.name === from.author.name) server.send(peer, [{type: 'continued', of: from.id, continuation}]);
  }
}

/** @param {any} post */
function relativeOf({id, author, title, painting, picture}) {
  return {post: id, author, title, at: painting.parent?.at ?? 0, thumbnail: picture.url};
}

/** @param {FakeServer} server @param {any} post */
export function familyOf(server, post) {
  const ancestors = [];
  for (let at = post; at?.painting?.parent; ) {
    const {parent} = at.painting;
    at = server.posts.find(({id}) => id === parent.post);
    if (at) ancestors.unshift(relativeOf(at));
  }
  const continuations = server.posts.filter(({painting}) => painting?.parent?.post === post.id).map(relativeOf).reverse();
  return {ancestors, continuations};
}

/** @param {{mediaType: string}} upload */
export const isLog = ({mediaType}) => mediaType === 'application/vnd.mspaintr.painting-log';

/** @param {FakeServer} server @param {any} post @param {any} author @param {string} text */
export function addComment(server, post, author, text) {
  const comment = {id: String(server.receipts.size * 1000 + post.comments.length + 1), post: post.id, author, text, writtenAt: new Date().toISOString()};
  post.comments.push(comment);
  return comment;
}

/** @param {FakeServer} server @param {Peer} peer */
function postOf(server, peer) {
  return server.posts.find(({id}) => `post/${id}` === peer.topic);
}

/** @param {FakeServer} server @param {Peer} peer @param {string} id @param {boolean} starred */
function star(server, peer, id, starred) {
  const post = server.posts.find((known) => known.id === id);
  if (!post) return refuse('notFound', 'This post is no longer here.');
  if (starred) post.stars.add(peer.member.name);
  else post.stars.delete(peer.member.name);
  server.publish(`post/${id}`, {type: 'starsCounted', post: id, stars: post.stars.size});
  server.tell('feed', {type: 'starsCounted', post: id, stars: post.stars.size});
  return {stars: post.stars.size, starred};
}

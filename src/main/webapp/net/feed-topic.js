import {Topic} from './topic.js';

/** The one feed of this page; it also carries uploads while a room is shown. */
export const feedTopic = new Topic('live/feed');

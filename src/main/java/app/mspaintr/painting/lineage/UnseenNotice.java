package app.mspaintr.painting.lineage;

import app.mspaintr.platform.wire.Person;

/**
 * Somebody went on from a painting of the reader's, who has not seen it yet.
 *
 * @param id the higher, the newer
 * @param post that goes on, with its author and title, which is empty where there is none
 * @param of the reader's post that it goes on from
 * @param ofTitle the title of that; empty where there is none
 * @param at when; ISO-8601, UTC, with milliseconds
 */
public record UnseenNotice(
    String id, String post, Person author, String title, String of, String ofTitle, String at) {}

package app.mspaintr.post;

import app.mspaintr.platform.wire.Person;

/**
 * A member of a painting's family: one that it goes on from, or one that goes on from it.
 *
 * @param post its id
 * @param at bytes of its parent's log that it begins with; 0 where it has no parent
 * @param thumbnail the address of a small picture of it
 */
public record Continuation(String post, Person author, String title, long at, String thumbnail) {}

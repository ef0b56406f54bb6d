package app.mspaintr.feature;

import app.mspaintr.platform.wire.Event;

/** Somebody applauded: to the room. */
record Applauded(String post, String by) implements Event {}

package app.mspaintr.feature;

import app.mspaintr.platform.wire.Event;

/** Somebody applauded a post of the reader's: to its author alone, wherever they are. */
record ApplauseNoticed(String post, String by) implements Event {}

package app.mspaintr.feature;

import app.mspaintr.platform.wire.Event;

/** There is a new post to applaud: to the feed. */
record CurtainRaised(String post) implements Event {}

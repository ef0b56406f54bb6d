package app.mspaintr.account;

import app.mspaintr.platform.wire.Person;

/** A session that just began: whose, and the secret for the browser. */
record NewSession(Person person, SessionToken token) {}

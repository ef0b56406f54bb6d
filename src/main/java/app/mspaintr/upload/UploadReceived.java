package app.mspaintr.upload;

import app.mspaintr.platform.wire.Event;

/** The upload has come to {@code offset}, in bytes. */
public record UploadReceived(String upload, long offset) implements Event {}

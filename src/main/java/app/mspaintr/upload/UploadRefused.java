package app.mspaintr.upload;

import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.Event;

/** A chunk did not fit; the upload is where it was. */
public record UploadRefused(String upload, ErrorCode code, String reason) implements Event {}

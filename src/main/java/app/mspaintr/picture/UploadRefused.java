package app.mspaintr.picture;

import app.mspaintr.wire.Event;
import app.mspaintr.wire.RefusalCode;

/** A chunk did not fit; the upload is where it was. */
public record UploadRefused(String upload, RefusalCode code, String reason) implements Event {}

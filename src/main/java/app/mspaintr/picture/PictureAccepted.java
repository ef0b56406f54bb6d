package app.mspaintr.picture;

import app.mspaintr.platform.wire.Answer;
import app.mspaintr.platform.wire.CommandId;

/** The picture's {@code size} bytes follow as binary frames. */
public record PictureAccepted(CommandId id, long size, String mediaType) implements Answer {}

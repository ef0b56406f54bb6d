package app.mspaintr.upload;

import app.mspaintr.platform.wire.Answer;
import app.mspaintr.platform.wire.CommandId;

/**
 * An upload may go on.
 *
 * @param offset bytes that are here already
 * @param chunkSize bytes of a chunk, at most
 */
public record UploadAccepted(CommandId id, String upload, long offset, int chunkSize)
    implements Answer {}

package app.mspaintr.upload;

import app.mspaintr.painting.log.PaintLogSummary;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.UploadChunk;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An upload that was begun; the length of its file says how far it has come. */
@Entity
@Table(name = "upload")
class Upload {
  @Id private UUID id;
  private long member;
  private UUID command;
  private long size;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "begun_at")
  private Instant begunAt;

  private boolean published;

  protected Upload() {}

  Upload(long member, CommandId command, long size, String mediaType) {
    this.id = UUID.randomUUID();
    this.member = member;
    this.command = command.uuid();
    this.size = size;
    this.mediaType = mediaType;
    this.begunAt = Instant.now();
  }

  UUID id() {
    return id;
  }

  long member() {
    return member;
  }

  long size() {
    return size;
  }

  /** The media type that the client announced; the content decides. */
  String mediaType() {
    return mediaType;
  }

  /** The kind of its chunks. */
  UploadChunk.Kind kind() {
    return mediaType.equals(PaintLogSummary.MEDIA_TYPE)
        ? UploadChunk.Kind.PAINTING_LOG
        : UploadChunk.Kind.IMAGE;
  }

  boolean isPublished() {
    return published;
  }

  void publish() {
    published = true;
  }

  /**
   * The id of an upload as a client names it.
   *
   * @throws ApplicationException {@code notFound}
   */
  static UUID idOf(String name) {
    try {
      return CommandId.of(name).uuid();
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  static ApplicationException unknown() {
    return new ApplicationException(ErrorCode.NOT_FOUND, "There is no such upload of yours.");
  }
}

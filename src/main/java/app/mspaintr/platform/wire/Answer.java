package app.mspaintr.platform.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The one answer to a command: {@code accepted}, with what the command adds, or {@link Refused}.
 */
public interface Answer extends Event {
  /** The id of the command that is answered; null where it could not be read. */
  CommandId id();

  /** {@code accepted}, unless the answer says otherwise. */
  @Override
  @JsonProperty("type")
  default String type() {
    return "accepted";
  }
}

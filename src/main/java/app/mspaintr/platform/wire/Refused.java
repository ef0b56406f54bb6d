package app.mspaintr.platform.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/** A command was not carried out; {@code reason} is a sentence for a person. */
public record Refused(CommandId id, ErrorCode code, String reason) implements Answer {
  public Refused {
    Objects.requireNonNull(code);
    Objects.requireNonNull(reason);
  }

  @Override
  @JsonProperty("type")
  public String type() {
    return "refused";
  }
}

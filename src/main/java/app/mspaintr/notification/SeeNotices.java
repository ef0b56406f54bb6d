package app.mspaintr.notification;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;

/** The sender saw their notices up to one; they are forgotten. */
public record SeeNotices(CommandId id, String upTo) implements Command {
  public SeeNotices {
    requireNonNull(id);
    requireNonNull(upTo);
  }
}

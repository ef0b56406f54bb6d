package app.mspaintr.feature;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;

/** Applauds the room's post. */
record Applaud(CommandId id) implements Command {
  Applaud {
    requireNonNull(id);
  }
}

package app.mspaintr.post.room;

import app.mspaintr.connection.Channel;
import app.mspaintr.connection.CommandRegistry;
import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandDecoder;
import java.util.Map;

/** Reads the commands of a room. */
public final class RoomDecoder extends CommandDecoder {
  @Override
  protected Map<String, Class<? extends Command>> findCommands() {
    return CommandRegistry.ofApplication(Channel.ROOM);
  }
}

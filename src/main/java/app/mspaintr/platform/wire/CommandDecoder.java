package app.mspaintr.platform.wire;

import jakarta.websocket.DecodeException;
import jakarta.websocket.Decoder;
import jakarta.websocket.EndpointConfig;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Reads a text frame as one of the commands that an endpoint takes. */
public abstract class CommandDecoder implements Decoder.Text<Command> {
  private Map<String, Class<? extends Command>> commands;

  /** The commands that the endpoint takes, by their {@code type}; asked for once a connection. */
  protected abstract Map<String, Class<? extends Command>> findCommands();

  @Override
  public void init(EndpointConfig config) {
    commands = findCommands();
  }

  @Override
  public Command decode(String text) throws DecodeException {
    ObjectNode object;
    try {
      object = WireFormat.readObject(text);
    } catch (WireFormat.Unreadable e) {
      throw malformed(null, ErrorCode.MALFORMED, e.getMessage(), true);
    }
    CommandId id = idOf(object);
    String type = object.path("type").asString("");
    Class<? extends Command> command = commands.get(type);
    if (command == null) {
      throw malformed(id, ErrorCode.UNKNOWN_TYPE, "This command is not known here.", false);
    }
    object.remove("type");
    try {
      return WireFormat.bind(object, command);
    } catch (WireFormat.Unreadable e) {
      throw malformed(id, ErrorCode.MALFORMED, e.getMessage(), false);
    }
  }

  @Override
  public boolean willDecode(String text) {
    return true; // what cannot be decoded gets its answer from decode
  }

  private static CommandId idOf(ObjectNode object) {
    try {
      return CommandId.of(object.path("id").asString(""));
    } catch (IllegalArgumentException e) {
      return null; // the protocol's answer to an id that cannot be read
    }
  }

  private static Malformed malformed(
      CommandId id, ErrorCode code, String reason, boolean noObject) {
    return new Malformed(new Refused(id, code, reason), noObject);
  }
}

package app.mspaintr.wire;

import jakarta.websocket.DecodeException;
import jakarta.websocket.Decoder;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a text frame as one command. An endpoint's own decoder names the types it takes.
 *
 * @param <C> the commands of the endpoint
 */
public abstract class CommandDecoder<C> implements Decoder.Text<C> {
  private final Map<String, Reader<C>> commands;

  /** A decoder of these commands, by their {@code type}. */
  protected CommandDecoder(Map<String, Reader<C>> commands) {
    this.commands = commands;
  }

  /** Reads the fields of one type of command. */
  protected interface Reader<C> {
    /** The command with these fields, {@code type} left out. */
    C read(ObjectNode fields) throws WireFormat.Unreadable;
  }

  /** Reads the fields as the components of a record. */
  protected static <C, R extends C> Reader<C> as(Class<R> type) {
    return as(type, command -> command);
  }

  /** Reads the fields as the components of a record, which is a part of the command. */
  protected static <C, R> Reader<C> as(Class<R> type, Function<R, C> command) {
    return fields -> command.apply(WireFormat.bind(fields, type));
  }

  @Override
  public C decode(String text) throws DecodeException {
    ObjectNode object;
    try {
      object = WireFormat.readObject(text);
    } catch (WireFormat.Unreadable e) {
      throw malformed(null, ErrorCode.MALFORMED, e.getMessage(), true);
    }
    CommandId id = idOf(object);
    String type = object.path("type").asString("");
    Reader<C> command = commands.get(type);
    if (command == null) {
      throw malformed(id, ErrorCode.UNKNOWN_TYPE, "This command is not known here.", false);
    }
    object.remove("type");
    try {
      return command.read(object);
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

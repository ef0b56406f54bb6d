package app.mspaintr.platform.wire;

/**
 * Something that a client asks for. Implemented by records, named for what they ask; the record's
 * name with a small first letter is its {@code type} on the wire.
 */
public interface Command {
  /** The client's own id: the server executes a command once, however often it comes. */
  CommandId id();

  /** The {@code type} of these commands on the wire. */
  static String typeOf(Class<? extends Command> command) {
    String name = command.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}

package app.mspaintr.connection;

import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.wire.Command;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Every command that the server takes, with its channels and the handler that executes it. */
@ApplicationScoped
public class CommandRegistry {
  private final Map<Channel, Map<String, Class<? extends Command>>> commands =
      new EnumMap<>(Channel.class);
  private final Map<Class<?>, CommandHandler<?>> handlers = new HashMap<>();

  protected CommandRegistry() {}

  @Inject
  CommandRegistry(@Any Instance<CommandHandlers> features) {
    this((Iterable<CommandHandlers>) features);
  }

  /**
   * The commands of these features.
   *
   * @throws IllegalStateException if a command has two handlers, or none of the channels, or if two
   *     commands have the same type
   */
  CommandRegistry(Iterable<CommandHandlers> features) {
    features.forEach(feature -> feature.register(this::add));
  }

  private <C extends Command> void add(
      Class<C> command, CommandHandler<C> handler, Channel... channels) {
    if (channels.length == 0) {
      throw new IllegalStateException("No channel takes " + command.getName());
    }
    if (handlers.put(command, handler) != null) {
      throw new IllegalStateException(command.getName() + " has two handlers");
    }
    for (Channel channel : channels) {
      Class<?> other =
          commands
              .computeIfAbsent(channel, key -> new HashMap<>())
              .put(Command.typeOf(command), command);
      if (other != null) {
        throw new IllegalStateException(
            command.getName() + " and " + other.getName() + " have the same type");
      }
    }
  }

  /** The running application's commands on a channel, for decoders: the container makes those. */
  public static Map<String, Class<? extends Command>> ofApplication(Channel channel) {
    return CDI.current().select(CommandRegistry.class).get().commands(channel);
  }

  /** The commands that a channel takes, by their {@code type}. */
  public Map<String, Class<? extends Command>> commands(Channel channel) {
    return commands.getOrDefault(channel, Map.of());
  }

  /** Every command that has a handler. */
  public Set<Class<?>> commands() {
    return Set.copyOf(handlers.keySet());
  }

  /** Has the command's handler execute it, as {@link CommandHandler#handle} says. */
  @SuppressWarnings("unchecked") // the key of a handler is the class of its own commands
  CompletionStage<CommandResult> handle(Command command, ClientSession sender) {
    return ((CommandHandler<Command>) handlers.get(command.getClass())).handle(command, sender);
  }
}

package app.mspaintr.connection;

import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.wire.Command;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/**
 * The commands that a feature takes. The {@link CommandRegistry} finds every bean of this type, so
 * that a new command changes only the files of its own feature.
 *
 * <pre>{@code
 * @Override
 * public void register(Registration commands) {
 *   commands.add(ShowOlderComments.class, this::olderComments, Channel.ROOM);
 * }
 * }</pre>
 */
public interface CommandHandlers {
  /** Registers each command with its handler and the channels that take it. */
  void register(Registration commands);

  /** A feature registers its commands here. */
  interface Registration {
    /** Registers a command whose result comes later. */
    <C extends Command> void addAsync(
        Class<C> command, CommandHandler<C> handler, Channel... channels);

    /** Registers a command whose handler returns its result. */
    default <C extends Command> void add(
        Class<C> command,
        BiFunction<C, ClientSession, CommandResult> handler,
        Channel... channels) {
      addAsync(
          command,
          (sent, sender) -> CompletableFuture.completedFuture(handler.apply(sent, sender)),
          channels);
    }
  }
}

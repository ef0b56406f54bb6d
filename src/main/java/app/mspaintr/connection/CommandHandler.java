package app.mspaintr.connection;

import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.wire.Command;
import java.util.concurrent.CompletionStage;

/**
 * Executes one type of command.
 *
 * @param <C> the command's record
 */
@FunctionalInterface
public interface CommandHandler<C extends Command> {
  /**
   * Executes the command for its sender.
   *
   * @return the result, once it is committed; the stage may fail with an {@code
   *     ApplicationException}
   * @throws app.mspaintr.platform.wire.ApplicationException if the command is refused
   */
  CompletionStage<CommandResult> handle(C command, ClientSession sender);
}

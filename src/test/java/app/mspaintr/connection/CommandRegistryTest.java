package app.mspaintr.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.wire.Accepted;
import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandRegistryTest {

  record Wave(CommandId id) implements Command {}

  private static final class Other {
    record Wave(CommandId id) implements Command {}
  }

  @Test
  void aChannelTakesTheCommandsThatWereRegisteredForIt() {
    CommandRegistry registry =
        registry(commands -> commands.add(Wave.class, CommandRegistryTest::accept, Channel.ROOM));
    assertThat(registry.commands(Channel.ROOM)).containsOnly(entry("wave", Wave.class));
    assertThat(registry.commands(Channel.FEED)).isEmpty();
    assertThat(registry.commands()).containsExactly(Wave.class);
  }

  @Test
  void aCommandHasOneHandler() {
    CommandHandlers feature =
        commands -> commands.add(Wave.class, CommandRegistryTest::accept, Channel.ROOM);
    assertThatThrownBy(() -> registry(feature, feature)).hasMessageContaining("two handlers");
  }

  @Test
  void aTypeMeansOneCommand() {
    assertThatThrownBy(
            () ->
                registry(
                    commands -> commands.add(Wave.class, CommandRegistryTest::accept, Channel.ROOM),
                    commands ->
                        commands.add(Other.Wave.class, CommandRegistryTest::accept, Channel.ROOM)))
        .hasMessageContaining("same type");
  }

  @Test
  void aCommandThatNoChannelTakesIsAMistake() {
    assertThatThrownBy(
            () -> registry(commands -> commands.add(Wave.class, CommandRegistryTest::accept)))
        .hasMessageContaining("No channel");
  }

  private static CommandResult accept(Command command, ClientSession by) {
    return CommandResult.of(new Accepted(command.id()));
  }

  private static CommandRegistry registry(CommandHandlers... features) {
    return new CommandRegistry(List.of(features));
  }
}

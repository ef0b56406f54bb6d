package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A command under an id of its own, which may be said again until it is answered, and after. */
final class RetryableCommand {
  private final String id = UUID.randomUUID().toString();
  private final ObjectNode command = Connection.JSON.createObjectNode();
  private JsonNode answer;

  /** A command with its fields by name and value. */
  RetryableCommand(String type, Object... fields) {
    command.put("type", type).put("id", id);
    for (int i = 0; i < fields.length; i += 2) {
      command.set((String) fields[i], Connection.JSON.valueToTree(fields[i + 1]));
    }
  }

  /**
   * Says it, again while the server is busy. Whenever it is accepted, the answer must be the same.
   */
  void over(Connection connection) throws IOException {
    JsonNode told = ask(connection);
    assertThat(told.get("type").asString()).as(told + " to " + command).isEqualTo("accepted");
    if (answer == null) {
      answer = told;
    }
    assertThat(told).as("the answer to a repeated command").isEqualTo(answer);
  }

  /** Says it; the answer, which may differ each time. */
  JsonNode ask(Connection connection) throws IOException {
    JsonNode told = connection.ask(id, command.toString());
    while (told.path("code").asString("").equals("busy")) {
      told = connection.ask(id, command.toString());
    }
    return told;
  }

  boolean isAccepted() {
    return answer != null;
  }

  /** What it was answered with; null before. */
  JsonNode answer() {
    return answer;
  }

  @Override
  public String toString() {
    return command.toString();
  }
}

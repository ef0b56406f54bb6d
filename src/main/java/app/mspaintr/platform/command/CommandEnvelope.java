package app.mspaintr.platform.command;

import app.mspaintr.platform.store.IdempotencyRecords;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.platform.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A member's command, to be carried out once.
 *
 * @param command all of the command, to tell a repetition from another one with the same id
 */
public record CommandEnvelope<C>(long member, CommandId id, C command) {
  IdempotencyRecords.Key key() {
    return new IdempotencyRecords.Key(member, id);
  }

  /** A digest of all of the command. */
  String fingerprint() {
    try {
      String all = command.getClass().getSimpleName() + WireFormat.write(command);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has SHA-256
    }
  }
}

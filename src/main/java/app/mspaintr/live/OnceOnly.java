package app.mspaintr.live;

import app.mspaintr.store.Receipts;
import app.mspaintr.store.Transactions;
import app.mspaintr.wire.CommandId;
import app.mspaintr.wire.Refusal;
import app.mspaintr.wire.WireFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries out each command of a member once, however often it comes: receipt and change are one
 * transaction.
 */
@ApplicationScoped
public class OnceOnly {
  private Transactions transactions;
  private Receipts receipts;

  protected OnceOnly() {}

  @Inject
  OnceOnly(Transactions transactions, Receipts receipts) {
    this.transactions = transactions;
    this.receipts = receipts;
  }

  /**
   * Does {@code deed} unless this command was carried out before.
   *
   * @param command all of the command, to tell a repetition from another one with the same id
   * @throws Refusal as {@code deed} does; {@code idReused}; {@code busy}
   */
  public Outcome carryOut(long member, CommandId id, Record command, Supplier<Deed> deed) {
    try {
      return firstTime(member, id, fingerprint(command), deed);
    } catch (Refusal refusal) {
      // perhaps because it was just done: the same command over another connection
      return before(member, id, command).orElseThrow(() -> refusal);
    }
  }

  private Outcome firstTime(long member, CommandId id, String fingerprint, Supplier<Deed> deed) {
    return transactions.write(
        () -> {
          Optional<String> before = receipts.answered(member, id, fingerprint);
          if (before.isPresent()) {
            return new Outcome(before.get(), List.of(), () -> {});
          }
          Deed done = deed.get();
          String answer = WireFormat.write(done.answer());
          receipts.remember(member, id, fingerprint, done.subject(), answer);
          return new Outcome(answer, done.news(), () -> {});
        });
  }

  /**
   * The outcome of this command if it was carried out before.
   *
   * @throws Refusal {@code idReused}
   */
  public Optional<Outcome> before(long member, CommandId id, Record command) {
    return transactions
        .read(() -> receipts.answered(member, id, fingerprint(command)))
        .map(answer -> new Outcome(answer, List.of(), () -> {}));
  }

  private static String fingerprint(Record command) {
    try {
      String all = command.getClass().getSimpleName() + WireFormat.write(command);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has SHA-256
    }
  }
}

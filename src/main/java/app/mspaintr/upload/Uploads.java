package app.mspaintr.upload;

import static java.util.function.Predicate.not;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** The uploads that were begun. Each method is part of a running transaction. */
@ApplicationScoped
class Uploads {
  private static final int EXPIRED_AT_ONCE = 1000;

  private Transactions transactions;
  private Iterable<UploadHolder> holders;
  private boolean limited;
  private int mostPerMember;

  protected Uploads() {}

  @Inject
  Uploads(Transactions transactions, @Any Instance<UploadHolder> holders, Settings settings) {
    this(transactions, (Iterable<UploadHolder>) holders, settings);
  }

  Uploads(Transactions transactions, Iterable<UploadHolder> holders, Settings settings) {
    this.transactions = transactions;
    this.holders = holders;
    this.limited = settings.limited();
    this.mostPerMember = settings.number(Setting.UPLOADS_PER_MEMBER);
  }

  /** An upload, and those that made room for it: their files are no longer needed. */
  record Begun(Upload upload, List<UUID> gone) {}

  /**
   * The upload that this command began, or begins now. Where the member has too many, the oldest of
   * those that {@code mayGo} are forgotten.
   *
   * @throws ApplicationException {@code idReused} where it began another one; {@code rateLimited}
   *     where the member has too many
   */
  Begun begin(long member, CommandId command, long size, String mediaType, Predicate<UUID> mayGo) {
    Optional<Upload> before = begunBy(member, command);
    if (before.isPresent()) {
      if (before.get().size() != size || !before.get().mediaType().equals(mediaType)) {
        throw new ApplicationException(
            ErrorCode.ID_REUSED, "Another upload was begun with this id.");
      }
      return new Begun(before.get(), List.of());
    }
    List<UUID> gone = limited ? makeRoom(member, mayGo) : List.of();
    Upload upload = new Upload(member, command, size, mediaType);
    em().persist(upload);
    return new Begun(upload, gone);
  }

  private List<UUID> makeRoom(long member, Predicate<UUID> mayGo) {
    List<UUID> unfinished =
        em().createQuery(
                "select id from Upload where member = :member and not published order by begunAt",
                UUID.class)
            .setParameter("member", member)
            .getResultStream()
            .filter(not(held()::contains))
            .toList();
    int tooMany = Math.max(0, unfinished.size() + 1 - mostPerMember);
    List<UUID> gone = unfinished.stream().filter(mayGo).limit(tooMany).toList();
    if (gone.size() < tooMany) {
      throw new ApplicationException(
          ErrorCode.RATE_LIMITED, "Finish or wait for your other uploads before this one.");
    }
    gone.forEach(this::delete);
    return gone;
  }

  /** Forgets one upload. */
  void delete(UUID id) {
    em().remove(em().find(Upload.class, id));
  }

  Optional<Upload> find(UUID id) {
    return Optional.ofNullable(em().find(Upload.class, id));
  }

  /**
   * Ends the upload, whose picture is published; it is remembered until it expires. False where it
   * had ended before.
   */
  boolean publish(UUID id) {
    Optional<Upload> unfinished = find(id).filter(upload -> !upload.isPublished());
    unfinished.ifPresent(Upload::publish);
    return unfinished.isPresent();
  }

  /** Forgets the uploads begun before {@code limit}, and says which they were. */
  List<UUID> delete(Instant limit) {
    List<UUID> old =
        em().createQuery(
                "select id from Upload where begunAt < :limit and id not in :held", UUID.class)
            .setParameter("limit", limit)
            .setParameter("held", held())
            .setMaxResults(EXPIRED_AT_ONCE)
            .getResultList();
    old.forEach(this::delete);
    return old;
  }

  private Set<UUID> held() {
    Set<UUID> held = new HashSet<>();
    holders.forEach(holder -> held.addAll(holder.heldUploads()));
    return held;
  }

  private Optional<Upload> begunBy(long member, CommandId command) {
    return em().createQuery(
            "from Upload where member = :member and command = :command", Upload.class)
        .setParameter("member", member)
        .setParameter("command", command.uuid())
        .getResultStream()
        .findFirst();
  }

  private EntityManager em() {
    return transactions.entityManager();
  }
}

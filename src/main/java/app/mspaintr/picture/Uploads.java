package app.mspaintr.picture;

import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import app.mspaintr.store.Transactions;
import app.mspaintr.wire.ApplicationException;
import app.mspaintr.wire.CommandId;
import app.mspaintr.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The uploads that were begun. Each method is part of a running transaction. */
@ApplicationScoped
class Uploads {
  /** Not the log of a painting that is being watched, which ends with that. */
  private static final String UNWATCHED =
      " and id not in (select upload from Painting where upload is not null)";

  private Transactions transactions;
  private boolean limited;
  private int mostPerMember;

  protected Uploads() {}

  @Inject
  Uploads(Transactions transactions, Settings settings) {
    this.transactions = transactions;
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
                "select id from Upload where member = :member and not published"
                    + UNWATCHED
                    + " order by begunAt",
                UUID.class)
            .setParameter("member", member)
            .getResultList();
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
        em().createQuery("select id from Upload where begunAt < :limit" + UNWATCHED, UUID.class)
            .setParameter("limit", limit)
            .setMaxResults(1000)
            .getResultList();
    old.forEach(this::delete);
    return old;
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

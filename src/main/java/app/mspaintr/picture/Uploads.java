package app.mspaintr.picture;

import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import app.mspaintr.store.Transactions;
import app.mspaintr.wire.CommandId;
import app.mspaintr.wire.Refusal;
import app.mspaintr.wire.RefusalCode;
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
  private int mostPerMember;

  protected Uploads() {}

  @Inject
  Uploads(Transactions transactions, Settings settings) {
    this.transactions = transactions;
    this.mostPerMember =
        settings.limited() ? settings.number(Setting.UPLOADS_PER_MEMBER) : Integer.MAX_VALUE;
  }

  /**
   * The upload that this command began, or begins now.
   *
   * @throws Refusal {@code idReused} where it began another one; {@code rateLimited} where the
   *     member has too many
   */
  Upload begin(long member, CommandId command, long size, String mediaType) {
    Optional<Upload> before = begunBy(member, command);
    if (before.isPresent()) {
      if (before.get().size() != size || !before.get().mediaType().equals(mediaType)) {
        throw new Refusal(RefusalCode.ID_REUSED, "Another upload was begun with this id.");
      }
      return before.get();
    }
    if (unfinished(member) >= mostPerMember) {
      throw new Refusal(
          RefusalCode.RATE_LIMITED, "Finish or wait for your other uploads before this one.");
    }
    Upload upload = new Upload(member, command, size, mediaType);
    em().persist(upload);
    return upload;
  }

  /**
   * Makes room for one more where the member has too many: forgets the oldest that may go, and says
   * which it was.
   */
  Optional<UUID> makeRoom(long member, Predicate<UUID> mayGo) {
    List<UUID> unfinished =
        em().createQuery(
                "select id from Upload where member = :member and not published"
                    + UNWATCHED
                    + " order by begunAt",
                UUID.class)
            .setParameter("member", member)
            .getResultList();
    Optional<UUID> oldest =
        unfinished.size() < mostPerMember
            ? Optional.empty()
            : unfinished.stream().filter(mayGo).findFirst();
    oldest.ifPresent(this::forget);
    return oldest;
  }

  /** Forgets one upload. */
  void forget(UUID id) {
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
  List<UUID> forget(Instant limit) {
    List<UUID> old =
        em().createQuery("select id from Upload where begunAt < :limit" + UNWATCHED, UUID.class)
            .setParameter("limit", limit)
            .setMaxResults(1000)
            .getResultList();
    old.forEach(this::forget);
    return old;
  }

  boolean isBegun(long member, CommandId command) {
    return begunBy(member, command).isPresent();
  }

  private Optional<Upload> begunBy(long member, CommandId command) {
    return em().createQuery(
            "from Upload where member = :member and command = :command", Upload.class)
        .setParameter("member", member)
        .setParameter("command", command.uuid())
        .getResultStream()
        .findFirst();
  }

  private long unfinished(long member) {
    return em().createQuery(
            "select count(*) from Upload where member = :member and not published" + UNWATCHED,
            Long.class)
        .setParameter("member", member)
        .getSingleResult();
  }

  private EntityManager em() {
    return transactions.entityManager();
  }
}

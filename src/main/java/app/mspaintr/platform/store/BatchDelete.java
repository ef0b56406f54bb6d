package app.mspaintr.platform.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Deletes the oldest rows of a table that is indexed by {@code writtenAt}. */
final class BatchDelete {
  private BatchDelete() {}

  /** At most {@link Job#AT_ONCE}, and those of the same moment; how many they were. */
  static int delete(EntityManager em, Class<?> entity, Instant limit) {
    String name = entity.getSimpleName();
    List<Instant> oldest =
        em.createQuery(
                "select writtenAt from " + name + " where writtenAt < :limit order by writtenAt",
                Instant.class)
            .setParameter("limit", limit)
            .setMaxResults(Job.AT_ONCE)
            .getResultList();
    return oldest.isEmpty()
        ? 0
        : em.createQuery("delete " + name + " where writtenAt <= :last")
            .setParameter("last", oldest.get(oldest.size() - 1))
            .executeUpdate();
  }
}

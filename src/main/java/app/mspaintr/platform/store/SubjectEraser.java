package app.mspaintr.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/**
 * Takes what was told about removed subjects, such as {@code comment/5}, out of the journal and out
 * of the stored answers. Part of a running transaction.
 */
@ApplicationScoped
public class SubjectEraser {
  private Journal journal;
  private IdempotencyRecords records;

  protected SubjectEraser() {}

  @Inject
  public SubjectEraser(Journal journal, IdempotencyRecords records) {
    this.journal = journal;
    this.records = records;
  }

  /** Erases what was told about one subject. */
  public void erase(String subject) {
    journal.blank(subject);
    records.blank(subject);
  }

  /** Erases what was told about all of these subjects. */
  public void erase(Collection<String> subjects) {
    subjects.forEach(this::erase);
  }
}

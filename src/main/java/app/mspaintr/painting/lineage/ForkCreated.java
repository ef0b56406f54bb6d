package app.mspaintr.painting.lineage;

import app.mspaintr.platform.command.DomainEvent;

/** A painting was published that goes on from another post's. */
public final class ForkCreated extends DomainEvent {
  private final long member;
  private final long parentAuthor;
  private final Continued told;

  ForkCreated(long member, long parentAuthor, Continued told) {
    this.member = member;
    this.parentAuthor = parentAuthor;
    this.told = told;
  }

  /** The member who published it. */
  public long member() {
    return member;
  }

  /** The author of the post that it goes on from. */
  public long parentAuthor() {
    return parentAuthor;
  }

  /** The event for the parent's room. */
  public Continued told() {
    return told;
  }
}

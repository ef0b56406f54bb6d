package app.mspaintr.demo;

import java.util.Optional;

/** What an exhibit shows: the files that its artist uploads. */
interface Work {
  /** The picture. */
  byte[] file();

  /** What {@link #file()} is. */
  String mediaType();

  /** How it was painted in the studio; empty where it was not. */
  default Optional<byte[]> log() {
    return Optional.empty();
  }

  /** What it goes on from; empty where that is nothing. */
  default Optional<Beginning> beginning() {
    return Optional.empty();
  }

  /**
   * Another's painting, as far as it was then.
   *
   * @param at bytes of its log
   */
  record Beginning(Work of, long at) {}
}

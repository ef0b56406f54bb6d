package app.mspaintr.platform.live;

import app.mspaintr.platform.wire.EncodedEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a newer tally from one that was overtaken, for the tallies of late. Not thread-safe. */
final class LatestVersionFilter {
  /**
   * Tallies that are remembered; an older one that comes later than that many others is not
   * recognised.
   */
  private static final int REMEMBERED = 4096;

  private final Map<String, Long> newest =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  boolean isNewer(EncodedEvent tally) {
    Long known = newest.remove(tally.mergeKey());
    boolean newer = known == null || tally.version() > known;
    newest.put(tally.mergeKey(), newer ? Long.valueOf(tally.version()) : known);
    return newer;
  }
}

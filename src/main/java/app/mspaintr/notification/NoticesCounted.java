package app.mspaintr.notification;

import app.mspaintr.painting.lineage.UnseenNotice;
import app.mspaintr.platform.wire.Event;
import java.util.List;

/** The reader's newest notices, newest first, and how many there are in all. */
public record NoticesCounted(List<UnseenNotice> notices, int noticeCount) implements Event {
  public NoticesCounted {
    notices = List.copyOf(notices);
  }
}

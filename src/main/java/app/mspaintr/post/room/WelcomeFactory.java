package app.mspaintr.post.room;

import app.mspaintr.account.SignedIn;
import app.mspaintr.connection.ClientSession;
import app.mspaintr.platform.live.EventReplay;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.Welcome;
import app.mspaintr.post.PlainText;
import app.mspaintr.post.comment.Drawing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes the {@code welcome} of every connection. */
@ApplicationScoped
public class WelcomeFactory {
  private static final int PROTOCOL = 1;

  private EventReplay histories;
  private Welcome.Limits limits;

  protected WelcomeFactory() {}

  @Inject
  WelcomeFactory(EventReplay histories, Settings settings) {
    this.histories = histories;
    this.limits =
        new Welcome.Limits(
            settings.number(Setting.CHUNK_BYTES),
            settings.number(Setting.UPLOAD_WINDOW_BYTES),
            settings.number(Setting.PICTURE_BYTES),
            settings.number(Setting.PAINTING_BYTES),
            PlainText.TITLE_LENGTH,
            PlainText.ALT_TEXT_LENGTH,
            PlainText.COMMENT_LENGTH,
            Drawing.MOST_BYTES);
  }

  /** The welcome to a topic whose history has come to {@code seq}. */
  public Welcome welcome(long seq, ClientSession to) {
    return new Welcome(
        PROTOCOL, histories.epoch(), seq, to.member().map(SignedIn::person).orElse(null), limits);
  }
}

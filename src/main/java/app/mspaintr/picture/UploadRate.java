package app.mspaintr.picture;

import app.mspaintr.http.Allowances;
import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import app.mspaintr.wire.Refusal;
import app.mspaintr.wire.RefusalCode;

/** How many bytes a member may upload in a second, over all connections. */
final class UploadRate {
  private final Allowances bytes;

  UploadRate(Settings settings) {
    int perSecond = settings.number(Setting.UPLOAD_BYTES_PER_SECOND);
    // at once at least one chunk, or none would ever fit
    int burst = Math.max(perSecond, settings.number(Setting.CHUNK_BYTES));
    this.bytes = settings.limited() ? Allowances.perSecond(perSecond, burst) : null;
  }

  /**
   * Counts the bytes of a chunk, at least 1.
   *
   * @throws Refusal {@code rateLimited}
   */
  void count(long member, int chunk) {
    if (bytes != null && chunk > 0 && !bytes.take(Long.toString(member), chunk).isZero()) {
      throw new Refusal(RefusalCode.RATE_LIMITED, "Too many bytes at once. Wait a moment.");
    }
  }
}

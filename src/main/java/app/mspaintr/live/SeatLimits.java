package app.mspaintr.live;

import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import java.time.Duration;

/**
 * What one connection may make the server hold for it.
 *
 * @param events that may wait
 * @param characters of text that may wait; almost all are one byte on the wire
 * @param send how long one send may take
 * @param ping how often a silent peer is asked
 * @param pong how long a peer may be silent
 */
public record SeatLimits(int events, int characters, Duration send, Duration ping, Duration pong) {
  static SeatLimits of(Settings settings) {
    return new SeatLimits(
        settings.number(Setting.SEAT_EVENTS),
        settings.number(Setting.SEAT_BYTES),
        settings.time(Setting.SEND_SECONDS),
        settings.time(Setting.PING_SECONDS),
        settings.time(Setting.PONG_SECONDS));
  }
}
